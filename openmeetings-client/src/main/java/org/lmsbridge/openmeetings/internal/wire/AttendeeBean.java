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
package org.lmsbridge.openmeetings.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.UserId;

/** Somebody of an appointment: the user entities of 2.0 to 3.0.3, UserDTO later. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class AttendeeBean extends WireBean {
    @Nullable String id;

    @XmlElement(name = "user_id")
    @JsonProperty("user_id")
    @Nullable String entityId;

    @Nullable String firstname;

    @Nullable String lastname;

    @Nullable AddressBean address;

    @Nullable AddressBean adresses;

    @Nullable String timeZoneId;

    @Nullable String externalId;

    @Nullable String externalType;

    /** Where somebody lives, and the e-mail address. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static final class AddressBean extends WireBean {
        @Nullable String email;

        @Nullable String mail;

        @Nullable String email() {
            return email == null ? mail : email;
        }
    }

    Attendee toAttendee(OptionalLong guestId) {
        AddressBean where = address == null ? adresses : address;
        Map<String, String> others = new LinkedHashMap<>(withoutSecrets());
        if (where != null) {
            where.others().forEach((name, value) -> others.put("address/" + name, value));
        }
        Optional<ExternalId> external = external();
        if (external.isEmpty()) {
            Texts.text(externalId).ifPresent(value -> others.put("externalId", value));
            Texts.text(externalType).ifPresent(value -> others.put("externalType", value));
        }
        return new Attendee(
                guestId,
                Texts.number("user", id == null ? entityId : id)
                        .filter(number -> number > 0)
                        .map(UserId::new),
                external,
                firstname == null ? "" : firstname,
                lastname == null ? "" : lastname,
                where == null || where.email() == null ? "" : String.valueOf(where.email()),
                Texts.text(timeZoneId),
                others);
    }

    private Optional<ExternalId> external() {
        return externalId == null || externalType == null || externalId.isBlank() || externalType.isBlank()
                ? Optional.empty()
                : Optional.of(new ExternalId(externalType, externalId));
    }
}
