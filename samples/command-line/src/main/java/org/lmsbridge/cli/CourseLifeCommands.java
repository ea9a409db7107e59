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

import java.util.List;
import java.util.stream.Collectors;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.calendar.CourseMeetings;
import org.lmsbridge.lifecycle.CourseLifecycle;
import org.lmsbridge.lifecycle.LifecycleReport;
import org.lmsbridge.recording.CourseRecordings;
import org.lmsbridge.template.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands for what happens to a room, or to a whole course, between opening and end. */
final class CourseLifeCommands {
    private CourseLifeCommands() {}

    @Command(name = "reopen", description = "Open the room of a course again, as it was last wanted.")
    static final class Reopen extends CourseCommands.ByMember {
        Reopen(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            output().one(CourseCommands.fields(rooms.reopen(key(), member())));
        }
    }

    @Command(name = "rename", description = "Give the room of a course another name.")
    static final class Rename extends CourseCommands.ByMember {
        @Option(names = "--name", required = true, paramLabel = "TEXT", description = "New name.")
        String name = "";

        Rename(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            output().one(CourseCommands.fields(rooms.change(key(), member(), was -> was.withName(name))));
        }
    }

    @Command(
            name = "change",
            description = "Change the room of a course, open or closed; what is not named stays as it is.")
    static final class Change extends CourseCommands.ByMember {
        @Mixin
        SettingsOptions settings = new SettingsOptions();

        Change(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            CourseRoom changed = rooms.change(key(), member(), settings.overrides()::applyTo);
            output().one(CourseCommands.fields(changed));
            UnkeptSettings.of(settings.overrides(), changed).sentence(servers()).ifPresent(text -> {
                throw CommandFailure.failed(text);
            });
        }
    }

    /** A command for all rooms of a course. */
    abstract static class OnWholeCourse extends CourseCommands.ByMember {
        OnWholeCourse(Terminal terminal) {
            super(terminal);
        }

        @Override
        final void run(CourseRooms rooms) {
            Templates templates = Templates.of(store().templates());
            CourseMeetings meetings = MeetingCommands.meetings(this, rooms);
            CourseRecordings recordings = CourseRecordings.of(rooms, servers())
                    .store(store().recordings())
                    .build();
            CourseLifecycle courses = CourseLifecycle.of(rooms, templates)
                    .alsoAtDeletion(meetings::courses, meetings::removeAll)
                    .alsoAtDeletion(recordings::showing, recordings::hideAll);
            LifecycleReport report = run(courses);
            output().done(
                            new Fields()
                                    .add("course", place.course)
                                    .add("done", names(report.done()))
                                    .add(
                                            "failed",
                                            names(List.copyOf(report.failed().keySet()))),
                            "The course " + place.course + ": "
                                    + Words.count(report.done().size(), "room") + " done, "
                                    + report.failed().size() + " failed.");
            report.failed().values().stream().findFirst().ifPresent(failure -> {
                throw failure;
            });
        }

        abstract LifecycleReport run(CourseLifecycle courses);

        private static List<String> names(List<CourseKey> keys) {
            return keys.stream().map(CourseKey::toString).collect(Collectors.toList());
        }
    }

    @Command(
            name = "archive",
            description = "Close all rooms of a course that is over: nobody opens or enters them until it is restored.")
    static final class Archive extends OnWholeCourse {
        Archive(Terminal terminal) {
            super(terminal);
        }

        @Override
        LifecycleReport run(CourseLifecycle courses) {
            return courses.archived(platform.instance, place.course, member());
        }
    }

    @Command(name = "restore", description = "Take all rooms of a course back from the archive; they stay closed.")
    static final class Restore extends OnWholeCourse {
        Restore(Terminal terminal) {
            super(terminal);
        }

        @Override
        LifecycleReport run(CourseLifecycle courses) {
            return courses.restored(platform.instance, place.course, member());
        }
    }

    @Command(
            name = "delete-all",
            description =
                    "Delete all rooms of a course for good, with what it has chosen and its meetings; guest passes are"
                            + " revoked.")
    static final class DeleteAll extends OnWholeCourse {
        DeleteAll(Terminal terminal) {
            super(terminal);
        }

        @Override
        LifecycleReport run(CourseLifecycle courses) {
            return courses.deleted(platform.instance, place.course, member());
        }
    }

    @Command(
            name = "copy",
            description = "Let the rooms of a copied course be like those of the original, when they are opened.")
    static final class Copy extends OnWholeCourse {
        @Option(names = "--to", required = true, paramLabel = "CODE", description = "Code of the copy.")
        String copy = "";

        Copy(Terminal terminal) {
            super(terminal);
        }

        @Override
        LifecycleReport run(CourseLifecycle courses) {
            return courses.copied(platform.instance, place.course, copy);
        }
    }
}
