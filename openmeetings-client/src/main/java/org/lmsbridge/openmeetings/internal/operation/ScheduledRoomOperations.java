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
package org.lmsbridge.openmeetings.internal.operation;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.ScheduledRoom;

/** What 2.0 to 3.0 call the making of a room with a date (RoomWebServiceFacade). */
public final class ScheduledRoomOperations {
    /** Dashes here, dots for invitations (CalendarPatterns.parseDateBySeparator and parseDate). */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Makes the room. */
    public static final Operation<ScheduledRoom, RoomId> CREATE_ROOM = Operation.of(
                    "calendar.createRoom",
                    Form.<ScheduledRoom>axis2("RoomService", "addRoomWithModerationAndExternalTypeAndStartEnd")
                            .session()
                            .field("name", room -> room.settings().name())
                            .field(
                                    "roomtypes_id",
                                    room -> Features.roomTypeId(room.settings().type()))
                            .field("comment", room -> room.settings().comment())
                            .field(
                                    "numberOfPartizipants",
                                    room -> room.settings().capacity())
                            .field("ispublic", room -> room.settings().isPublic())
                            .field("appointment", room -> room.settings().appointment())
                            .field(
                                    "isDemoRoom",
                                    room -> room.settings().demoTime().isPresent())
                            .field("demoTime", room -> demoTime(room.settings()))
                            .field("isModeratedRoom", room -> room.settings().moderated())
                            .field(
                                    "externalRoomType",
                                    room -> room.settings()
                                            .externalId()
                                            .map(ExternalId::type)
                                            .orElse(""))
                            .field("validFromDate", room -> DAY.format(room.from()))
                            .field("validFromTime", room -> TIME.format(room.from()))
                            .field("validToDate", room -> DAY.format(room.to()))
                            .field("validToTime", room -> TIME.format(room.to()))
                            .field(
                                    "isPasswordProtected",
                                    room -> room.password().isPresent())
                            .field("password", room -> room.password().orElse(""))
                            .field("reminderTypeId", room -> Features.reminderId(room.reminder()))
                            .field(
                                    "redirectURL",
                                    room -> room.settings().redirectUrl().orElse(""))
                            .answers(String.class, answer -> new RoomId(Answers.id(answer))))
            .absent(Versions.REWRITTEN, "has no such operation; see calendar.create")
            .defect(Versions.AXIS2, "names the appointment appointmentName");

    private ScheduledRoomOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(CREATE_ROOM);
    }

    private static long demoTime(RoomSettings room) {
        return room.demoTime().map(Duration::toSeconds).orElse(0L);
    }
}
