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

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Invitation;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.World;

/** Invitations and members of meetings; no mail is sent. */
final class InvitationActions {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private static final String REFUSED = "Need Admin Privileges to perfom the Action";

    private final World world;
    private final Gate gate;

    InvitationActions(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
    }

    void addTo(Map<String, Action> actions) {
        for (String name : new String[] {"getInvitationHash", "getInvitationHashFullName", "sendInvitationHash"}) {
            actions.put("RoomService." + name, this::byTexts);
        }
        actions.put("RoomService.sendInvitationHashWithDateObject", this::byDates);
        actions.put("JabberService.getInvitationHash", this::jabber);
    }

    /** Reads the texts whatever the kind of invitation. */
    private @Nullable Object byTexts(Args args) {
        return invite(args, () -> time(args, "validFrom"), () -> time(args, "validTo"));
    }

    private @Nullable Object byDates(Args args) {
        return invite(args, () -> Dates.date(args, "fromDate", world), () -> Dates.date(args, "toDate", world));
    }

    /** An invitation for one time, by everybody who may enter rooms. */
    private @Nullable Object jabber(Args args) {
        if (!gate.user(args)) {
            return world.version().before(3, 0, 0) ? null : REFUSED;
        }
        String name = args.textOrEmpty("username");
        Person guest = new Person(name, name, name, name, "", "");
        return world.invitations().add(new Invitation(guest, args.number("room_id"), "ONE_TIME", null, null, false));
    }

    private interface Moment {
        @Nullable Instant read();
    }

    private Object invite(Args args, Moment from, Moment to) {
        if (!gate.service(args)) {
            return REFUSED;
        }
        String valid = switch ((int) args.number("valid")) {
            case 1 -> "ENDLESS";
            case 2 -> "PERIOD";
            default -> "ONE_TIME";
        };
        String name = args.textOrEmpty("username");
        Person guest = new Person(
                name,
                args.has("firstname") ? args.textOrEmpty("firstname") : name,
                args.textOrEmpty("lastname"),
                args.has("email") ? args.textOrEmpty("email") : name,
                "",
                "");
        return world.invitations()
                .add(new Invitation(
                        guest,
                        args.number("room_id"),
                        valid,
                        from.read(),
                        to.read(),
                        args.flag("isPasswordProtected")));
    }

    private Instant time(Args args, String name) {
        try {
            String text = args.textOrEmpty(name + "Date") + " " + args.textOrEmpty(name + "Time");
            return LocalDateTime.parse(text, TIME)
                    .atZone(world.clock().getZone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw Failure.service("date must not be null");
        }
    }
}
