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

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Somebody with an account in OpenMeetings, or an entry that a link has made.
 *
 * @param id number on its server
 * @param login account name
 * @param firstName may be empty
 * @param lastName may be empty
 * @param email may be empty
 * @param externalId who this is in the calling system; empty before 3.1, and from 5.0.0-M2 on among the members of a
 *     group, where OpenMeetings leaves half of it out
 * @param type where the account comes from; empty before 3.0, and in 4.0 and 5.x for users that were added without one
 * @param rights what the user may do; empty before 3.0.3
 * @param language OpenMeetings language id, 1 is English; empty when not set
 * @param timeZone name such as {@code Europe/Berlin}; empty when not set
 * @param address where the user lives
 * @param pictureUrl where a portrait is; from 4.0.6
 * @param others everything else, by OpenMeetings' own names
 */
public record User(
        UserId id,
        String login,
        String firstName,
        String lastName,
        String email,
        Optional<ExternalId> externalId,
        Optional<UserType> type,
        Set<UserRight> rights,
        OptionalInt language,
        Optional<String> timeZone,
        PostalAddress address,
        Optional<String> pictureUrl,
        Map<String, String> others) {
    /** Copies the collections. */
    public User {
        rights = Set.copyOf(rights);
        others = Map.copyOf(others);
    }

    /** The same user with an external id. */
    public User withExternalId(ExternalId external) {
        return new User(
                id,
                login,
                firstName,
                lastName,
                email,
                Optional.of(external),
                type,
                rights,
                language,
                timeZone,
                address,
                pictureUrl,
                others);
    }
}
