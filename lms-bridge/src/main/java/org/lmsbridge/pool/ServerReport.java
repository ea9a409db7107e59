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
package org.lmsbridge.pool;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * How a server of a pool is.
 *
 * @param server which, and how much it can take
 * @param address its web application
 * @param state what was decided about it
 * @param health whether it answers
 * @param load what it has
 * @param reluctance why it gets no courses for the moment although it answers: it did not make the last ones' rooms
 */
public record ServerReport(
        PoolServer server, URI address, ServerState state, Checked health, Load load, Optional<String> reluctance) {
    /** Whether it gets the rooms of more courses. */
    public boolean takesCourses() {
        return state == ServerState.IN_USE && health.answers() && reluctance.isEmpty() && !full();
    }

    /** Whether it has all that it can take. */
    public boolean full() {
        return load.rooms() >= server.mostRooms() || load.openSeats() >= server.mostPeople();
    }

    /**
     * What the checks say.
     *
     * @param health of three kinds
     * @param at when it was last checked; empty when never
     * @param since since when it is so; empty before the first check
     * @param reason why it is down, or what went wrong last; empty when nothing did
     */
    public record Checked(Health health, Optional<Instant> at, Optional<Instant> since, Optional<String> reason) {
        static final Checked NEVER = new Checked(Health.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());

        /** True as well before the first check. */
        public boolean answers() {
            return health != Health.DOWN;
        }
    }

    /** What a server was found to be. */
    public enum Health {
        /** Not checked yet by this process. */
        UNKNOWN,
        /** Answers, lets the account in, and says of itself that it is ready. */
        UP,
        /** Failed several times in a row, and has not been seen well since. */
        DOWN
    }
}
