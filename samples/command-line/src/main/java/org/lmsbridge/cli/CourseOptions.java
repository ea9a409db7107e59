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
import org.lmsbridge.CourseKey;
import org.lmsbridge.store.JdbcStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which learning platform and where the bridge keeps its table of rooms. */
final class CourseOptions {
    @Option(
            names = "--lms",
            paramLabel = "NAME",
            defaultValue = "chamilolms",
            description = "Kind of learning platform; chamilolms unless given.")
    String lms = "chamilolms";

    @Option(
            names = "--instance",
            required = true,
            paramLabel = "HOST",
            description = "Host name of the learning platform, such as campus.example.")
    String instance = "";

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    JdbcStore store(Terminal terminal) {
        return database.store(terminal);
    }

    /** One course's place in that platform. */
    static final class Place {
        @Option(names = "--course", required = true, paramLabel = "CODE", description = "Code of the course.")
        String course = "";

        @Option(names = "--session", paramLabel = "ID", description = "Session of the course.")
        @Nullable String session;

        @Option(names = "--group", paramLabel = "ID", description = "Group in the course.")
        @Nullable String group;

        @Option(names = "--slot", paramLabel = "NAME", description = "Which of several rooms; main unless given.")
        @Nullable String slot;

        CourseKey key(String instance) {
            CourseKey key = CourseKey.of(instance, course);
            key = session == null ? key : key.withSession(session);
            key = group == null ? key : key.withGroup(group);
            return slot == null ? key : key.withSlot(slot);
        }
    }
}
