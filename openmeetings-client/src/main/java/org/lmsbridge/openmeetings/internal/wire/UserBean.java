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

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.PostalAddress;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserId;
import org.lmsbridge.openmeetings.model.UserRight;
import org.lmsbridge.openmeetings.model.UserType;

/** A user: UserDTO of 2.2 and later. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot("userDTO")
public final class UserBean extends WireBean {
    @Nullable String id;

    @Nullable String login;

    @Nullable String firstname;

    @Nullable String lastname;

    @Nullable String externalId;

    @Nullable String externalType;

    @Nullable String type;

    @Nullable List<String> rights;

    @Nullable String languageId;

    @XmlElement(name = "language_id")
    @Nullable String oldLanguageId;

    @Nullable String timeZoneId;

    @Nullable String pictureUri;

    /** The user in our words. */
    public User toUser() {
        Map<String, String> others = new LinkedHashMap<>(others());
        Optional<ExternalId> external = externalId(others);
        Optional<UserType> known = Texts.named(UserType.class, type);
        if (known.isEmpty() && type != null) {
            others.put("type", type);
        }
        return new User(
                new UserId(Texts.id("id", id)),
                present(login),
                present(firstname),
                present(lastname),
                taken(others, "address/email", "address/mail", "adresses/email"),
                external,
                known,
                rights(others),
                language(),
                timeZone(others),
                address(others),
                Texts.text(pictureUri),
                others);
    }

    private static String present(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Half an external id is kept as it is. */
    private Optional<ExternalId> externalId(Map<String, String> others) {
        if (!present(externalId).isBlank() && !present(externalType).isBlank()) {
            return Optional.of(new ExternalId(present(externalType), present(externalId)));
        }
        Texts.text(externalId).ifPresent(text -> others.put("externalId", text));
        Texts.text(externalType).ifPresent(text -> others.put("externalType", text));
        return Optional.empty();
    }

    private Set<UserRight> rights(Map<String, String> others) {
        Set<UserRight> known = EnumSet.noneOf(UserRight.class);
        for (String right : rights == null ? List.<String>of() : rights) {
            Texts.named(UserRight.class, right)
                    .ifPresentOrElse(
                            known::add, () -> others.merge("rights", right, (one, other) -> one + "," + other));
        }
        return known;
    }

    private OptionalInt language() {
        return Texts.integer("languageId", languageId == null ? oldLanguageId : languageId);
    }

    /** 2.2 tells an entry of a table, of which one column is the name that everybody else uses. */
    private Optional<String> timeZone(Map<String, String> others) {
        return Texts.text(timeZoneId).or(() -> Texts.text(others.remove("timeZone/ical")));
    }

    private static PostalAddress address(Map<String, String> others) {
        return new PostalAddress(
                taken(others, "address/additionalname", "adresses/additionalname"),
                taken(others, "address/street", "adresses/street"),
                taken(others, "address/zip", "adresses/zip"),
                taken(others, "address/town", "adresses/town"),
                taken(others, "address/fax", "adresses/fax"),
                taken(others, "address/country", "address/state/id", "adresses/states/state_id"));
    }

    /** Takes the first of them that is there out of the rest. */
    private static String taken(Map<String, String> others, String... names) {
        for (String name : names) {
            String value = others.remove(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
