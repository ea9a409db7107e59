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
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Member;
import org.lmsbridge.TurnedOut;
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

    /**
     * The same, telling somebody of each room that is deleted with its course, before it is; whoever throws keeps the room.
     */
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
     * rooms, recordings and meetings, and no names of rooms, which say which course they are of. What somebody changed in
     * a room is copied, too, what a room without a choice of its own has from its course is not copied twice. Sends nothing.
     */
    public LifecycleReport copied(String instance, String from, String to) {
        Set<CourseKey> all = new LinkedHashSet<>();
        templates.choices(instance, from).forEach(choice -> all.add(choice.key()));
        rooms.ofCourse(instance, from).forEach(room -> all.add(room.key()));
        return each(all, key -> {
            CourseKey copy = new CourseKey(key.instance(), to, key.session(), key.group(), key.slot());
            wanted(key)
                    .ifPresent(choice -> templates.choose(
                            copy, choice.template(), choice.overrides().withoutName()));
        });
    }

    /** What is to be chosen for a copy of a room; empty where it has everything from its course. */
    private Optional<CourseChoice> wanted(CourseKey key) {
        Optional<CourseRoom> room = rooms.find(key);
        if (templates.counting(key).isEmpty()) {
            return room.map(seen -> new CourseChoice(key, BASE, Overrides.all(settings(seen))));
        }
        CourseSettings chosen = templates.settings(key);
        Overrides byHand = Overrides.between(chosen, rooms.withChanges(key, chosen));
        Optional<CourseChoice> own = templates.choice(key);
        if (own.isEmpty() && byHand.withoutName().equals(Overrides.none())) {
            return Optional.empty();
        }
        CourseChoice base = own.or(() -> templates.counting(key)).orElseThrow();
        Overrides before = own.map(CourseChoice::overrides).orElse(Overrides.none());
        return Optional.of(new CourseChoice(key, base.template(), before.and(byHand)));
    }

    /**
     * The course is over: its rooms are closed and stay so, see {@link CourseRooms#archive}; one that was begun and not
     * finished is finished first.
     */
    public LifecycleReport archived(String instance, String course, Member by) {
        return each(rooms.keysOfCourse(instance, course), key -> rooms.archive(key, by));
    }

    /** The course is back: its rooms may be opened again, see {@link CourseRooms#restore}. */
    public LifecycleReport restored(String instance, String course, Member by) {
        Set<CourseKey> all = new LinkedHashSet<>(rooms.archivedOfCourse(instance, course));
        rooms.ofCourse(instance, course).forEach(room -> all.add(room.key()));
        return each(all, key -> rooms.restore(key, by));
    }

    /**
     * A member has another role in the course, or none any more: turns the person out of all its rooms, see
     * {@link org.lmsbridge.People#turnOut}. Whoever may enter comes back by a new link, with the rights of then. One request
     * for each room, in 2.0 to 3.0 two.
     *
     * @param member with the names by which the person entered: 2.0 to 3.0 know people in rooms by nothing else
     */
    public TurnOutReport enrolmentChanged(String instance, String course, Member member) {
        Map<CourseKey, TurnedOut> outcomes = new LinkedHashMap<>();
        List<CourseKey> ready =
                rooms.ofCourse(instance, course).stream().map(CourseRoom::key).toList();
        LifecycleReport report =
                each(ready, key -> outcomes.put(key, rooms.people().turnOut(key, member)));
        return new TurnOutReport(outcomes, report.failed());
    }

    /**
     * The course is deleted: its rooms go, those that were begun and not finished too, and what it has chosen; guest passes
     * of its rooms are revoked. Recordings stay on OpenMeetings.
     */
    public LifecycleReport deleted(String instance, String course, Member by) {
        Set<CourseKey> withRoom = new LinkedHashSet<>(rooms.keysOfCourse(instance, course));
        Set<CourseKey> all = new LinkedHashSet<>(withRoom);
        templates.choices(instance, course).forEach(choice -> all.add(choice.key()));
        Map<CourseKey, RuntimeException> failed = new LinkedHashMap<>();
        for (AtDeletion also : atDeletion) {
            try {
                all.addAll(also.keys().apply(instance, course));
            } catch (RuntimeException e) {
                failed.put(CourseKey.of(instance, course), e);
            }
        }
        LifecycleReport report = each(all, key -> {
            atDeletion.forEach(also -> also.step().accept(key));
            if (withRoom.contains(key)) {
                rooms.delete(key, by);
            }
            templates.forget(key);
        });
        failed.putAll(report.failed());
        return new LifecycleReport(
                report.done().stream().filter(key -> !failed.containsKey(key)).toList(), failed);
    }

    private record AtDeletion(
            BiFunction<String, String, ? extends Collection<CourseKey>> keys, Consumer<CourseKey> step) {}

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

    private static LifecycleReport each(Collection<CourseKey> keys, Consumer<CourseKey> step) {
        List<CourseKey> done = new ArrayList<>();
        Map<CourseKey, RuntimeException> failed = new LinkedHashMap<>();
        for (CourseKey key : keys) {
            try {
                step.accept(key);
                done.add(key);
            } catch (RuntimeException e) {
                // Whatever code of the platform throws that is told of deletions.
                failed.put(key, e);
            }
        }
        return new LifecycleReport(done, failed);
    }
}
