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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseSettings;

/**
 * Says how the room of a course shall be: as its template, with what the course wants otherwise. Thread-safe. Sends
 * nothing to OpenMeetings: what is chosen counts from the next opening of the room on.
 *
 * <p>A template is looked for among those that are stored for the platform, then among those given in code, then among
 * {@link RoomTemplate#builtIn()}; so a stored one may take the place of a built-in one.
 */
public final class Templates {
    private final TemplateStore store;
    private final List<RoomTemplate> given;

    private final Optional<Standard> standard;

    private Templates(TemplateStore store, List<RoomTemplate> given, Optional<Standard> standard) {
        this.store = store;
        this.given = List.copyOf(given);
        this.standard = standard;
    }

    /** What counts where nothing is chosen. */
    private record Standard(String template, Overrides overrides) {}

    /** With the built-in templates and those in the store. */
    public static Templates of(TemplateStore store) {
        return new Templates(store, RoomTemplate.builtIn(), Optional.empty());
    }

    /** The same with one more template given in code, before those of the same name that are known already. */
    public Templates with(RoomTemplate template) {
        List<RoomTemplate> more = new ArrayList<>(given);
        more.add(0, template);
        return new Templates(store, more, standard);
    }

    /**
     * The same with a template for all courses that have chosen none, and what the platform wants otherwise, also for those
     * that have.
     */
    public Templates withStandard(String template, Overrides overrides) {
        RoomTemplate.checkName(template);
        return new Templates(store, given, Optional.of(new Standard(template, overrides.withoutName())));
    }

    /** All templates of a platform, ordered by name. */
    public List<RoomTemplate> list(String instance) {
        TreeMap<String, RoomTemplate> all = new TreeMap<>();
        given.forEach(template -> all.putIfAbsent(template.name(), template));
        store.list(host(instance)).forEach(template -> all.put(template.name(), template));
        return List.copyOf(all.values());
    }

    /** A template of a platform. */
    public Optional<RoomTemplate> find(String instance, String name) {
        return store.find(host(instance), name)
                .or(() -> given.stream()
                        .filter(template -> template.name().equals(name))
                        .findFirst());
    }

    /** Stores a template of a platform, or overwrites the one of that name. */
    public void save(String instance, RoomTemplate template) {
        store.save(host(instance), template);
    }

    /** Removes a stored template; false when there is none of that name. What was given in code is there again then. */
    public boolean remove(String instance, String name) {
        return store.remove(host(instance), name);
    }

    /**
     * How the room of a course shall be, see {@link #counting}; {@link CourseSettings#defaults()} where nothing was chosen.
     *
     * @throws BridgeException {@code NO_TEMPLATE} when the template that was chosen has been removed
     */
    public CourseSettings settings(CourseKey key) {
        return counting(key)
                .map(choice -> choice.overrides()
                        .applyTo(existing(key, choice.template()).settings()))
                .orElse(CourseSettings.defaults());
    }

    /**
     * What counts for the room of a course: what was chosen for the platform, the course, its session, the group and the
     * room, in this order. The last template counts, and of overrides the last of each kind; so a recording switch of the
     * course holds for its sessions and groups unless they have one of their own. A name counts for its own room only.
     */
    public Optional<CourseChoice> counting(CourseKey key) {
        Optional<CourseChoice> result = standard.map(all -> new CourseChoice(key, all.template(), all.overrides()));
        for (CourseKey place : fromTheGeneral(key)) {
            Optional<CourseChoice> before = result;
            result =
                    store.choice(place).map(choice -> over(before, choice, key)).or(() -> before);
        }
        return result;
    }

    private static CourseChoice over(Optional<CourseChoice> before, CourseChoice choice, CourseKey key) {
        Overrides own = choice.key().equals(key)
                ? choice.overrides()
                : choice.overrides().withoutName();
        Overrides all = before.map(CourseChoice::overrides)
                .map(general -> general.and(own))
                .orElse(own);
        return new CourseChoice(key, choice.template(), all);
    }

    private static Set<CourseKey> fromTheGeneral(CourseKey key) {
        CourseKey course = CourseKey.of(key.instance(), key.course());
        CourseKey session = key.session().map(course::withSession).orElse(course);
        CourseKey group = key.group().map(session::withGroup).orElse(session);
        return new LinkedHashSet<>(List.of(course, session, group, key));
    }

    /** What was chosen for this very room. */
    public Optional<CourseChoice> choice(CourseKey key) {
        return store.choice(key);
    }

    /** What was chosen for the rooms of a course, those of its sessions, groups and slots too. */
    public List<CourseChoice> choices(String instance, String course) {
        return store.choices(host(instance), course);
    }

    /**
     * Chooses a template for the room of a course, in place of what was chosen before for the same room. The main room of a
     * course stands for the course, see {@link #counting}.
     *
     * @throws BridgeException {@code NO_TEMPLATE}
     */
    public void choose(CourseKey key, String template, Overrides overrides) {
        existing(key, template);
        store.choose(new CourseChoice(key, template, overrides));
    }

    /** Takes the choice of a course back; false when there was none. */
    public boolean forget(CourseKey key) {
        return store.forget(key);
    }

    private RoomTemplate existing(CourseKey key, String name) {
        return find(key.instance(), name)
                .orElseThrow(() -> new BridgeException(
                        BridgeException.Reason.NO_TEMPLATE,
                        "There is no template called " + name + "; choose another for " + key));
    }

    private static String host(String instance) {
        // Through a key, since that is what puts host names into one form.
        return CourseKey.of(instance, CourseKey.MAIN).instance();
    }
}
