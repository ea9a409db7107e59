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

import java.util.Set;
import org.lmsbridge.openmeetings.standin.StandInFile;

/** A file or folder of a person or a room. Its bytes are not kept. */
public final class StoredFile extends Fields<StoredFile> {
    StoredFile(long id) {
        super(id);
    }

    @Override
    StoredFile self() {
        return this;
    }

    /** Whether it is of one of these types, in the words of OpenMeetings 5 and later, such as FOLDER. */
    public boolean isOf(String... types) {
        return Set.of(types).contains(text("type"));
    }

    /** What it looks like now. */
    public StandInFile snapshot() {
        return new StandInFile(
                id(),
                text("name"),
                text("type"),
                number("parentId"),
                number("ownerId"),
                number("roomId"),
                text("externalId"),
                number("bytes"),
                text("sha256"));
    }
}
