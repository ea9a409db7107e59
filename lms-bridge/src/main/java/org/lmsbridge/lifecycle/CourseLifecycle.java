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
package org.lmsbridge.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Member;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.template.CourseChoice;
import org.lmsbridge.template.Overrides;
import org.lmsbridge.template.Templates;

/**
 * What a platform calls when something happens to a whole course, with all its sessions, groups and slots. Thread-safe.
 * Rooms are gone through one after the other; one that fails does not keep the others, and every method may be repeated
 * until its report is clean.
 */
public final class CourseLifecycle {
    /** What copies of rooms without a choice are based on; all of it is overridden. */
    private static final String BASE = "classroom";

    private final CourseRooms rooms;
    private final Templates templates;
    private final List<AtDeletion> atDeletion;

    private CourseLifecycle(CourseRooms rooms, Templates templates, List<AtDeletion> atDeletion) {
        this.rooms = rooms;
        this.templates = templates;
        this.atDeletion = List.copyOf(atDeletion);
    }

    /** For the rooms and what courses have chosen. */
    public static CourseLifecycle of(CourseRooms rooms, Templates templates) {
        return new CourseLifecycle(rooms, templates, List.of());
    }

    /** The same, telling somebody of each room that is deleted with its course, before it is. */
    public CourseLifecycle alsoAtDeletion(Consumer<CourseKey> also) {
        return alsoAtDeletion((instance, course) -> List.of(), also);
    }

    /**
     * The same for what may be kept of a course that has no room, such as its meetings with a date.
     *
     * @param keys what is kept, given the platform and the course
     * @param also told of these and of all rooms
     */
    public CourseLifecycle alsoAtDeletion(
            BiFunction<String, String, ? extends Collection<CourseKey>> keys, Consumer<CourseKey> also) {
        List<AtDeletion> more = new ArrayList<>(atDeletion);
        more.add(new AtDeletion(keys, also));
        return new CourseLifecycle(rooms, templates, more);
    }

    /**
     * The course has been copied: the copy's rooms shall be like those of the original, when they are opened; it gets no
     * rooms, recordings and meetings. Names of rooms are copied only where they were chosen. Sends nothing.
     */
    public LifecycleReport copied(String instance, String from, String to) {
        Map<CourseKey, CourseChoice> wanted = new LinkedHashMap<>();
        for (CourseRoom room : rooms.ofCourse(instance, from)) {
            wanted.put(room.key(), new CourseChoice(room.key(), BASE, Overrides.all(settings(room))));
        }
        for (CourseChoice choice : templates.choices(instance, from)) {
            wanted.put(choice.key(), choice);
        }
        return each(wanted.keySet(), key -> {
            CourseKey copy = new CourseKey(key.instance(), to, key.session(), key.group(), key.slot());
            CourseChoice choice = Objects.requireNonNull(wanted.get(key));
            templates.choose(copy, choice.template(), choice.overrides());
        });
    }

    /** The course is over: its rooms are closed and stay so, see {@link CourseRooms#archive}. */
    public LifecycleReport archived(String instance, String course, Member by) {
        return each(roomsOf(instance, course), key -> rooms.archive(key, by));
    }

    /** The course is back: its rooms may be opened again, see {@link CourseRooms#restore}. */
    public LifecycleReport restored(String instance, String course, Member by) {
        return each(roomsOf(instance, course), key -> rooms.restore(key, by));
    }

    /** The course is deleted: its rooms go, and what it has chosen. Recordings stay on OpenMeetings. */
    public LifecycleReport deleted(String instance, String course, Member by) {
        Set<CourseKey> withRoom = roomsOf(instance, course);
        Set<CourseKey> all = new LinkedHashSet<>(withRoom);
        templates.choices(instance, course).forEach(choice -> all.add(choice.key()));
        atDeletion.forEach(also -> all.addAll(also.keys().apply(instance, course)));
        return each(all, key -> {
            atDeletion.forEach(also -> also.step().accept(key));
            if (withRoom.contains(key)) {
                rooms.delete(key, by);
            }
            templates.forget(key);
        });
    }

    private record AtDeletion(
            BiFunction<String, String, ? extends Collection<CourseKey>> keys, Consumer<CourseKey> step) {}

    private Set<CourseKey> roomsOf(String instance, String course) {
        Set<CourseKey> keys = new LinkedHashSet<>();
        rooms.ofCourse(instance, course).forEach(room -> keys.add(room.key()));
        return keys;
    }

    private static CourseSettings settings(CourseRoom room) {
        // Without the name, which says which course it is.
        return CourseSettings.defaults()
                .withType(room.type())
                .withCapacity(room.capacity())
                .withModerated(room.moderated())
                .withRecordingAllowed(room.recordingAllowed())
                .withHiddenElements(room.hiddenElements())
                .withEntry(room.entry());
    }

    private static LifecycleReport each(Set<CourseKey> keys, Consumer<CourseKey> step) {
        List<CourseKey> done = new ArrayList<>();
        Map<CourseKey, RuntimeException> failed = new LinkedHashMap<>();
        for (CourseKey key : keys) {
            try {
                step.accept(key);
                done.add(key);
            } catch (BridgeException | OpenMeetingsException e) {
                failed.put(key, e);
            }
        }
        return new LifecycleReport(done, failed);
    }
}
