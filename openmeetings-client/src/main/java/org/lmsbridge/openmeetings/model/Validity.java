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
package org.lmsbridge.openmeetings.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** How long an invitation lets its holder in. */
public sealed interface Validity {
    /** Until it is deleted, as often as its holder likes. */
    record Endless() implements Validity {}

    /** Once. */
    record OneTime() implements Validity {}

    /**
     * From one time to another, as often as its holder likes. Both are texts to OpenMeetings, read by the clock on the
     * wall where the server stands, hence without a time zone. Before 3.1 seconds are dropped; from 4.0 on OpenMeetings
     * opens the door five minutes early.
     *
     * @param from when it begins, in the time zone of the server
     * @param to when it ends, in the time zone of the server
     */
    record Period(LocalDateTime from, LocalDateTime to) implements Validity {
        /** Refuses a period that ends before it begins. */
        public Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("The period of an invitation ends before it begins");
            }
        }
    }

    /**
     * A period by exact times.
     *
     * @param serverZone the time zone that the Java machine of the server has; a wrong one shifts the period
     */
    static Validity between(Instant from, Instant to, ZoneId serverZone) {
        return new Period(LocalDateTime.ofInstant(from, serverZone), LocalDateTime.ofInstant(to, serverZone));
    }
}
