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
package org.lmsbridge.openmeetings.standin.axis2;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Appointment;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.World;

/** Adds guests to the appointment a room belongs to. */
final class MeetingMembers {
    private final World world;
    private final Gate gate;
    private final Contacts contacts;

    MeetingMembers(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
        this.contacts = new Contacts(world);
    }

    void addTo(Map<String, Action> actions) {
        boolean early = world.version().before(3, 0, 0);
        actions.put("RoomService.addMeetingMemberRemindToRoom", args -> add(args, early ? -26 : -2));
        actions.put("RoomService.addExternalMeetingMemberRemindToRoom", args -> add(args, -2));
    }

    private @Nullable Object add(Args args, long refusal) {
        if (!gate.service(args)) {
            return refusal;
        }
        Room room = world.rooms().find(args.number("room_id"));
        if (world.version().atLeast(3, 0, 0)) {
            // AppointmentLogic asks a flag of the room that nothing ever sets, whatever appointment there is
            throw Failure.service(
                    room == null ? null : "Room " + room.text("name") + " isnt part of an appointed meeting");
        }
        Appointment appointment = room == null ? null : world.appointments().inRoom(room.id(), one -> true);
        if (appointment == null) {
            return -1L;
        }
        return world.appointments()
                .invite(
                        appointment,
                        contacts.of(
                                appointment.number("ownerId"),
                                args.textOrEmpty("firstname"),
                                args.textOrEmpty("lastname"),
                                args.textOrEmpty("email")));
    }
}
