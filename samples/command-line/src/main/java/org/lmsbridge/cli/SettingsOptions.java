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

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.Role;
import org.lmsbridge.Waiting;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.template.Overrides;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the room of a course shall be; what is not given stays as it is, or as the template has it. */
final class SettingsOptions {
    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "Name of the room; made of course and session unless given.")
    @Nullable String name;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            converter = Words.Type.class,
            description = "conference (default), presentation, interview.")
    @Nullable RoomType type;

    @Option(names = "--capacity", paramLabel = "SEATS", description = "Seats.")
    @Nullable Integer capacity;

    @Option(names = "--moderated", negatable = true, description = "Only moderators let others speak.")
    @Nullable Boolean moderated;

    @Option(names = "--recording-allowed", negatable = true, description = "The room may be recorded.")
    @Nullable Boolean recordingAllowed;

    @Option(
            names = "--hide",
            paramLabel = "PART",
            split = ",",
            description = "Parts of the screen to hide, as with om room create; none for all to be shown.")
    @Nullable List<String> hidden;

    @Option(
            names = "--waiting",
            paramLabel = "WHEN",
            converter = WaitingWord.class,
            description = "Students are asked to wait: none (default), until-opened, until-entered by a teacher.")
    @Nullable Waiting waiting;

    @Option(
            names = "--refuse-when-full",
            negatable = true,
            description = "Students get no link while all seats are taken; costs one request for each link.")
    @Nullable Boolean refusedWhenFull;

    @Option(
            names = "--openers",
            paramLabel = "ROLE",
            split = ",",
            description = "Roles that open the room besides teachers: student, guest; none for no others.")
    @Nullable List<String> openers;

    Overrides overrides() {
        return new Overrides(
                Optional.ofNullable(name),
                Optional.ofNullable(type),
                Optional.ofNullable(capacity),
                Optional.ofNullable(moderated),
                Optional.ofNullable(recordingAllowed),
                Optional.ofNullable(hidden).map(words -> set(RoomElement.class, words)),
                Optional.ofNullable(waiting),
                Optional.ofNullable(refusedWhenFull),
                Optional.ofNullable(openers).map(words -> set(Role.class, words)));
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, List<String> words) {
        Set<E> set = EnumSet.noneOf(type);
        if (!words.equals(List.of("none"))) {
            try {
                words.forEach(word -> set.add(Words.oneOf(List.copyOf(EnumSet.allOf(type)), word)));
            } catch (TypeConversionException e) {
                throw CommandFailure.wrongUsage(String.valueOf(e.getMessage()));
            }
        }
        return set;
    }

    /** Reads {@code --waiting}. */
    static final class WaitingWord implements ITypeConverter<Waiting> {
        @Override
        public Waiting convert(String word) {
            return Words.oneOf(List.of(Waiting.values()), word);
        }
    }
}
