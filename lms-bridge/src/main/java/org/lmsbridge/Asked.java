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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeEvent.About;

/** What was asked, and what happened so far. Of one thread. */
final class Asked {
    private final long start = System.nanoTime();
    private final Events events;
    private final List<BridgeEvent> happened = new ArrayList<>();
    private @Nullable CourseKey key;
    private @Nullable String memberId;
    private @Nullable StoredRoom row;

    Asked(Events events) {
        this.events = events;
    }

    void by(CourseKey course, String member) {
        key = course;
        memberId = member;
    }

    boolean heardBy(Events some) {
        return events == some;
    }

    void about(StoredRoom seen) {
        if (seen.key().equals(key)) {
            row = seen;
        }
    }

    @Nullable StoredRoom seen() {
        return row;
    }

    void add(BridgeEvent event) {
        happened.add(event);
    }

    List<BridgeEvent> events() {
        return happened;
    }

    About known(About about) {
        About known = about.took(Duration.ofNanos(System.nanoTime() - start));
        known = key == null ? known : known.of(key);
        known = memberId == null ? known : known.by(memberId);
        StoredRoom seen = row;
        if (seen == null) {
            return known;
        }
        About there = known.on(seen.server());
        return seen.room().map(there::in).orElse(there);
    }
}
