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
     * Sends once and waits for the whole reply, whatever its status. An upload is stopped when the server answers in
     * the middle of it; that answer is the reply.
     *
     * @param time from sending to the last byte; for an upload, of silence: each byte that goes starts it anew
     * @throws NotSentException when the request never left
     * @throws AnswerTooLongException when the answer passed its bound
     * @throws LocalFailureException when the content of an upload could not be read or has another length
     * @throws IOException when the request may have been received, but no whole reply came in time
     */
    Reply send(Request request, Duration time) throws IOException;

    /**
     * Sends once and hands an answer of any length on as it comes.
     *
     * @param silence longest time without a byte
     * @throws NotSentException when the request never left
     * @throws LocalFailureException when the receiver failed
     * @throws IOException when the answer did not come whole
     */
    void receive(Request request, Duration silence, Receiver receiver) throws IOException;

    @Override
    void close();
}
