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

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.JoinTarget;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a link by which one person enters a room. */
@Command(
        name = "join",
        description = "Make a link that lets one person into a room. Whoever has it enters as that person, within 30"
                + " minutes.")
final class JoinCommand extends ServerCommand {
    @Mixin
    RoomChoice choice = new RoomChoice();

    @Mixin
    PersonOptions person = new PersonOptions();

    @Option(
            names = {"--external-type", "--user-type"},
            paramLabel = "TYPE",
            defaultValue = "command-line",
            description = "Which platform knows the person, such as chamilolms.campus.example.")
    String externalType = "command-line";

    @Option(names = "--picture-url", paramLabel = "URL", description = "Portrait of the person.")
    @Nullable String pictureUrl;

    @Option(names = "--moderator", description = "The person may steer the room, and enters a closed one.")
    boolean moderator;

    @Option(
            names = {"--recording", "--recording-allowed"},
            description = "The person may record.")
    boolean recordingAllowed;

    @Option(names = "--audio-video-test", description = "Camera and microphone are tried before entry.")
    boolean audioVideoTest;

    @Option(names = "--reusable", description = "The link opens more than once.")
    boolean reusable;

    @Option(
            names = "--language",
            paramLabel = "ID",
            defaultValue = "1",
            description = "OpenMeetings language; 1 is English.")
    int language = 1;

    @Option(names = "--watch", paramLabel = "RECORDING", description = "Lead to a recording instead of a room.")
    @Nullable Long watch;

    JoinCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(OpenMeetings server) {
        JoinLink link = server.joins()
                .link(JoinRequest.of(person(), target(server))
                        .withModerator(moderator)
                        .withRecordingAllowed(recordingAllowed)
                        .withAudioVideoTest(audioVideoTest)
                        .withReusable(reusable)
                        .withLanguage(language));
        output().done(
                        new Fields()
                                .add("url", link.url().toString())
                                .add("roomId", link.room().map(RoomId::value)),
                        link.url().toString());
        return ExitCode.DONE;
    }

    private JoinTarget target(OpenMeetings server) {
        if (watch != null) {
            if (choice.given()) {
                throw CommandFailure.wrongUsage("A link leads to a room or to a recording: give --room or --watch");
            }
            return new JoinTarget.Watching(new RecordingId(watch));
        }
        RoomId room = choice.id();
        RoomChoice.existing(server, room);
        return new JoinTarget.InRoom(room);
    }

    private Person person() {
        Person named = Person.named(
                        new ExternalId(externalType, person.id), person.login(), person.firstName, person.lastName)
                .withEmail(person.email);
        return pictureUrl == null ? named : named.withPictureUrl(pictureUrl);
    }
}
