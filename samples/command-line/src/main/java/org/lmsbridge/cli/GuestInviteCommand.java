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

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.calendar.Contact;
import org.lmsbridge.calendar.GuestInvitation;
import org.lmsbridge.calendar.GuestInvitations;
import org.lmsbridge.calendar.GuestLinks;
import org.lmsbridge.calendar.GuestTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Invites somebody who is not of the platform. */
@Command(
        name = "invite",
        description = "Invite one person who is not of the platform, by name: a link made, and mailed if wanted, by"
                + " OpenMeetings, which cannot be taken back. 3.1 to 3.3 invite nobody; there it is a signed link, which"
                + " \"link serve\" or the platform answers. For guests who give their own names, a number of entries, and"
                + " what can be taken back: \"course guest issue\".")
final class GuestInviteCommand extends CourseCommands.ByMember {
    @Option(
            names = "--guest",
            required = true,
            paramLabel = "PERSON",
            converter = MeetingCommands.Person.class,
            description = "Who is invited: ada@example.org or \"Ada Lovelace <ada@example.org>\".")
    Contact guest = new Contact("", "nobody@example.invalid");

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = DateTimes.Reader.class,
            description = "When the link begins to be good; needs --to and --server-zone.")
    @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = DateTimes.Reader.class,
            description = "When the link ceases to be good.")
    @Nullable Instant to;

    @Option(
            names = "--server-zone",
            paramLabel = "ZONE",
            converter = DateTimes.Zone.class,
            description = "Time zone of the OpenMeetings server, by whose clock it reads times.")
    @Nullable ZoneId serverZone;

    @Option(names = "--endless", description = "The link is good as often as wanted; once unless given.")
    boolean endless;

    @Option(
            names = "--subject",
            paramLabel = "TEXT",
            description = "OpenMeetings mails the link, with this subject. Not in 3.1 to 3.3, which send no mail: send"
                    + " the link yourself.")
    @Nullable String subject;

    @Option(
            names = "--message",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What stands above the link in the mail, which --subject asks for; may hold HTML.")
    String message = "";

    @Option(
            names = "--protected",
            description =
                    "Ask for a password at the door; OpenMeetings does not mail it, so tell it yourself. Not in 3.1 to"
                            + " 3.3.")
    boolean isProtected;

    @Mixin
    NewPassword password = new NewPassword();

    @Option(
            names = "--language",
            paramLabel = "ID",
            defaultValue = "1",
            description = "OpenMeetings language of the page; 1 is English.")
    int language = 1;

    @Option(
            names = "--at",
            paramLabel = "URL",
            defaultValue = LinkCommands.ADDRESS,
            description =
                    "Where the platform answers links, for 3.1 to 3.3; " + LinkCommands.ADDRESS + " unless given.")
    URI address = URI.create(LinkCommands.ADDRESS);

    @Mixin
    LinkOptions links = new LinkOptions();

    GuestInviteCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(CourseRooms rooms) {
        if (subject == null && !message.isEmpty()) {
            throw CommandFailure.wrongUsage("--message is for the mail, which is sent only with --subject");
        }
        GuestTerms terms = protectedTerms().withLanguage(language);
        GuestInvitation made = GuestInvitations.of(rooms, servers())
                .otherwise((course, by, invited, until, once) -> signed().link(course, by, invited, until, once))
                .invite(key(), member(), guest, subject == null ? terms : terms.withMail(subject, message));
        output().done(
                        new Fields()
                                .add("url", made.url().toString())
                                .add("madeBy", made.madeBy())
                                .add("mailed", made.mailed())
                                .add("note", made.note()),
                        made.url().toString());
        made.note().ifPresent(note -> terminal().say("Note: " + note + "."));
    }

    /** The salt is asked for only where it is needed. */
    private GuestLinks signed() {
        ServerSettings settings = new ServerSettings(server, terminal());
        return GuestLinks.signed(links.signer(settings, terminal(), platform.instance, address), Clock.systemUTC());
    }

    private GuestTerms protectedTerms() {
        GuestTerms terms = terms();
        return isProtected
                ? terms.withPassword(password.needed(terminal(), "the invitation"))
                : password.given(terminal()).map(terms::withPassword).orElse(terms);
    }

    private GuestTerms terms() {
        if (from == null && to == null) {
            return endless ? GuestTerms.endless() : GuestTerms.onlyOnce();
        }
        if (from == null || to == null || serverZone == null || endless) {
            throw CommandFailure.wrongUsage("A time needs --from, --to and --server-zone, without --endless");
        }
        return GuestTerms.between(from, to, serverZone);
    }
}
