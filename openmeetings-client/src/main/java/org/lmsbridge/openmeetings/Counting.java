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
package org.lmsbridge.openmeetings;

import org.lmsbridge.openmeetings.internal.dialect.Dialect;
import org.lmsbridge.openmeetings.internal.transport.Receiver;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/** Counts the bytes of an answer as they come and keeps none. */
final class Counting implements Receiver {
    private final Dialect dialect;
    private final long expected;
    private long received;

    Counting(Dialect dialect, long expected) {
        this.dialect = dialect;
        this.expected = expected;
    }

    @Override
    public boolean wants(Head head) {
        // a refusal shows in its head
        dialect.decode(new Reply(head.status(), head.header("content-type"), "", new byte[0]), String.class)
                .required();
        return true;
    }

    @Override
    public void take(byte[] buffer, int length) {
        received += length;
        if (received > expected) {
            throw new Unreadable("more bytes came than were asked for");
        }
    }

    void finish() {
        if (received != expected) {
            throw new Unreadable(received + " bytes came instead of " + expected);
        }
    }
}
