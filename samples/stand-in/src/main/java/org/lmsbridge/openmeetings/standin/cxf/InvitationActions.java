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
package org.lmsbridge.openmeetings.standin.cxf;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Invitation;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.World;

/** Invitations; no mail is sent. */
final class InvitationActions {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final World world;
    private final Refusals refusals;

    InvitationActions(World world, Refusals refusals) {
        this.world = world;
        this.refusals = refusals;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("RoomService.hash", (args, rest) -> invite(args));
    }

    private Object invite(Args args) {
        refusals.demand(args, Right.SOAP);
        Args wish = args.bean("invite");
        if (wish == null) {
            throw refusals.nullPointer("Cannot invoke \"org.apache.openmeetings.db.dto.room.InvitationDTO.get(Long, "
                    + "org.apache.openmeetings.db.dao.user.UserDao, org.apache.openmeetings.db.dao.room.RoomDao)\""
                    + " because \"invite\" is null");
        }
        String word = wish.text("valid");
        String valid = word == null ? null : world.words().readValidity(word);
        if (valid == null) {
            throw refusals.nullPointer(
                    "Cannot invoke \"org.apache.openmeetings.db.entity.room.Invitation$Valid.ordinal()\""
                            + " because \"this.valid\" is null");
        }
        boolean period = valid.equals("PERIOD");
        String email = wish.textOrEmpty("email");
        Person guest = new Person(email, wish.textOrEmpty("firstname"), wish.textOrEmpty("lastname"), email, "", "");
        Invitation invitation = new Invitation(
                guest,
                wish.number("roomId"),
                valid,
                period ? time(wish.text("validFrom")) : null,
                period ? time(wish.text("validTo")) : null,
                wish.flag("passwordProtected"));
        return Refusals.result(1, world.invitations().add(invitation), "SUCCESS");
    }

    private Instant time(@Nullable String text) {
        try {
            if (text == null) {
                throw refusals.nullPointer("Cannot invoke \"String.length()\" because \"source\" is null");
            }
            return LocalDateTime.parse(text, TIME)
                    .atZone(world.clock().getZone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw Failure.service("Unparseable date: \"" + text + '"');
        }
    }
}
