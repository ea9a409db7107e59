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

import java.util.Comparator;

/** Puts first the server that has the least to do: the fullest of rooms and people counts, by weight. */
final class LeastLoaded {
    static final Comparator<ServerReport> FIRST = Comparator.comparingDouble(LeastLoaded::fullness)
            .thenComparingDouble(LeastLoaded::busyness)
            .thenComparing(report -> report.server().name());

    private LeastLoaded() {}

    private static double fullness(ServerReport report) {
        PoolServer server = report.server();
        double rooms = (double) report.load().rooms() / server.mostRooms();
        double people = (double) report.load().openSeats() / server.mostPeople();
        return Math.max(rooms, people) / server.weight();
    }

    private static double busyness(ServerReport report) {
        PoolServer server = report.server();
        return report.load().openRooms() / (server.mostRooms() * server.weight());
    }
}
