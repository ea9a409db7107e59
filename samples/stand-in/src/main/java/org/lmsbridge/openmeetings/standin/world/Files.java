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

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The files and folders. */
public final class Files {
    private final Map<Long, StoredFile> byId = new TreeMap<>();
    private final Clock clock;
    private long last;

    Files(Clock clock) {
        this.clock = clock;
    }

    /** Makes an empty entry with the next number. */
    public StoredFile add() {
        return put(last + 1);
    }

    /** Makes an empty entry with this number, in place of one that had it. */
    public StoredFile put(long id) {
        StoredFile file = new StoredFile(id);
        file.put("inserted", clock.instant()).put("updated", clock.instant()).put("deleted", false);
        byId.put(id, file);
        last = Math.max(last, id);
        return file;
    }

    /** The file of that number, unless there is none or it was deleted. */
    public @Nullable StoredFile find(long id) {
        StoredFile file = byId.get(id);
        return file == null || file.is("deleted") ? null : file;
    }

    /** The living files that fit: folders first, then by name. */
    public List<StoredFile> all(Predicate<StoredFile> fits) {
        return byId.values().stream()
                .filter(file -> !file.is("deleted") && fits.test(file))
                .sorted(Comparator.comparing((StoredFile file) -> !file.isOf("FOLDER"))
                        .thenComparing(file -> file.text("name")))
                .toList();
    }

    /** Those of a person that are in no folder. */
    public List<StoredFile> ofOwner(long ownerId) {
        return all(file -> file.number("parentId") == 0 && Objects.equals(file.get("ownerId"), ownerId));
    }

    /** Those of a room that are in no folder. */
    public List<StoredFile> ofRoom(long roomId) {
        return all(file -> file.number("parentId") == 0
                && file.get("ownerId") == null
                && Objects.equals(file.get("roomId"), roomId));
    }

    /** Those in a folder. */
    public List<StoredFile> in(long folder) {
        return all(file -> Objects.equals(file.get("parentId"), folder));
    }

    /** How many bytes files and what is in the folders among them have. */
    public long size(List<StoredFile> files) {
        return files.stream()
                .mapToLong(file -> file.isOf("FOLDER") ? size(in(file.id())) : file.number("bytes"))
                .sum();
    }

    /** All files, deleted ones too. */
    public List<StoredFile> everything() {
        return List.copyOf(byId.values());
    }

    /** Forgets all files. */
    public void clear() {
        byId.clear();
    }
}
