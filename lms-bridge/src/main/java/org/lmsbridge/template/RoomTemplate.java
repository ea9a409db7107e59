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
package org.lmsbridge.template;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.EntryRules;
import org.lmsbridge.Role;
import org.lmsbridge.Waiting;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomType;

/**
 * Named settings for rooms.
 *
 * @param name up to 60 small letters, digits and hyphens, beginning with a letter
 * @param settings what rooms of this template are like; usually without a name
 */
public record RoomTemplate(String name, CourseSettings settings) {
    private static final Pattern NAMES = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private static final CourseSettings PLAIN = CourseSettings.defaults();

    private static final List<RoomTemplate> BUILT_IN = List.of(
            new RoomTemplate("meeting", PLAIN.withModerated(false).withCapacity(25)),
            new RoomTemplate(
                    "classroom",
                    PLAIN.withCapacity(100).withEntry(EntryRules.standard().withWaiting(Waiting.UNTIL_ENTERED))),
            new RoomTemplate(
                    "lecture",
                    PLAIN.withType(RoomType.PRESENTATION)
                            .withCapacity(300)
                            .withHiddenElements(Set.of(RoomElement.FILES, RoomElement.ACTION_MENU))
                            .withEntry(EntryRules.standard().withWaiting(Waiting.UNTIL_OPENED))),
            new RoomTemplate(
                    "interview",
                    PLAIN.withType(RoomType.INTERVIEW)
                            .withCapacity(2)
                            .withEntry(new EntryRules(Waiting.UNTIL_ENTERED, true, Set.of()))),
            new RoomTemplate(
                    "study-group",
                    PLAIN.withModerated(false)
                            .withCapacity(15)
                            .withRecordingAllowed(false)
                            .withEntry(EntryRules.standard().withOpeners(Set.of(Role.STUDENT)))));

    /** Refuses another name. */
    public RoomTemplate {
        checkName(name);
    }

    /**
     * What there is without anybody's doing: {@code meeting} (25 seats, unmoderated), {@code classroom} (100, students
     * wait until the teacher has entered), {@code lecture} (a presentation of 300 seats), {@code interview} (two people),
     * {@code study-group} (students open it, no recording).
     */
    public static List<RoomTemplate> builtIn() {
        return BUILT_IN;
    }

    static void checkName(String name) {
        if (!NAMES.matcher(name).matches()) {
            throw new IllegalArgumentException("The name of a template is up to 60 small letters, digits and hyphens,"
                    + " beginning with a letter, such as classroom");
        }
    }
}
