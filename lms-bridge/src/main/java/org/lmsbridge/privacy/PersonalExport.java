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

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one place keeps of a person.
 *
 * @param records one for each thing kept: names of fields and their values, in order
 * @param gaps what may be kept and cannot be looked up, as sentences
 */
public record PersonalExport(List<Map<String, String>> records, List<String> gaps) {
    /** Copies the lists, and keeps the order of the fields. */
    public PersonalExport {
        List<Map<String, String>> copies = new ArrayList<>();
        records.forEach(fields -> copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(fields))));
        records = List.copyOf(copies);
        gaps = List.copyOf(gaps);
    }

    /** All that there is. */
    public static PersonalExport of(List<Map<String, String>> records) {
        return new PersonalExport(records, List.of());
    }
}
