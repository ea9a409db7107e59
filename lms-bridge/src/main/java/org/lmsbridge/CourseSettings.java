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
package org.lmsbridge;

import java.util.Optional;
import java.util.Set;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/**
 * How the room of a course shall be. Rooms are always private: OpenMeetings lists them to nobody. Start with
 * {@link #defaults()} and the {@code withX} methods, which keep working when there are more settings.
 *
 * @param name shown to everybody in the room; empty for the name that Chamilo forms, {@code C<course>-<session or 0>}
 * @param type layout
 * @param capacity seats, at least 1
 * @param moderated whether only teachers give others the right to speak
 * @param recordingAllowed whether the room may be recorded
 * @param hiddenElements what is not shown in the room, as far as the server's version can hide it
 * @param entry who opens the room and who may enter when
 */
public record CourseSettings(
        Optional<String> name,
        RoomType type,
        int capacity,
        boolean moderated,
        boolean recordingAllowed,
        Set<RoomElement> hiddenElements,
        EntryRules entry) {
    private static final CourseSettings DEFAULTS =
            new CourseSettings(Optional.empty(), RoomType.CONFERENCE, 40, true, true);

    /** Refuses what OpenMeetings would refuse, or would store and be confused by. */
    public CourseSettings {
        name.ifPresent(text -> Texts.exact("name of the room", text, RoomSettings.LONGEST_NAME));
        if (capacity < 1) {
            throw new IllegalArgumentException("A room has at least one seat, not " + capacity);
        }
        if (type == RoomType.AUDIENCE || type == RoomType.CUSTOM) {
            throw new IllegalArgumentException(
                    "OpenMeetings has put rooms of the type " + type + " out of use; take CONFERENCE or PRESENTATION");
        }
        hiddenElements = Set.copyOf(hiddenElements);
    }

    /** Settings that hide nothing and let in as {@link EntryRules#standard()} says. */
    public CourseSettings(
            Optional<String> name, RoomType type, int capacity, boolean moderated, boolean recordingAllowed) {
        this(name, type, capacity, moderated, recordingAllowed, Set.of(), EntryRules.standard());
    }

    /** As Chamilo has it: a moderated conference of 40 seats that may be recorded. */
    public static CourseSettings defaults() {
        return DEFAULTS;
    }

    /** The same under another name. */
    public CourseSettings withName(String value) {
        return with(Optional.of(value), type, capacity);
    }

    /** The same with another layout. */
    public CourseSettings withType(RoomType value) {
        return with(name, value, capacity);
    }

    /** The same with that many seats. */
    public CourseSettings withCapacity(int value) {
        return with(name, type, value);
    }

    /** The same moderated, or not. */
    public CourseSettings withModerated(boolean value) {
        return with(value, recordingAllowed, hiddenElements, entry);
    }

    /** The same with recording allowed, or not. */
    public CourseSettings withRecordingAllowed(boolean value) {
        return with(moderated, value, hiddenElements, entry);
    }

    /** The same with these elements hidden and no others. */
    public CourseSettings withHiddenElements(Set<RoomElement> value) {
        return with(moderated, recordingAllowed, value, entry);
    }

    /** The same with other rules for those who want in. */
    public CourseSettings withEntry(EntryRules value) {
        return with(moderated, recordingAllowed, hiddenElements, value);
    }

    private CourseSettings with(Optional<String> named, RoomType layout, int seats) {
        return new CourseSettings(named, layout, seats, moderated, recordingAllowed, hiddenElements, entry);
    }

    private CourseSettings with(boolean steered, boolean recorded, Set<RoomElement> hidden, EntryRules rules) {
        return new CourseSettings(name, type, capacity, steered, recorded, hidden, rules);
    }
}
