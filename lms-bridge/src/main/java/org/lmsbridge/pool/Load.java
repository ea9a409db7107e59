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

/**
 * What a server has, as the store knows it.
 *
 * @param rooms courses that have their room there, open or closed, or are getting it
 * @param openRooms of these, how many are open
 * @param openSeats seats of the open rooms together
 * @param leaving courses that go to another server when they are opened next
 */
public record Load(int rooms, int openRooms, long openSeats, int leaving) {
    /** Nothing. */
    public static final Load NONE = new Load(0, 0, 0, 0);

    /** The same and one course more, which is not in the store yet, with so many seats. */
    Load plus(int seats) {
        return new Load(rooms + 1, openRooms + 1, openSeats + seats, leaving);
    }
}
