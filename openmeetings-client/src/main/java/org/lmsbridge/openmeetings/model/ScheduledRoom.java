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

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A room with a date, in 2.0 to 3.0. OpenMeetings makes an appointment named {@code appointmentName} for it.
 *
 * @param settings of the room; see {@link #settings()} for what is stored of them
 * @param from when the date begins, in the time zone of the server; seconds are dropped
 * @param to when it ends, in the time zone of the server; seconds are dropped
 * @param password what the room asks for
 * @param reminder how the owner is reminded
 */
public record ScheduledRoom(
        RoomSettings settings, LocalDateTime from, LocalDateTime to, Optional<String> password, Reminder reminder) {
    /** A room without a password, and without a reminder. */
    public static ScheduledRoom of(RoomSettings settings, LocalDateTime from, LocalDateTime to) {
        return new ScheduledRoom(settings, from, to, Optional.empty(), Reminder.NONE);
    }

    /** The same with a password. */
    public ScheduledRoom withPassword(String value) {
        return new ScheduledRoom(settings, from, to, Optional.of(value), reminder);
    }

    /** The same with a reminder. */
    public ScheduledRoom withReminder(Reminder value) {
        return new ScheduledRoom(settings, from, to, password, value);
    }

    /**
     * Name, type, comment, seats, and whether it is public, moderated, for appointments or a demonstration are
     * stored, and where people go when it is closed. OpenMeetings itself decides that it may be recorded, has pictures
     * and takes no questions; of the external id it takes the type only.
     */
    @Override
    public RoomSettings settings() {
        return settings;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ScheduledRoom[" + settings + ", from=" + from + ", to=" + to + "]";
    }
}
