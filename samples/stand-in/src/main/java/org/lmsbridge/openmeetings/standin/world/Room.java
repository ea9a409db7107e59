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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** A room as a bag of fields under common names; {@link RoomNames} knows what each version calls them. */
public final class Room {
    private final long id;
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** Makes an empty room. */
    public Room(long id) {
        this.id = id;
    }

    /** Its number. */
    public long id() {
        return id;
    }

    /** A field, or null when never set. */
    public @Nullable Object get(String field) {
        return fields.get(field);
    }

    /** Sets a field; null means never set. */
    public Room put(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    /** Whether a field is true. */
    public boolean is(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    /** A field as text, empty when never set. */
    public String text(String field) {
        Object value = fields.get(field);
        return value == null ? "" : value.toString();
    }

    /** A field as a number, 0 when never set. */
    public long number(String field) {
        return fields.get(field) instanceof Number number ? number.longValue() : 0;
    }

    /** What the page hides. */
    public Set<String> hidden() {
        Set<String> hidden = new TreeSet<>();
        if (fields.get("hidden") instanceof Collection<?> elements) {
            elements.forEach(element -> hidden.add(element.toString()));
        }
        return hidden;
    }

    /** What it looks like now. */
    public StandInRoom snapshot() {
        return new StandInRoom(
                id,
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
