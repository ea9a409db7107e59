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

import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * Content that is read while it is sent, once.
 *
 * @param stream read to its end; left open
 * @param length in bytes; -1 when it is not known
 * @param sent told how many bytes have gone, as they go
 */
public record Upload(InputStream stream, long length, LongConsumer sent) {
    @Override
    public String toString() {
        return "Upload[" + length + " bytes]";
    }
}
