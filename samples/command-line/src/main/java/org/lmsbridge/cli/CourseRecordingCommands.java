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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Role;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.recording.CourseRecording;
import org.lmsbridge.recording.CourseRecordings;
import org.lmsbridge.recording.RecordingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands for the recordings of courses, which the bridge shows to whom teachers want. */
final class CourseRecordingCommands {
    private CourseRecordingCommands() {}

    static Fields fields(CourseRecording recording) {
        return new Fields()
                .add("recording", recording.key().toString())
                .add("course", recording.course().course())
                .add("name", recording.name())
                .add("roomId", recording.room().value())
                .add("state", recording.state())
                .add("start", recording.start().map(DateTimes::text))
                .add("end", recording.end().map(DateTimes::text))
                .add("audience", words(recording))
                .add("permanent", recording.permanent())
                .add("deletedFrom", recording.deletedFrom().map(Instant::toString));
    }

    private static List<String> words(CourseRecording recording) {
        return recording.audience().stream().map(Words::of).sorted().toList();
    }

    /** A command that somebody of the course gives. */
    abstract static class OnRecordings extends CourseCommands.ByMember {
        @Mixin
        CourseRecordingOptions options = new CourseRecordingOptions();

        OnRecordings(Terminal terminal) {
            super(terminal);
        }

        @Override
        final void run(CourseRooms rooms) {
            run(CourseRecordings.of(rooms, servers())
                    .store(store().recordings())
                    .policy(options.policy())
                    .build());
        }

        abstract void run(CourseRecordings recordings);
    }

    /** A command for one recording. */
    abstract static class OnRecording extends OnRecordings {
        @Mixin
        CourseRecordingOptions.Which which = new CourseRecordingOptions.Which();

        OnRecording(Terminal terminal) {
            super(terminal);
        }

        final RecordingKey recording() {
            return which.key;
        }

        final void print(CourseRecording recording, String what) {
            output().done(
                            fields(recording),
                            "Recording " + recording.key() + " of course " + place.course + " " + what);
        }
    }

    @Command(name = "list", description = "List the recordings of a course that somebody may see.")
    static final class ListRecordings extends OnRecordings {
        ListRecordings(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRecordings recordings) {
            output().many(
                            recordings.list(key(), member()).stream()
                                    .map(CourseRecordingCommands::fields)
                                    .toList(),
                            "There are no recordings of course " + place.course + " for a " + Words.of(role) + ".",
                            "recording",
                            "course",
                            "name",
                            "state",
                            "start",
                            "audience",
                            "permanent",
                            "deletedFrom");
        }
    }

    @Command(name = "watch", description = "Make a link by which somebody watches a recording; good once.")
    static final class Watch extends OnRecording {
        Watch(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRecordings recordings) {
            JoinLink link = recordings.watch(key(), recording(), member());
            output().done(
                            new Fields().add("url", link.url().toString()),
                            link.url().toString());
        }
    }

    @Command(name = "publish", description = "Show a recording to these roles, and to no others but teachers.")
    static final class Publish extends OnRecording {
        @Option(
                names = "--to",
                required = true,
                split = ",",
                paramLabel = "ROLES",
                converter = CourseCommands.RoleWord.class,
                description = "student, guest, or both with a comma between.")
        List<Role> audience = new ArrayList<>();

        Publish(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRecordings recordings) {
            CourseRecording published =
                    recordings.publish(key(), recording(), member(), CourseRecordingOptions.roles(audience));
            print(
                    published,
                    "is shown to teachers and: " + words(published).stream().collect(Collectors.joining(", ")) + ".");
        }
    }

    @Command(name = "unpublish", description = "Show a recording to teachers only.")
    static final class Unpublish extends OnRecording {
        Unpublish(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRecordings recordings) {
            print(recordings.unpublish(key(), recording(), member()), "is shown to teachers only.");
        }
    }

    @Command(
            name = "show",
            description = "Show a recording in another course as well, to these roles and to the teachers there.")
    static final class Show extends OnRecording {
        @Option(names = "--in", required = true, paramLabel = "CODE", description = "Code of the other course.")
        String other = "";

        @Option(names = "--in-session", paramLabel = "ID", description = "Session of the other course.")
        @Nullable String session;

        @Option(names = "--in-group", paramLabel = "ID", description = "Group of the other course.")
        @Nullable String group;

        @Option(
                names = "--to",
                split = ",",
                paramLabel = "ROLES",
                converter = CourseCommands.RoleWord.class,
                description = "student, guest, or both with a comma between; nobody but teachers unless given.")
        List<Role> audience = new ArrayList<>();

        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRecordings recordings) {
            CourseKey there = CourseKey.of(key().instance(), other);
            there = session == null ? there : there.withSession(session);
            there = group == null ? there : there.withGroup(group);
            print(
                    recordings.show(key(), recording(), member(), there, CourseRecordingOptions.roles(audience)),
                    "is shown in course " + other + " as well.");
        }
    }

    @Command(name = "hide", description = "Show a recording of another course in this one no more.")
    static final class Hide extends OnRecording {
        Hide(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRecordings recordings) {
            recordings.hide(key(), recording(), member());
            output().done(
                            new Fields()
                                    .add("recording", recording().toString())
                                    .add("hidden", true),
                            "Recording " + recording() + " is no longer shown in course " + place.course + ".");
        }
    }

    @Command(name = "keep", description = "Keep a recording for good, whatever its age.")
    static final class Keep extends OnRecording {
        @Option(names = "--not", description = "Keep it only as long as other recordings.")
        boolean not;

        Keep(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRecordings recordings) {
            print(
                    recordings.keep(key(), recording(), member(), !not),
                    not ? "is kept as long as others are." : "is kept for good.");
        }
    }

    @Command(
            name = "delete",
            description = "Delete a recording of a course on OpenMeetings for good; nothing happens to one that is"
                    + " gone.")
    static final class Delete extends OnRecording {
        Delete(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRecordings recordings) {
            boolean wasThere = deleted(recordings);
            output().done(
                            new Fields()
                                    .add("recording", recording().toString())
                                    .add("deleted", true),
                            wasThere
                                    ? "Recording " + recording() + " is deleted."
                                    : "The course " + place.course + " has no recording " + recording()
                                            + "; nothing had to be deleted.");
        }

        private boolean deleted(CourseRecordings recordings) {
            try {
                recordings.delete(key(), recording(), member());
                return true;
            } catch (BridgeException e) {
                if (e.reason() != BridgeException.Reason.NO_RECORDING) {
                    throw e;
                }
                return false;
            }
        }
    }

    @Command(
            name = "download",
            description = "Write a recording of a course into a file, which is there when it is whole and not before.")
    static final class Download extends OnRecording {
        @Mixin
        RecordingTarget target = new RecordingTarget();

        @Option(
                names = "--format",
                paramLabel = "KIND",
                converter = DownloadCommand.Format.class,
                description = "mp4 (from 3.0), flv or avi (until 3.1.3), ogg (3.0 to 3.1.3); the best that the server"
                        + " has unless given.")
        @Nullable RecordingFormat format;

        Download(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRecordings recordings) {
            RecordingFormat kind =
                    format == null ? recordings.formats(recording()).get(0) : format;
            target.write(terminal(), output(), recordings.file(key(), recording(), member(), kind));
        }
    }
}
