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

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.Invitation;
import org.lmsbridge.openmeetings.model.InvitationRequest;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.Validity;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands that invite people without an account. */
final class InvitationCommands {
    private InvitationCommands() {}

    /** How long an invitation lets in. */
    enum Lasting {
        /** Once. */
        ONCE,
        /** Until it is deleted. */
        ENDLESS,
        /** From one time to another. */
        PERIOD
    }

    /** Reads {@code --valid}. */
    static final class HowLong implements ITypeConverter<Lasting> {
        @Override
        public Lasting convert(String word) {
            return Words.oneOf(List.of(Lasting.values()), word);
        }
    }

    /** Who is invited to what. */
    static final class Request {
        @Mixin
        RoomChoice choice = new RoomChoice();

        @Option(
                names = "--email",
                required = true,
                paramLabel = "ADDRESS",
                description = "E-mail address of the person.")
        String email = "";

        @Option(names = "--first-name", paramLabel = "NAME", defaultValue = "", description = "First name.")
        String firstName = "";

        @Option(names = "--last-name", paramLabel = "NAME", defaultValue = "", description = "Last name.")
        String lastName = "";

        @Option(
                names = "--valid",
                paramLabel = "HOW",
                converter = HowLong.class,
                description = "once (default), endless, or period, which --from and --to mean as well.")
        @Nullable Lasting lasting;

        @Option(
                names = "--from",
                paramLabel = "TIME",
                converter = DateTimes.Reader.class,
                description = "When the period begins, with its zone, such as 2026-11-23T10:00+01:00.")
        @Nullable Instant from;

        @Option(
                names = "--to",
                paramLabel = "TIME",
                converter = DateTimes.Reader.class,
                description = "When the period ends, with its zone.")
        @Nullable Instant to;

        @Option(
                names = "--server-zone",
                paramLabel = "ZONE",
                converter = DateTimes.Zone.class,
                description =
                        "Time zone of the OpenMeetings server, such as Europe/Berlin or UTC: it reads the period by"
                                + " its own clock, and a wrong zone shifts it.")
        @Nullable ZoneId serverZone;

        @Option(
                names = "--protected",
                description = "Ask for a password at the door; OpenMeetings does not mail it, so tell it yourself.")
        boolean isProtected;

        @Mixin
        NewPassword password = new NewPassword();

        @Option(
                names = "--language",
                paramLabel = "ID",
                defaultValue = "1",
                description = "OpenMeetings language; 1 is English.")
        int language = 1;

        /** The request, for a room that exists: OpenMeetings would invite into one that does not. */
        InvitationRequest request(OpenMeetings server, Terminal terminal) {
            RoomId room = choice.id();
            InvitationRequest request = InvitationRequest.once(room, email, firstName, lastName)
                    .withValidity(validity())
                    .withLanguage(language);
            RoomChoice.existing(server, room);
            return isProtected
                    ? request.withPassword(password.needed(terminal, "the invitation"))
                    : password.given(terminal).map(request::withPassword).orElse(request);
        }

        private Validity validity() {
            boolean period = from != null || to != null || serverZone != null;
            Lasting how = lasting != null ? lasting : period ? Lasting.PERIOD : Lasting.ONCE;
            if (how != Lasting.PERIOD) {
                if (period) {
                    throw CommandFailure.wrongUsage("--from, --to and --server-zone belong to a period; leave --valid "
                            + Words.of(how) + " out");
                }
                return how == Lasting.ONCE ? new Validity.OneTime() : new Validity.Endless();
            }
            if (from == null || to == null || serverZone == null) {
                throw CommandFailure.wrongUsage("A period needs --from and --to, and --server-zone, by whose clock"
                        + " OpenMeetings reads it, such as --server-zone UTC");
            }
            return Validity.between(from, to, serverZone);
        }
    }

    @Command(
            name = "create",
            description =
                    "Make a link for somebody without an account and mail nobody. Whoever has it enters; not in 3.1"
                            + " to 3.3.")
    static final class Create extends ServerCommand {
        @Mixin
        Request request = new Request();

        Create(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            InvitationRequest asked = request.request(server, terminal());
            Invitation made = server.invitations().create(asked);
            InvitationFields.print(output(), made, asked.room());
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "send",
            description =
                    "Make a link for somebody without an account and have OpenMeetings mail it; not in 3.1 to 3.3.")
    static final class Send extends ServerCommand {
        @Mixin
        Request request = new Request();

        @Option(names = "--subject", required = true, paramLabel = "TEXT", description = "Subject of the mail.")
        String subject = "";

        @Option(
                names = "--message",
                paramLabel = "TEXT",
                defaultValue = "",
                description = "What stands above the link in the mail; may hold HTML.")
        String message = "";

        Send(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            InvitationRequest asked = request.request(server, terminal());
            Invitation made = server.invitations().send(asked, subject, message);
            terminal().say("OpenMeetings mails it later, if it has been told its mail host.");
            InvitationFields.print(output(), made, asked.room());
            return ExitCode.DONE;
        }
    }
}
