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

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.operation.AppointmentWrite;
import org.lmsbridge.openmeetings.internal.operation.CalendarOperations;
import org.lmsbridge.openmeetings.internal.operation.CalendarOperations.Between;
import org.lmsbridge.openmeetings.internal.operation.CalendarOperations.BetweenOf;
import org.lmsbridge.openmeetings.internal.operation.CalendarOperations.Sheet;
import org.lmsbridge.openmeetings.internal.operation.CalendarWriting;
import org.lmsbridge.openmeetings.internal.operation.CalendarWriting.Addition;
import org.lmsbridge.openmeetings.internal.operation.CalendarWriting.Move;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.ScheduledRoomOperations;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentCategory;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.AppointmentTimes;
import org.lmsbridge.openmeetings.model.CalendarDay;
import org.lmsbridge.openmeetings.model.MeetingPlace;
import org.lmsbridge.openmeetings.model.ReminderType;
import org.lmsbridge.openmeetings.model.RoomGuest;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.SavedAppointment;
import org.lmsbridge.openmeetings.model.ScheduledRoom;
import org.lmsbridge.openmeetings.model.UserId;

/** Calendars, over the web services of a server. */
final class RemoteCalendar implements Calendar {
    private final ManagedCalls calls;
    private final URI address;
    private final AppointmentChecks checks;

    RemoteCalendar(ManagedCalls calls, URI address) {
        this.calls = calls;
        this.address = address;
        checks = new AppointmentChecks(calls.engine());
    }

    @Override
    public List<Appointment> between(Instant start, Instant end) {
        return calls.call(CalendarOperations.BETWEEN, new Between(start, end));
    }

    @Override
    public List<Appointment> between(UserId user, Instant start, Instant end) {
        return calls.call(CalendarOperations.BETWEEN_OF, new BetweenOf(user, start, end));
    }

    @Override
    public Optional<Appointment> next() {
        return ifThere(CalendarOperations.NEXT, Done.DONE);
    }

    @Override
    public Optional<Appointment> next(UserId user) {
        return ifThere(CalendarOperations.NEXT_OF, user);
    }

    @Override
    public Optional<Appointment> inRoom(RoomId room) {
        return ifThere(CalendarOperations.IN_ROOM, room);
    }

    private <I> Optional<Appointment> ifThere(Operation<I, Optional<Appointment>> operation, I input) {
        return calls.callIfThere(operation, input).flatMap(found -> found);
    }

    @Override
    public Optional<AppointmentTimes> timesInRoom(RoomId room) {
        calls.features("calendar.timesInRoom");
        return calls.engine().knows(CalendarOperations.TIMES_IN_ROOM)
                ? calls.callIfThere(CalendarOperations.TIMES_IN_ROOM, room)
                : inRoom(room).map(found -> new AppointmentTimes(found.start(), found.end()));
    }

    @Override
    public List<Appointment> titled(String title) {
        if (title.isBlank()) {
            throw Engine.invalid("calendar.titled", "the title is blank");
        }
        return calls.call(CalendarOperations.TITLED, title);
    }

    @Override
    public SavedAppointment create(AppointmentSettings settings) {
        return write(CalendarWriting.CREATE, null, null, settings);
    }

    @Override
    public SavedAppointment update(Appointment read, AppointmentSettings settings) {
        return write(CalendarWriting.UPDATE, read.id(), read, settings);
    }

    @Override
    public SavedAppointment overwrite(AppointmentId id, AppointmentSettings settings) {
        if (!(settings.place() instanceof MeetingPlace.NewRoom)) {
            throw Engine.invalid("calendar.overwrite", "the appointment keeps its room; say of which type it is");
        }
        return write(CalendarWriting.OVERWRITE, id, null, settings);
    }

    private SavedAppointment write(
            Operation<AppointmentWrite, SavedAppointment> operation,
            @Nullable AppointmentId id,
            @Nullable Appointment stored,
            AppointmentSettings settings) {
        Features features = calls.features(operation.id());
        AppointmentWrite write = new AppointmentWrite(id, stored, settings, address);
        if (calls.engine().knows(operation)) {
            checks.check(operation.id(), write, features);
        }
        return calls.call(operation, write);
    }

    @Override
    public void moveToDays(AppointmentId id, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw Engine.invalid("calendar.moveToDays", "the appointment ends before it begins");
        }
        calls.call(CalendarWriting.MOVE, new Move(id, first, last, address));
    }

    @Override
    public void delete(AppointmentId id) {
        calls.callIfThere(CalendarWriting.DELETE, id);
    }

    @Override
    public List<List<CalendarDay>> sheet(UserId user, LocalDate inMonth, ZoneId zone) {
        return calls.call(CalendarOperations.SHEET, new Sheet(user, inMonth, zone));
    }

    @Override
    public List<AppointmentCategory> categories() {
        return calls.call(CalendarOperations.CATEGORIES, Done.DONE);
    }

    @Override
    public List<ReminderType> reminderTypes() {
        return calls.call(CalendarOperations.REMINDER_TYPES, Done.DONE);
    }

    @Override
    public OptionalLong addGuest(RoomId room, RoomGuest guest) {
        Features features = calls.features("calendar.addGuest");
        boolean invited = guest.timeZone().isPresent() || guest.inviter().isPresent();
        if (guest.email().isBlank()) {
            throw Engine.invalid("calendar.addGuest", "a guest needs an e-mail address");
        }
        if (guest.phone().isPresent() && (invited || !features.guestPhones())) {
            throw calls.engine()
                    .notSupported(
                            "calendar.addGuest",
                            invited ? "takes a telephone or an inviter, not both" : "stores no telephone of a guest");
        }
        return calls.call(
                invited ? CalendarWriting.INVITE_GUEST : CalendarWriting.ADD_GUEST, new Addition(room, guest, address));
    }

    @Override
    public RoomId createRoom(ScheduledRoom room) {
        Features features = calls.features("calendar.createRoom");
        if (calls.engine().knows(ScheduledRoomOperations.CREATE_ROOM)) {
            new RoomChecks(calls.engine()).check("calendar.createRoom", room.settings(), features);
            checkCarried(room.settings());
        }
        if (room.to().isBefore(room.from())) {
            throw Engine.invalid("calendar.createRoom", "the date ends before it begins");
        }
        return calls.call(ScheduledRoomOperations.CREATE_ROOM, room);
    }

    private void checkCarried(RoomSettings room) {
        boolean more = room.closed()
                || room.audioOnly()
                || room.waitForRecording()
                || !room.recordingAllowed()
                || !room.hiddenElements().isEmpty();
        if (more) {
            throw calls.engine()
                    .notSupported(
                            "calendar.createRoom",
                            "makes a room with a date open, with pictures and recordable, always");
        }
    }
}
