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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lmsbridge.guest.GuestPass;
import org.lmsbridge.guest.GuestPassStore;

/** What somebody has issued to guests. */
record GuestPassData(GuestPassStore passes) implements PersonalData {
    @Override
    public String place() {
        return "guest passes";
    }

    @Override
    public PersonalExport export(PersonKey person) {
        List<Map<String, String>> records = new ArrayList<>();
        for (GuestPass pass : passes.issuedBy(person.instance(), person.memberId())) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("room", pass.key().toString());
            fields.put("label", pass.label());
            fields.put("issuedAt", pass.issuedAt().toString());
            fields.put("expiresAt", pass.expiresAt().toString());
            records.add(fields);
        }
        return PersonalExport.of(records);
    }

    @Override
    public Erasure erase(PersonKey person) {
        return Erasure.complete(passes.forgetIssuer(person.instance(), person.memberId()));
    }
}
