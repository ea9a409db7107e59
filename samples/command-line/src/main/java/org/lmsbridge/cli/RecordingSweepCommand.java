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

import java.util.ArrayList;
import java.util.List;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.recording.CourseRecording;
import org.lmsbridge.recording.CourseRecordings;
import org.lmsbridge.recording.RecordingPolicy;
import org.lmsbridge.recording.RecordingSweep;
import org.lmsbridge.recording.RecordingSweep.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes recordings whose time is over. */
@Command(
        name = "sweep",
        description = "Delete recordings of all courses of a platform that are older than --keep-days and not kept for"
                + " good. Says only what would be deleted unless --yes is given.")
final class RecordingSweepCommand extends CourseCommands.OnPlatform {
    @Mixin
    CourseRecordingOptions options = new CourseRecordingOptions();

    @Option(names = "--yes", description = "Delete them.")
    boolean yes;

    RecordingSweepCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(CourseRooms rooms) {
        RecordingPolicy policy = options.policy();
        if (policy.keep().isEmpty()) {
            throw CommandFailure.wrongUsage("How old is too old? Give --keep-days");
        }
        CourseRecordings recordings = CourseRecordings.of(rooms, servers())
                .store(store().recordings())
                .policy(policy)
                .build();
        List<CourseRecording> deleted = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Step step = yes ? Step.real() : Step.dry();
        RecordingSweep done = recordings.sweep(platform.instance, step);
        add(done, deleted, problems);
        while (!done.complete()) {
            done = recordings.sweep(platform.instance, step.goingOn(done));
            add(done, deleted, problems);
        }
        problems.forEach(terminal()::say);
        output().many(
                        deleted.stream().map(CourseRecordingCommands::fields).toList(),
                        "No recording of " + platform.instance + " is too old.",
                        "recording",
                        "course",
                        "name",
                        "start",
                        "deletedFrom");
        if (!yes && !deleted.isEmpty()) {
            terminal().say("Nothing is deleted yet; --yes deletes them.");
        }
        if (!problems.isEmpty()) {
            throw CommandFailure.failed("Not everything could be looked at or deleted; try again later");
        }
    }

    private static void add(RecordingSweep done, List<CourseRecording> deleted, List<String> problems) {
        deleted.addAll(done.deleted());
        problems.addAll(done.problems());
    }
}
