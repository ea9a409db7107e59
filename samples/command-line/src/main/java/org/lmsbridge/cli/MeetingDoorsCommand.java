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
import java.util.Collection;
import java.util.List;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.calendar.DoorTurn;
import org.lmsbridge.calendar.MeetingDoors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Turns the doors of all courses of a platform. */
@Command(
        name = "doors",
        description = "Open the rooms whose meetings are about to begin, and close those that were opened so and whose"
                + " meetings are over; for a timer, once a minute.")
final class MeetingDoorsCommand extends CourseCommands.OnPlatform {
    private static final Member DOORKEEPER = Member.of("om-doorkeeper", "om-doorkeeper", "", "", Role.TEACHER);

    @Option(
            names = "--before",
            paramLabel = "TIME",
            converter = Words.Time.class,
            defaultValue = "10m",
            description = "How long before a meeting its room is opened, up to 24h; 10m unless given.")
    Duration before = Duration.ZERO;

    @Option(
            names = "--after",
            paramLabel = "TIME",
            converter = Words.Time.class,
            defaultValue = "15m",
            description = "How long after a meeting its room is closed, up to 24h; 15m unless given.")
    Duration after = Duration.ZERO;

    MeetingDoorsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(CourseRooms rooms) {
        DoorTurn turn = MeetingDoors.of(rooms, store().rooms(), store().meetings(), DOORKEEPER)
                .openBefore(before)
                .closeAfter(after)
                .turn(platform.instance);
        output().done(
                        new Fields()
                                .add("opened", names(turn.opened()))
                                .add("closed", names(turn.closed()))
                                .add("failed", names(turn.failed().keySet())),
                        "Opened: " + turn.opened().size() + ", closed: "
                                + turn.closed().size() + ", failed: "
                                + turn.failed().size() + ".");
        turn.failed().values().stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
    }

    private static List<String> names(Collection<CourseKey> courses) {
        return courses.stream().map(CourseKey::toString).toList();
    }
}
