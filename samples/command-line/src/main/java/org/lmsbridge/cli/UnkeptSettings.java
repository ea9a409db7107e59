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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.template.Overrides;

/**
 * Settings that were asked for a room and that OpenMeetings has not taken over, which some versions do without a word.
 *
 * @param room as it is
 * @param options what was asked and is otherwise, each as its option with what it stays
 * @param layout whether the type of the room is among them
 */
record UnkeptSettings(CourseRoom room, List<String> options, boolean layout) {
    static UnkeptSettings of(Overrides asked, CourseRoom room) {
        List<String> options = new ArrayList<>();
        boolean layout = differs(asked.type(), room.type());
        if (layout) {
            options.add("--type stays " + Words.of(room.type()));
        }
        if (differs(asked.capacity(), room.capacity())) {
            options.add("--capacity stays " + room.capacity());
        }
        if (differs(asked.moderated(), room.moderated())) {
            options.add((room.moderated() ? "--moderated" : "--no-moderated") + " stays");
        }
        if (differs(asked.recordingAllowed(), room.recordingAllowed())) {
            options.add((room.recordingAllowed() ? "--recording-allowed" : "--no-recording-allowed") + " stays");
        }
        if (differs(asked.hiddenElements(), room.hiddenElements())) {
            options.add("--hide stays " + hidden(room.hiddenElements()));
        }
        return new UnkeptSettings(room, List.copyOf(options), layout);
    }

    /** What OpenMeetings does not do, without the end of a sentence; empty when all is as asked. */
    Optional<String> sentence(Servers servers) {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("OpenMeetings " + servers.named(room.server()).version()
                + " cannot change all of this in the room: " + String.join(", ", options)
                + (layout ? "; to have another type, delete the room and open it anew" : ""));
    }

    private static <T> boolean differs(Optional<T> asked, T is) {
        return asked.filter(value -> !value.equals(is)).isPresent();
    }

    private static String hidden(Set<RoomElement> elements) {
        return elements.isEmpty()
                ? "none"
                : elements.stream().map(Words::of).sorted().collect(Collectors.joining(","));
    }
}
