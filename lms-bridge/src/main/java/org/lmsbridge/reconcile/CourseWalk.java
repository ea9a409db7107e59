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
package org.lmsbridge.reconcile;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.lmsbridge.CourseKey;
import org.lmsbridge.RoomStore;
import org.lmsbridge.StoredRoom;

/** All rows of a platform, a page at a time. Not thread-safe. */
final class CourseWalk implements Iterator<CourseWalk.Step> {
    static final int PAGE = 500;

    private final RoomStore store;
    private final String instance;
    private final Optional<Courses> courses;
    private final Queue<Step> page = new ArrayDeque<>();
    private String after = "";
    private boolean ended;

    CourseWalk(RoomStore store, String instance, Optional<Courses> courses) {
        this.store = store;
        this.instance = instance;
        this.courses = courses;
    }

    /** A row, and whether the platform still has its course. */
    record Step(StoredRoom row, boolean exists) {}

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            turn();
        }
        return !page.isEmpty();
    }

    @Override
    public Step next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    private void turn() {
        List<StoredRoom> rows = store.page(instance, after, PAGE);
        ended = rows.size() < PAGE;
        if (rows.isEmpty()) {
            return;
        }
        after = rows.get(rows.size() - 1).key().fingerprint();
        List<CourseKey> keys = rows.stream().map(StoredRoom::key).toList();
        Set<CourseKey> existing =
                courses.isEmpty() ? Set.of() : Set.copyOf(courses.get().existing(keys));
        rows.forEach(row -> page.add(new Step(row, courses.isEmpty() || existing.contains(row.key()))));
    }
}
