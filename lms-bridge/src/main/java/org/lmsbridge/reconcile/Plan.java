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

import java.util.List;
import java.util.function.Predicate;

/**
 * What would be mended; nothing has been changed yet.
 *
 * @param inspection what was looked at, and what could not be seen
 * @param differences in the order of the rows of the store, then of the numbers of rooms
 */
public record Plan(Inspection inspection, List<Difference> differences) {
    /** Copies the list. */
    public Plan {
        differences = List.copyOf(differences);
    }

    /** The same for some of the differences, such as those that delete nothing. */
    public Plan only(Predicate<Difference> chosen) {
        return new Plan(inspection, differences.stream().filter(chosen).toList());
    }
}
