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
import java.util.Optional;
import org.lmsbridge.People;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.model.User;

/** What one OpenMeetings server knows of somebody. */
record ServerData(People people, String server) implements PersonalData {
    private static final String UNLISTED =
            "Versions before 3.1.2 do not list people, so it is not known whether there is an entry";
    private static final String IN_DATABASE = "OpenMeetings marks a deleted entry as such and keeps it, with its names,"
            + " in its own database; an administrator removes it there";
    private static final String IN_ROOMS = "Recordings, chats and files in which the person appears belong to the rooms"
            + " and stay; delete them there";

    @Override
    public String place() {
        return "OpenMeetings server " + server;
    }

    @Override
    public PersonalExport export(PersonKey person) {
        List<Map<String, String>> records = new ArrayList<>();
        Optional<List<User>> entries = entries(person);
        entries.orElse(List.of()).forEach(user -> records.add(fields(user)));
        return new PersonalExport(records, entries.isPresent() ? List.of(IN_ROOMS) : List.of(UNLISTED, IN_ROOMS));
    }

    @Override
    public Erasure erase(PersonKey person) {
        Optional<List<User>> before = entries(person);
        List<String> kept = new ArrayList<>();
        if (before.isEmpty()) {
            kept.add(UNLISTED);
        }
        if (before.filter(List::isEmpty).isEmpty()) {
            people.delete(server, person.instance(), person.memberId());
            kept.add(IN_DATABASE);
        }
        int found = before.map(List::size).orElse(0);
        int left = found == 0 ? 0 : entries(person).map(List::size).orElse(0);
        if (left > 0) {
            kept.add("OpenMeetings deletes one entry at a time and has more; erase again");
        }
        kept.add(IN_ROOMS);
        return new Erasure(found, found - left, kept);
    }

    /** Empty where the version does not tell. */
    private Optional<List<User>> entries(PersonKey person) {
        try {
            return Optional.of(people.entries(server, person.instance(), person.memberId()));
        } catch (RefusedException e) {
            if (e.reason() == Reason.NOT_SUPPORTED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Map<String, String> fields(User user) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", user.id().toString());
        fields.put("login", user.login());
        fields.put("firstName", user.firstName());
        fields.put("lastName", user.lastName());
        fields.put("email", user.email());
        user.language().ifPresent(language -> fields.put("language", Integer.toString(language)));
        user.timeZone().ifPresent(zone -> fields.put("timeZone", zone));
        user.pictureUrl().ifPresent(url -> fields.put("pictureUrl", url));
        return fields;
    }
}
