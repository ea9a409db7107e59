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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.RoomSettings;

/** A room as an update of it read it, and whether it was the one that was meant. Of one thread. */
final class SeenRoom {
    private final Predicate<RoomSettings> ours;
    private @Nullable RoomSettings stored;
    private boolean foreign;

    SeenRoom(Predicate<RoomSettings> ours) {
        this.ours = ours;
    }

    /** Whatever it is. */
    static SeenRoom any() {
        return new SeenRoom(some -> true);
    }

    /** The change, of a room that was meant; any other stays as it is. */
    UnaryOperator<RoomSettings> guarding(UnaryOperator<RoomSettings> change) {
        return read -> {
            stored = read;
            foreign = !ours.test(read);
            return foreign ? read : change.apply(read);
        };
    }

    /** How it was; empty when it could not be read. */
    Optional<RoomSettings> stored() {
        return Optional.ofNullable(stored);
    }

    boolean isForeign() {
        return foreign;
    }
}
