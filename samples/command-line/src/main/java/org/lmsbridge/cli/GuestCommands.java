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
package org.lmsbridge.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.guest.Guest;
import org.lmsbridge.guest.GuestEntry;
import org.lmsbridge.guest.GuestPass;
import org.lmsbridge.guest.GuestPasses;
import org.lmsbridge.guest.IssuedPass;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.RoomId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands for passes of guests. */
final class GuestCommands {
    private GuestCommands() {}

    private static Fields fields(GuestPass pass) {
        return new Fields()
                .add("id", pass.id())
                .add("label", pass.label())
                .add("issuedBy", pass.issuedBy())
                .add("issuedAt", pass.issuedAt().toString())
                .add("expiresAt", pass.expiresAt().toString())
                .add("mostUses", pass.mostUses())
                .add("uses", pass.uses())
                .add("revokedAt", pass.revokedAt().map(Instant::toString))
                .add("guests", pass.guests());
    }

    @Command(
            name = "issue",
            description =
                    "Make a pass of the platform for one or more guests, who give their own names when they enter; it has a"
                            + " time and a number of entries, and can be taken back. Its secret is shown once and never again. To"
                            + " invite one person by OpenMeetings: \"course invite\".")
    static final class Issue extends CourseCommands.ByMember {
        @Option(names = "--label", paramLabel = "TEXT", defaultValue = "", description = "For whom it is.")
        String label = "";

        @Option(
                names = "--valid-for",
                paramLabel = "TIME",
                defaultValue = "24h",
                converter = Words.Time.class,
                description = "How long it is good, such as 90m; 24h unless given.")
        Duration validFor = Duration.ofHours(24);

        @Option(
                names = "--uses",
                paramLabel = "COUNT",
                defaultValue = "1",
                description = "How many times it lets in; 1 unless given.")
        int uses = 1;

        Issue(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            IssuedPass issued =
                    GuestPasses.of(rooms, store().guestPasses()).issue(key(), member(), label, validFor, uses);
            output().one(fields(issued.pass()).add("secret", issued.secret()));
        }
    }

    @Command(name = "list", description = "List the passes of a room, those that have ended too.")
    static final class ListPasses extends CourseCommands.OnCourse {
        ListPasses(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            output().many(
                            GuestPasses.of(rooms, store().guestPasses()).list(key()).stream()
                                    .map(GuestCommands::fields)
                                    .toList(),
                            "The room has no guest passes.",
                            "id",
                            "label",
                            "expiresAt",
                            "uses",
                            "mostUses",
                            "revokedAt");
        }
    }

    @Command(name = "revoke", description = "Take a pass back; who is in the room stays.")
    static final class Revoke extends CourseCommands.ByMember {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Number of the pass.")
        String id = "";

        Revoke(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            if (!GuestPasses.of(rooms, store().guestPasses()).revoke(key(), member(), id)) {
                throw CommandFailure.notFound("The room has no such pass that is not revoked yet");
            }
            output().done(new Fields().add("id", id).add("revoked", true), "The pass is revoked.");
        }
    }

    @Command(
            name = "enter",
            description = "Make a link by which a guest enters; the secret of the pass comes from OM_GUEST_SECRET.")
    static final class Enter extends CourseCommands.OnPlatform {
        @Option(names = "--guest-name", required = true, paramLabel = "NAME", description = "Shown in the room.")
        String name = "";

        @Option(
                names = "--locale",
                paramLabel = "TAG",
                description = "Language in which OpenMeetings shows itself, such as pt-BR; English unless given.")
        @Nullable String locale;

        Enter(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            String secret = terminal()
                    .variable("OM_GUEST_SECRET")
                    .orElseThrow(() -> CommandFailure.wrongUsage("Put the secret of the pass into OM_GUEST_SECRET"));
            Guest named = Guest.named(name);
            Guest guest = locale == null ? named : named.withLocale(Locale.forLanguageTag(locale));
            GuestEntry entry = GuestPasses.of(rooms, store().guestPasses()).enter(secret, guest);
            JoinLink link = entry.link();
            output().done(
                            new Fields()
                                    .add("url", link.url().toString())
                                    .add("roomId", link.room().map(RoomId::value))
                                    .add("memberId", entry.memberId()),
                            link.url().toString());
        }
    }
}
