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
package org.lmsbridge.openmeetings.model;

import java.util.Optional;

/**
 * A file or folder that is to be made.
 *
 * @param name name; the extension of a file's decides how OpenMeetings converts it
 * @param place where it will lie
 * @param externalId name in the calling system; 2.0 to 3.0 keep numbers only. From 5.0 on the type is ignored and taken
 *     from folder, room or owner
 */
public record NewFile(String name, FilePlace place, Optional<ExternalId> externalId) {
    /** Refuses a blank name. */
    public NewFile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A file or folder needs a name");
        }
    }

    /** Without an external id. */
    public static NewFile of(String name, FilePlace place) {
        return new NewFile(name, place, Optional.empty());
    }

    /** The same with an external id. */
    public NewFile withExternalId(ExternalId value) {
        return new NewFile(name, place, Optional.of(value));
    }
}
