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

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** One of the settings of a course's room, so that they can be compared and taken over one by one. */
@SuppressWarnings("ImmutableEnumChecker") // what is held are lambdas that capture nothing
enum Setting {
    NAME(
            settings -> settings.name().orElse(""),
            (into, from) -> from.name().map(into::withName).orElse(into)),
    TYPE(CourseSettings::type, (into, from) -> into.withType(from.type())),
    CAPACITY(CourseSettings::capacity, (into, from) -> into.withCapacity(from.capacity())),
    MODERATED(CourseSettings::moderated, (into, from) -> into.withModerated(from.moderated())),
    RECORDING_ALLOWED(
            CourseSettings::recordingAllowed, (into, from) -> into.withRecordingAllowed(from.recordingAllowed())),
    HIDDEN_ELEMENTS(CourseSettings::hiddenElements, (into, from) -> into.withHiddenElements(from.hiddenElements())),
    WAITING(
            settings -> settings.entry().waiting(),
            (into, from) -> into.withEntry(into.entry().withWaiting(from.entry().waiting()))),
    REFUSED_WHEN_FULL(
            settings -> settings.entry().refusedWhenFull(),
            (into, from) ->
                    into.withEntry(into.entry().withRefusedWhenFull(from.entry().refusedWhenFull()))),
    OPENERS(
            settings -> settings.entry().openers(),
            (into, from) -> into.withEntry(into.entry().withOpeners(from.entry().openers())));

    private static final int MARK_DIGITS = 8;

    private final Function<CourseSettings, Object> value;
    private final BinaryOperator<CourseSettings> take;

    Setting(Function<CourseSettings, Object> value, BinaryOperator<CourseSettings> take) {
        this.value = value;
        this.take = take;
    }

    /** Those in which the two are not the same. */
    static Set<Setting> differing(CourseSettings one, CourseSettings other) {
        Set<Setting> all = EnumSet.allOf(Setting.class);
        all.removeIf(setting -> setting.value.apply(one).equals(setting.value.apply(other)));
        return all;
    }

    /** Some settings with these of others. */
    static CourseSettings taken(Set<Setting> these, CourseSettings into, CourseSettings from) {
        CourseSettings result = into;
        for (Setting setting : these) {
            result = setting.take.apply(result, from);
        }
        return result;
    }

    /** Eight digits that tell one value from another, the same in every process and release. */
    String mark(CourseSettings settings) {
        Object some = value.apply(settings);
        String text = some instanceof Collection<?> many
                ? many.stream().map(Object::toString).sorted().collect(Collectors.joining(","))
                : some.toString();
        return DigestUtils.sha256Hex(text).substring(0, MARK_DIGITS);
    }
}
