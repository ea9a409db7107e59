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

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.EntryRules;
import org.lmsbridge.Role;
import org.lmsbridge.Waiting;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomType;

/**
 * What a course wants otherwise than its template; what is empty is as the template has it.
 *
 * @param name see {@link CourseSettings#name()}
 * @param type see {@link CourseSettings#type()}
 * @param capacity see {@link CourseSettings#capacity()}
 * @param moderated see {@link CourseSettings#moderated()}
 * @param recordingAllowed the recording switch of the course
 * @param hiddenElements see {@link CourseSettings#hiddenElements()}
 * @param waiting see {@link EntryRules#waiting()}
 * @param refusedWhenFull see {@link EntryRules#refusedWhenFull()}
 * @param openers see {@link EntryRules#openers()}
 */
public record Overrides(
        Optional<String> name,
        Optional<RoomType> type,
        Optional<Integer> capacity,
        Optional<Boolean> moderated,
        Optional<Boolean> recordingAllowed,
        Optional<Set<RoomElement>> hiddenElements,
        Optional<Waiting> waiting,
        Optional<Boolean> refusedWhenFull,
        Optional<Set<Role>> openers) {
    private static final Overrides NONE = new Overrides(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Copies the sets; refuses what no room can have. */
    public Overrides {
        hiddenElements = hiddenElements.map(Set::copyOf);
        openers = openers.map(Set::copyOf);
        CourseSettings checked = CourseSettings.defaults();
        name.ifPresent(checked::withName);
        type.ifPresent(checked::withType);
        capacity.ifPresent(checked::withCapacity);
    }

    /** Everything as the template has it. */
    public static Overrides none() {
        return NONE;
    }

    /** Everything as in these settings, whatever the template says. */
    public static Overrides all(CourseSettings settings) {
        return new Overrides(
                settings.name(),
                Optional.of(settings.type()),
                Optional.of(settings.capacity()),
                Optional.of(settings.moderated()),
                Optional.of(settings.recordingAllowed()),
                Optional.of(settings.hiddenElements()),
                Optional.of(settings.entry().waiting()),
                Optional.of(settings.entry().refusedWhenFull()),
                Optional.of(settings.entry().openers()));
    }

    /** What the second settings have otherwise than the first. */
    public static Overrides between(CourseSettings was, CourseSettings is) {
        return new Overrides(
                is.name().filter(value -> !was.name().equals(is.name())),
                changed(was, is, CourseSettings::type),
                changed(was, is, CourseSettings::capacity),
                changed(was, is, CourseSettings::moderated),
                changed(was, is, CourseSettings::recordingAllowed),
                changed(was, is, CourseSettings::hiddenElements),
                changed(was, is, settings -> settings.entry().waiting()),
                changed(was, is, settings -> settings.entry().refusedWhenFull()),
                changed(was, is, settings -> settings.entry().openers()));
    }

    private static <T> Optional<T> changed(CourseSettings was, CourseSettings is, Function<CourseSettings, T> part) {
        T value = part.apply(is);
        return value.equals(part.apply(was)) ? Optional.empty() : Optional.of(value);
    }

    /** What these and those override; those go first. */
    public Overrides and(Overrides those) {
        return new Overrides(
                those.name.or(() -> name),
                those.type.or(() -> type),
                those.capacity.or(() -> capacity),
                those.moderated.or(() -> moderated),
                those.recordingAllowed.or(() -> recordingAllowed),
                those.hiddenElements.or(() -> hiddenElements),
                those.waiting.or(() -> waiting),
                those.refusedWhenFull.or(() -> refusedWhenFull),
                those.openers.or(() -> openers));
    }

    /** The same with another name of the room. */
    public Overrides withName(String value) {
        return new Overrides(
                Optional.of(value),
                type,
                capacity,
                moderated,
                recordingAllowed,
                hiddenElements,
                waiting,
                refusedWhenFull,
                openers);
    }

    /** The same with another layout. */
    public Overrides withType(RoomType value) {
        return new Overrides(
                name,
                Optional.of(value),
                capacity,
                moderated,
                recordingAllowed,
                hiddenElements,
                waiting,
                refusedWhenFull,
                openers);
    }

    /** The same with that many seats. */
    public Overrides withCapacity(int value) {
        return new Overrides(
                name,
                type,
                Optional.of(value),
                moderated,
                recordingAllowed,
                hiddenElements,
                waiting,
                refusedWhenFull,
                openers);
    }

    /** The same with the room moderated, or not. */
    public Overrides withModerated(boolean value) {
        return new Overrides(
                name,
                type,
                capacity,
                Optional.of(value),
                recordingAllowed,
                hiddenElements,
                waiting,
                refusedWhenFull,
                openers);
    }

    /** The same with recording switched on or off. */
    public Overrides withRecordingAllowed(boolean value) {
        return new Overrides(
                name, type, capacity, moderated, Optional.of(value), hiddenElements, waiting, refusedWhenFull, openers);
    }

    /** The same with these elements hidden and no others. */
    public Overrides withHiddenElements(Set<RoomElement> value) {
        return new Overrides(
                name,
                type,
                capacity,
                moderated,
                recordingAllowed,
                Optional.of(value),
                waiting,
                refusedWhenFull,
                openers);
    }

    /** The same with another way of waiting. */
    public Overrides withWaiting(Waiting value) {
        return new Overrides(
                name,
                type,
                capacity,
                moderated,
                recordingAllowed,
                hiddenElements,
                Optional.of(value),
                refusedWhenFull,
                openers);
    }

    /** The same with seats counted, or not. */
    public Overrides withRefusedWhenFull(boolean value) {
        return new Overrides(
                name,
                type,
                capacity,
                moderated,
                recordingAllowed,
                hiddenElements,
                waiting,
                Optional.of(value),
                openers);
    }

    /** The same with these roles opening the room besides those that manage. */
    public Overrides withOpeners(Set<Role> value) {
        return new Overrides(
                name,
                type,
                capacity,
                moderated,
                recordingAllowed,
                hiddenElements,
                waiting,
                refusedWhenFull,
                Optional.of(value));
    }

    /** The same with the name that the template has, or that is made of course and session. */
    public Overrides withoutName() {
        return new Overrides(
                Optional.empty(),
                type,
                capacity,
                moderated,
                recordingAllowed,
                hiddenElements,
                waiting,
                refusedWhenFull,
                openers);
    }

    /** The settings with what is overridden. */
    public CourseSettings applyTo(CourseSettings settings) {
        EntryRules rules = settings.entry();
        return new CourseSettings(
                name.or(settings::name),
                type.orElse(settings.type()),
                capacity.orElse(settings.capacity()),
                moderated.orElse(settings.moderated()),
                recordingAllowed.orElse(settings.recordingAllowed()),
                hiddenElements.orElse(settings.hiddenElements()),
                new EntryRules(
                        waiting.orElse(rules.waiting()),
                        refusedWhenFull.orElse(rules.refusedWhenFull()),
                        openers.orElse(rules.openers())));
    }
}
