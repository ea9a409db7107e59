/*
 * Copyright 2026 the OpenMeetings LMS bridge authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package org.lmsbridge.openmeetings.internal.transport;

import java.io.IOException;
import java.time.Duration;

/** Carries requests to one server. Thread-safe. */
public interface Transport extends AutoCloseable {
    /**
     * Sends once and waits for the whole reply, whatever its status.
     *
     * @throws NotSentException when the request never left
     * @throws AnswerTooLongException when the answer passed its bound
     * @throws IOException when the request may have been received, but no whole reply came in time
     */
    Reply send(Request request, Duration time) throws IOException;

    @Override
    void close();
}
