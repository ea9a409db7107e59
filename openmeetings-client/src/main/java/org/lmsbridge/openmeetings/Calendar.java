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

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentCategory;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.AppointmentTimes;
import org.lmsbridge.openmeetings.model.CalendarDay;
import org.lmsbridge.openmeetings.model.ReminderType;
import org.lmsbridge.openmeetings.model.RoomGuest;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.SavedAppointment;
import org.lmsbridge.openmeetings.model.ScheduledRoom;
import org.lmsbridge.openmeetings.model.UserId;

/**
 * The calendars of a server's users. Thread-safe. "Own" is what belongs to the account of the library.
 *
 * <p>Every method throws {@link RefusedException}, {@link UnreachableException} and {@link UnexpectedReplyException};
 * below stands only what is special. The account needs the right Room besides Soap. What makes, changes or deletes an
 * appointment mails its owner and guests, unless the server has no mail.
 */
public interface Calendar {
    /**
     * Own appointments between two times, and those one is invited to; an empty list when there are none. From 3.0.4;
     * what is older fails as soon as there is an appointment. In 3.0 an appointment without guests may make this fail
     * for some minutes.
     */
    List<Appointment> between(Instant start, Instant end);

    /** The same for a user; an empty list for an unknown one. */
    List<Appointment> between(UserId user, Instant start, Instant end);

    /** The own appointment that begins next; empty when there is none. From 3.0.4. */
    Optional<Appointment> next();

    /** The same for a user; empty for an unknown one. From 3.0.4. */
    Optional<Appointment> next(UserId user);

    /** The own appointment in a room; empty when there is none, or the room is unknown. From 3.0.4. */
    Optional<Appointment> inRoom(RoomId room);

    /** When the own appointment in a room takes place; empty when there is none. 2.0 to 3.0.3 tell the days alone. */
    Optional<AppointmentTimes> timesInRoom(RoomId room);

    /**
     * Own appointments of a title, in which {@code %} stands for any text and {@code _} for any character; an empty
     * list when there are none. From 4.0: what is older asks its database a wrong question. There, read a time with
     * {@link #between(Instant, Instant)} and look through it.
     */
    List<Appointment> titled(String title);

    /**
     * Makes an appointment. Not repeatable: when the answer is lost ({@link UnreachableException#maybeProcessed()}),
     * look for it first. Not in 3.1.0 to 3.1.4, which write what is sent of owner, guests and room over their accounts
     * and the room.
     *
     * <p>In 3.0 a name or e-mail of a guest cannot hold a comma; before 2.1 the place is always a new room.
     */
    SavedAppointment create(AppointmentSettings settings);

    /**
     * Writes an appointment over the stored one. Everything that settings do not hold is written back as it was read,
     * since OpenMeetings forgets what it is not told; so somebody else's change since then is undone. No version reads
     * an appointment by its number: read it with one of the methods above just before. Its room stays as it is.
     *
     * <p>Repeatable; people are mailed only where something changed. In 3.0 the account of the library becomes the
     * owner, and category and repetition become what the settings say. Not in 2.0 to 3.0.3, which cannot be read, see
     * {@link #overwrite}, and not in 3.1.0 to 3.1.4.
     *
     * @throws RefusedException {@code UNSPECIFIED} when the appointment is gone, for which OpenMeetings has no words
     */
    SavedAppointment update(Appointment read, AppointmentSettings settings);

    /**
     * Writes an appointment without reading it, in 2.0 to 3.0: these settings are then all there is, and the account of
     * the library is the owner. The place must be {@code NewRoom}; the appointment keeps its room, which becomes one of
     * that type. Repeatable.
     */
    SavedAppointment overwrite(AppointmentId id, AppointmentSettings settings);

    /**
     * Moves an appointment to other days, in 2.0 to 3.0: from midnight of the first to midnight of the last, in the time
     * zone of the server. Repeatable. In 2.0 to 3.0 OpenMeetings does not say why it refuses.
     */
    void moveToDays(AppointmentId id, LocalDate first, LocalDate last);

    /**
     * Deletes an appointment. Repeatable: nothing happens to one that is gone.
     *
     * <p>From 3.0 on OpenMeetings deletes its room, too, when that is one for appointments ({@link
     * org.lmsbridge.openmeetings.model.RoomSettings#appointment}), whoever made it (AppointmentDao.delete); 2.x keeps
     * the room.
     */
    void delete(AppointmentId id);

    /**
     * The sheet of a month, in 2.0 to 2.2: six weeks of days with what is on them.
     *
     * @param user the account of the library, or somebody who shares his calendar with it
     * @param inMonth any day of the month
     * @param zone what the days and times are told in
     */
    List<List<CalendarDay>> sheet(UserId user, LocalDate inMonth, ZoneId zone);

    /** Kinds of appointments, in 2.0 to 3.0. */
    List<AppointmentCategory> categories();

    /** Ways to remind people, in 2.0 to 3.0. */
    List<ReminderType> reminderTypes();

    /**
     * Adds a guest to the appointment of a room and mails him, in 2.0 to 3.0. Not repeatable before 3.0: he would be
     * added twice.
     *
     * @return number of the invitation; empty in 3.0, which loses it
     * @throws RefusedException {@code NOT_FOUND} when the room has no appointment; 3.0 says so of most rooms that have
     */
    OptionalLong addGuest(RoomId room, RoomGuest guest);

    /** Makes a room with a date, in 2.0 to 3.0. Not repeatable: when the answer is lost, look for the room first. */
    RoomId createRoom(ScheduledRoom room);
}
