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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.calendar.MeetingPlan;
import org.lmsbridge.calendar.Repeats;
import picocli.CommandLine.Option;

/** What a teacher decides of a meeting; what is left out of a change stays as it is. */
final class MeetingOptions {
    private static final Duration USUAL = Duration.ofHours(1);

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of the meeting.")
    @Nullable String title;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is about.")
    @Nullable String description;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            converter = DateTimes.Reader.class,
            description = "When it begins for the first time, such as 2026-11-23T10:00+01:00.")
    @Nullable Instant start;

    @Option(
            names = "--length",
            paramLabel = "TIME",
            converter = Words.Time.class,
            description = "How long it lasts, such as 90m; 1h unless given.")
    @Nullable Duration length;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = DateTimes.Zone.class,
            description = "By whose clock it is held, such as Europe/Paris; UTC unless given.")
    @Nullable ZoneId zone;

    @Option(
            names = "--repeat",
            paramLabel = "RULE",
            description = "How often it comes back, as iCalendar says it: FREQ=WEEKLY;BYDAY=MO;COUNT=14.")
    @Nullable String repeat;

    @Option(names = "--link", paramLabel = "URL", description = "Page of the platform from which people enter.")
    @Nullable URI link;

    MeetingPlan plan() {
        if (title == null || start == null) {
            throw CommandFailure.wrongUsage("What is it called and when does it begin? Give --title and --start");
        }
        return plan(MeetingPlan.of(title, start, USUAL, ZoneId.of("UTC")));
    }

    MeetingPlan changed(MeetingPlan before) {
        return plan(before);
    }

    private MeetingPlan plan(MeetingPlan before) {
        Instant begins = start == null ? before.start() : start;
        Duration lasts = length == null ? Duration.between(before.start(), before.end()) : length;
        return new MeetingPlan(
                title == null ? before.title() : title,
                description == null ? before.description() : description,
                begins,
                begins.plus(lasts),
                zone == null ? before.zone() : zone,
                repeat == null ? before.repeats() : Optional.of(new Repeats(repeat)),
                link == null ? before.link() : Optional.of(link));
    }
}
