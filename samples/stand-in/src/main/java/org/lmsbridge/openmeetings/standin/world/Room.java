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
package org.lmsbridge.openmeetings.standin.world;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** A room; {@link RoomNames} knows what each version calls its fields. */
public final class Room extends Fields<Room> {
    /** Makes an empty room. */
    public Room(long id) {
        super(id);
    }

    @Override
    Room self() {
        return this;
    }

    /** What the page hides. */
    public Set<String> hidden() {
        Set<String> hidden = new TreeSet<>();
        if (get("hidden") instanceof Collection<?> elements) {
            elements.forEach(element -> hidden.add(element.toString()));
        }
        return hidden;
    }

    /** What it looks like now. */
    public StandInRoom snapshot() {
        return new StandInRoom(
                id(),
                text("name"),
                text("type"),
                number("capacity"),
                is("closed"),
                is("moderated"),
                is("isPublic"),
                is("allowRecording"),
                text("externalId"),
                text("externalType"),
                text("comment"),
                text("redirectUrl"),
                hidden(),
                is("deleted"));
    }
}
