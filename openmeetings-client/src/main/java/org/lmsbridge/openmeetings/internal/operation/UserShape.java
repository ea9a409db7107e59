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
package org.lmsbridge.openmeetings.internal.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.NewUser;
import org.lmsbridge.openmeetings.model.PostalAddress;
import org.lmsbridge.openmeetings.model.UserType;

/**
 * A new user as 3.1 and later want it written, in the order of their schemas. Never with an id: 5.0 and later write over
 * the user of that number. Always with a type: what 4.0 and 5.x are not told they leave empty, and nobody of no type
 * can log in.
 */
final class UserShape {
    private UserShape() {}

    /** JSON is read by OpenMeetings' own code, which knows country and e-mail of an address and nothing else. */
    static PerWire of(NewUser user, Features features) {
        Map<String, @Nullable Object> soap = shape(user, soapAddress(user, features), features);
        return user.address().hasDetails()
                ? new PerWire(soap, null)
                : new PerWire(soap, shape(user, restAddress(user), features));
    }

    private static Map<String, @Nullable Object> shape(
            NewUser user, Map<String, @Nullable Object> address, Features features) {
        boolean external = user.externalId().isPresent();
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("address", address);
        shape.put("externalId", user.externalId().map(ExternalId::id).orElse(null));
        shape.put("externalType", user.externalId().map(ExternalId::type).orElse(null));
        shape.put("firstname", user.firstName());
        shape.put("languageId", user.language());
        shape.put("lastname", user.lastName());
        shape.put("login", user.login());
        shape.put("password", user.password());
        // in the order of the enum, so that the same user is the same request
        List<String> rights =
                user.rights().stream().sorted().map(features::spelled).toList();
        shape.put("rights", rights.isEmpty() ? null : rights);
        shape.put("timeZoneId", user.timeZone().map(zone -> zone.getId()).orElse(null));
        shape.put("type", features.spelled(external ? UserType.EXTERNAL : UserType.USER));
        return shape;
    }

    private static Map<String, @Nullable Object> restAddress(NewUser user) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("country", user.address().country());
        shape.put("email", user.email());
        return shape;
    }

    private static Map<String, @Nullable Object> soapAddress(NewUser user, Features features) {
        PostalAddress address = user.address();
        boolean late = features.mailElement().equals("mail");
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("additionalname", filled(address.additionalName()));
        if (late) {
            shape.put("fax", filled(address.fax()));
        }
        if (!features.countriesByNumber()) {
            shape.put("country", address.country());
        }
        if (!late) {
            shape.put("email", user.email());
            shape.put("fax", filled(address.fax()));
        }
        if (features.countriesByNumber()) {
            // without one the registration fails on nothing
            shape.put("state", Map.of("id", countryNumber(address)));
        }
        shape.put("street", filled(address.street()));
        shape.put("town", filled(address.town()));
        shape.put("zip", filled(address.zip()));
        if (late) {
            shape.put("mail", user.email());
        }
        return shape;
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Number of the country in OpenMeetings' own list until 3.1.1; 1 is what it takes itself when none is told. */
    static String countryNumber(PostalAddress address) {
        return address.country().isEmpty() ? "1" : address.country();
    }
}
