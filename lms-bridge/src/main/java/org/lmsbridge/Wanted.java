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
import java.util.function.UnaryOperator;

/** What somebody wants of a room that is opened; asked again when others have changed the row meanwhile. */
@FunctionalInterface
interface Wanted {
    /** What is wanted of a room with this row, or of one that has none yet. */
    Wish of(Optional<StoredRoom> row);

    /** As somebody says, whatever was before. */
    static Wanted exactly(CourseKey key, Member who, CourseSettings settings) {
        Wish wish = new Wish(who, CourseNames.named(key, settings), HandChanges.NONE, true);
        return row -> wish;
    }

    /** As it was last wanted. */
    static Wanted asItWas(CourseKey key, Member who) {
        return row -> row.map(seen -> new Wish(who, seen.settings(), seen.byHand(), true))
                .orElseThrow(() -> RoomChanging.noRoom(key));
    }

    /** As is chosen for the course and was changed by hand since, and with one more such change. */
    static Wanted chosen(CourseKey key, Member who, CourseSettings chosen, UnaryOperator<CourseSettings> change) {
        CourseSettings named = CourseNames.named(key, chosen);
        return row -> {
            HandChanges still =
                    row.map(StoredRoom::byHand).orElse(HandChanges.NONE).still(named);
            CourseSettings before =
                    row.map(seen -> still.over(named, seen.settings())).orElse(named);
            CourseSettings after = CourseNames.named(key, change.apply(before));
            return new Wish(who, after, still.and(Setting.differing(before, after), named), true);
        };
    }
}
