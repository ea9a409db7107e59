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
package org.lmsbridge.cli;

import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.PostalAddress;
import org.lmsbridge.openmeetings.model.User;

/** A user, as fields. */
final class UserFields {
    private UserFields() {}

    static Fields of(User user) {
        return new Fields()
                .add("id", user.id().value())
                .add("login", user.login())
                .add("firstName", user.firstName())
                .add("lastName", user.lastName())
                .add("email", user.email())
                .add("externalId", user.externalId().map(ExternalId::id))
                .add("externalType", user.externalId().map(ExternalId::type))
                .add("type", user.type().map(Words::of))
                .add("rights", user.rights().stream().sorted().map(Words::of).toList())
                .add("language", user.language().stream().boxed().findFirst())
                .add("timeZone", user.timeZone())
                .add("address", of(user.address()))
                .add("pictureUrl", user.pictureUrl());
    }

    private static Fields of(PostalAddress address) {
        return new Fields()
                .add("additionalName", address.additionalName())
                .add("street", address.street())
                .add("zip", address.zip())
                .add("town", address.town())
                .add("fax", address.fax())
                .add("country", address.country());
    }
}
