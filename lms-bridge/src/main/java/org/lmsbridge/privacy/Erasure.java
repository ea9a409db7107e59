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
package org.lmsbridge.privacy;

import java.util.List;

/**
 * What came of an erasure in one place.
 *
 * @param found how many things were found
 * @param erased how many of them no longer tell of the person
 * @param kept what could not be erased or is not known, and why, as sentences
 */
public record Erasure(int found, int erased, List<String> kept) {
    /** Copies the list. */
    public Erasure {
        kept = List.copyOf(kept);
    }

    /** All that was found is erased. */
    public static Erasure complete(int found) {
        return new Erasure(found, found, List.of());
    }
}
