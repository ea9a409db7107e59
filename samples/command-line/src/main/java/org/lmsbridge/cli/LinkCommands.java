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

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeListener;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.link.JoinLinks;
import org.lmsbridge.link.LinkHandler;
import org.lmsbridge.link.LinkRefusedException;
import org.lmsbridge.link.LinkSigner;
import org.lmsbridge.link.LinkTerms;
import org.lmsbridge.link.OpenedRecording;
import org.lmsbridge.link.RecordingHandler;
import org.lmsbridge.link.RecordingLinks;
import org.lmsbridge.link.RecordingUse;
import org.lmsbridge.link.SignedLink;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.recording.CourseRecordings;
import org.lmsbridge.recording.RecordingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for links that ask OpenMeetings when they are followed. */
final class LinkCommands {
    static final String ADDRESS = "http://127.0.0.1:8090/room";
    private static final String RECORDINGS = "http://127.0.0.1:8090/recording";
    private static final int LONGEST = 8192;

    private LinkCommands() {}

    @Command(
            name = "issue",
            description =
                    "Sign a link into the room of a course, or to one of its recordings. Asks nobody: the room need not"
                            + " be open yet.")
    static final class Issue extends TerminalCommand {
        @Mixin
        ServerOptions server = new ServerOptions();

        @Mixin
        CourseOptions platform = new CourseOptions();

        @Mixin
        CourseOptions.Place place = new CourseOptions.Place();

        @Mixin
        PersonOptions person = new PersonOptions();

        @Mixin
        LinkOptions links = new LinkOptions();

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                converter = CourseCommands.RoleWord.class,
                description = "teacher, student or guest.")
        Role role = Role.GUEST;

        @Option(
                names = "--at",
                paramLabel = "URL",
                description = "Where the platform answers links; " + ADDRESS + " unless given, and " + RECORDINGS
                        + " for recordings.")
        @Nullable URI address;

        @Option(
                names = "--lifetime",
                paramLabel = "TIME",
                converter = Words.Time.class,
                defaultValue = "2h",
                description = "How long the link is good, such as 10m or 720h; 2h unless given.")
        Duration lifetime = Duration.ofHours(2);

        @Option(
                names = "--repeatable",
                description = "The link is good more than once, for calendars and mails; always so for recordings.")
        boolean repeatable;

        @Option(
                names = "--recording",
                paramLabel = "RECORDING",
                converter = CourseRecordingOptions.Address.class,
                description = "Number of a recording of the course to watch; SERVER/NUMBER where the bridge has several"
                        + " servers.")
        @Nullable RecordingKey recording;

        @Option(names = "--download", description = "The link is for fetching the file of the recording.")
        boolean download;

        Issue(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run() {
            Member member = Member.of(person.id, person.login(), person.firstName, person.lastName, role)
                    .withEmail(person.email);
            if (download && recording == null) {
                throw CommandFailure.wrongUsage("--download needs the --recording that is to be fetched");
            }
            SignedLink link = recording == null ? entry(member) : viewing(member, recording);
            output().done(
                            new Fields()
                                    .add("url", link.url().toString())
                                    .add("expiresAt", link.expiresAt().toString())
                                    .add("repeatable", repeatable || recording != null),
                            link.url().toString());
            return ExitCode.DONE;
        }

        private SignedLink entry(Member member) {
            return signer(ADDRESS)
                    .issueLink(member, place.key(platform.instance), new LinkTerms(lifetime, !repeatable));
        }

        private SignedLink viewing(Member member, RecordingKey wanted) {
            RecordingUse use = download ? RecordingUse.DOWNLOAD : RecordingUse.WATCH;
            return signer(RECORDINGS).issueRecordingLink(member, place.key(platform.instance), wanted, use, lifetime);
        }

        private LinkSigner signer(String standard) {
            return links.signer(
                    new ServerSettings(server, terminal()),
                    terminal(),
                    platform.instance,
                    address == null ? URI.create(standard) : address);
        }
    }

    /** A command that lets people in by links. */
    abstract static class LettingIn extends CourseCommands.OnPlatform {
        @Mixin
        LinkOptions links = new LinkOptions();

        @Mixin
        CourseRecordingOptions policy = new CourseRecordingOptions();

        LettingIn(Terminal terminal) {
            super(terminal);
        }

        @Override
        final void run(CourseRooms rooms) {
            LinkSigner signer = links.signer(
                    new ServerSettings(server, terminal()), terminal(), platform.instance, URI.create(ADDRESS));
            CourseRecordings recordings = CourseRecordings.of(rooms, servers())
                    .store(store().recordings())
                    .policy(policy.policy())
                    .build();
            run(JoinLinks.of(rooms, store().usedLinks(), signer), RecordingLinks.of(rooms, recordings, signer));
        }

        abstract void run(JoinLinks entries, RecordingLinks recordings);
    }

    @Command(
            name = "redeem",
            description =
                    "Check a signed link and make the way into the room or to the recording, as the platform does at"
                            + " a click; a recording that is to be fetched is written into a file.")
    static final class Redeem extends LettingIn {
        @Parameters(
                arity = "0..1",
                paramLabel = "LINK",
                description = "The link; from standard input, which others on this machine cannot see, unless given.")
        @Nullable String link;

        @Mixin
        RecordingTarget target = new RecordingTarget();

        Redeem(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(JoinLinks entries, RecordingLinks recordings) {
            if (link != null && !link.equals("-")) {
                terminal()
                        .say("Warning: others on this machine can see a link that is an argument, and follow it;"
                                + " give it on standard input.");
            }
            String token = token(link == null || link.equals("-") ? read() : link);
            try {
                print(entries.redeem(token));
            } catch (LinkRefusedException e) {
                if (e.reason() != LinkRefusedException.Reason.OTHER_KIND) {
                    throw e;
                }
                OpenedRecording opened = recordings.redeem(token);
                if (opened instanceof OpenedRecording.ToFetch fetch) {
                    target.write(terminal(), output(), fetch.file());
                } else {
                    print(((OpenedRecording.ToWatch) opened).link());
                }
            }
        }

        private void print(JoinLink entry) {
            output().done(
                            new Fields()
                                    .add("url", entry.url().toString())
                                    .add("roomId", entry.room().map(RoomId::value)),
                            entry.url().toString());
        }

        private static String token(String given) {
            String name = LinkSigner.PARAMETER + "=";
            int start = given.indexOf(name);
            String token = start < 0 ? given : given.substring(start + name.length());
            int end = token.indexOf('&');
            return (end < 0 ? token : token.substring(0, end)).strip();
        }

        private String read() {
            try {
                return new String(terminal().in().readNBytes(LONGEST), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw CommandFailure.failed("The link cannot be read from standard input");
            }
        }
    }

    @Command(
            name = "serve",
            description = "Answer links on this machine until stopped (Ctrl-C), for trying them out in a browser. What"
                    + " happens is said on standard error, a line for each event.")
    static final class Serve extends LettingIn {
        @Option(
                names = "--port",
                paramLabel = "PORT",
                defaultValue = "8090",
                description = "Port to listen on; 8090 unless given, 0 for any that is free.")
        int port = 8090;

        Serve(Terminal terminal) {
            super(terminal);
        }

        @Override
        BridgeListener listener() {
            return new EventLines(terminal());
        }

        @Override
        void run(JoinLinks entries, RecordingLinks recordings) {
            if (port < 0 || port > 65_535) {
                throw CommandFailure.wrongUsage("A port is a number from 0 to 65535, not " + port);
            }
            LinkServer server = LinkServer.start(port, LinkHandler.of(entries), RecordingHandler.of(recordings));
            UntilStopped.run(
                    () -> {
                        output().done(
                                        new Fields()
                                                .add("url", server.address())
                                                .add("recordings", server.recordings()),
                                        "Links are answered at " + server.address() + ", those to recordings at "
                                                + server.recordings());
                        terminal()
                                .say("Running until stopped (Ctrl-C). Sign links with: om link issue --at "
                                        + server.address());
                    },
                    server::close);
        }
    }
}
