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
package org.lmsbridge;

import java.net.URI;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RoomSettings;

/** What courses, rooms and people are called on OpenMeetings: as Chamilo's plug-in calls them. */
final class CourseNames {
    private static final Pattern LMS = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** The greatest number of 18 digits; the client takes no more where OpenMeetings keeps numbers only. */
    private static final long MOST_EXTERNAL_IDS = 999_999_999_999_999_999L;

    /** As many as always fit into a positive number: 60 bits. */
    private static final int HEX_DIGITS = 15;

    private final String lms;

    CourseNames(String lms) {
        if (!LMS.matcher(lms).matches()) {
            throw new IllegalArgumentException(
                    "The name of the LMS is up to 40 letters, digits, _ and -, such as chamilolms");
        }
        this.lms = lms;
    }

    /**
     * The room's external id: a number, since OpenMeetings 2.0 to 3.0 keeps nothing else, and made from the key alone,
     * so that it is found again after the loss of everything else.
     */
    ExternalId room(CourseKey key) {
        long digits = Long.parseLong(key.fingerprint().substring(0, HEX_DIGITS), 16);
        return new ExternalId(externalType(key), Long.toString(digits % MOST_EXTERNAL_IDS + 1));
    }

    /** Whoever enters, in the name space of the platform: two platforms on one server never mix up people. */
    static Person person(ExternalId room, Member who) {
        Person person = Person.named(
                        new ExternalId(room.type(), who.id()), who.login(), who.firstName(), who.lastName())
                .withEmail(who.email());
        return who.picture().map(URI::toString).map(person::withPictureUrl).orElse(person);
    }

    /** What OpenMeetings calls a member of the platform of that host. */
    ExternalId person(String instance, String memberId) {
        return new ExternalId(lms + "." + instance, memberId);
    }

    /** The settings with a name: the one they have, or the one made of the key. */
    static CourseSettings named(CourseKey key, CourseSettings settings) {
        if (settings.name().isPresent()) {
            return settings;
        }
        String name = "C" + key.course() + "-" + key.session().orElse("0")
                + key.group().map(group -> "-" + group).orElse("")
                + (key.slot().equals(CourseKey.MAIN) ? "" : "-" + key.slot());
        return settings.withName(Texts.cut(name, RoomSettings.LONGEST_NAME));
    }

    private String externalType(CourseKey key) {
        return lms + "." + key.instance();
    }
}
