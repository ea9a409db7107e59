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

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.NewUser;
import org.lmsbridge.openmeetings.model.PostalAddress;
import org.lmsbridge.openmeetings.model.UserRight;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything that can be said about a user who is to be made. */
final class NewUserOptions {
    @Option(names = "--login", required = true, paramLabel = "NAME", description = "Account name.")
    String login = "";

    @Mixin
    NewPassword password = new NewPassword();

    @Option(names = "--first-name", paramLabel = "NAME", defaultValue = "", description = "First name.")
    String firstName = "";

    @Option(names = "--last-name", paramLabel = "NAME", defaultValue = "", description = "Last name.")
    String lastName = "";

    @Option(
            names = "--email",
            paramLabel = "ADDRESS",
            defaultValue = "",
            description = "E-mail address; 8.1 and later want one.")
    String email = "";

    @Option(
            names = "--external-id",
            paramLabel = "ID",
            description = "What the learning platform calls the person, who then enters by links only.")
    @Nullable String externalId;

    @Option(
            names = "--external-type",
            paramLabel = "TYPE",
            description = "Which platform that is, such as chamilolms.campus.example.")
    @Nullable String externalType;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            converter = DateTimes.Zone.class,
            description = "Such as Europe/Berlin; the server's unless given. Not in 3.1.0 to 3.3.0.")
    @Nullable ZoneId timeZone;

    @Option(
            names = "--language",
            paramLabel = "ID",
            defaultValue = "1",
            description = "OpenMeetings language; 1 is English.")
    int language = 1;

    @Option(
            names = "--rights",
            paramLabel = "RIGHT",
            split = ",",
            converter = Right.class,
            description =
                    "Rights beyond the usual ones, from 4.0.3: admin, group-admin, room, dashboard, login, soap, from"
                            + " 6.1 also admin-config, admin-connections, admin-backup, admin-label.")
    @Nullable List<UserRight> rights;

    @Option(names = "--street", paramLabel = "TEXT", defaultValue = "", description = "Street and house number.")
    String street = "";

    @Option(names = "--additional-name", paramLabel = "TEXT", defaultValue = "", description = "Line above the street.")
    String additionalName = "";

    @Option(names = "--zip", paramLabel = "TEXT", defaultValue = "", description = "Postal code.")
    String zip = "";

    @Option(names = "--town", paramLabel = "TEXT", defaultValue = "", description = "Town.")
    String town = "";

    @Option(names = "--fax", paramLabel = "TEXT", defaultValue = "", description = "Fax number.")
    String fax = "";

    @Option(
            names = "--country",
            paramLabel = "CODE",
            defaultValue = "",
            description = "Two letters such as DE; before 3.1.2 the number of OpenMeetings' own list.")
    String country = "";

    @Option(
            names = "--confirmation-mail",
            description =
                    "Have OpenMeetings send a mail to confirm; 3.1.0 to 4.0.2 only, else its configuration decides.")
    boolean confirmationMail;

    NewUser user(Terminal terminal) {
        ExternalId external = RoomOptions.external(externalType, externalId);
        NewUser.Builder user = NewUser.named(login, password.needed(terminal, "user " + login))
                .firstName(firstName)
                .lastName(lastName)
                .email(email)
                .language(language)
                .address(new PostalAddress(additionalName, street, zip, town, fax, country))
                .confirmationMail(confirmationMail);
        if (external != null) {
            user.externalId(external);
        }
        if (timeZone != null) {
            user.timeZone(timeZone);
        }
        if (rights != null) {
            user.rights(EnumSet.copyOf(rights));
        }
        return user.build();
    }

    /** Reads {@code --rights}. */
    static final class Right implements ITypeConverter<UserRight> {
        @Override
        public UserRight convert(String word) {
            return Words.oneOf(List.of(UserRight.values()), word);
        }
    }
}
