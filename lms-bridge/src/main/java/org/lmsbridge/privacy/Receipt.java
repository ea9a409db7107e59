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

import java.time.Instant;
import java.util.List;

/**
 * What is remembered of an erasure: enough to show that and when it was done, and nothing of the person. Whose it is
 * can only be asked with the id of the person, see {@link PersonKey#fingerprint()}.
 *
 * @param id of the receipt, 36 characters
 * @param at when
 * @param entries one for each place, without records
 */
public record Receipt(String id, Instant at, List<PersonReport.Entry> entries) {
    /** Copies the list. */
    public Receipt {
        entries = List.copyOf(entries);
    }

    /** Whether every place answered. */
    public boolean complete() {
        return entries.stream().noneMatch(PersonReport.Entry::failed);
    }
}
