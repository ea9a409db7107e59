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
package org.lmsbridge.openmeetings.standin.world;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of enumerated values, which changed their spelling with 4.0 and 5.0. */
public final class Words {
    /** What a room page may hide. */
    public static final List<String> ELEMENTS = List.of(
            "TOP_BAR",
            "CHAT",
            "ACTIVITIES",
            "FILES",
            "ACTION_MENU",
            "POLL_MENU",
            "SCREEN_SHARING",
            "WHITEBOARD",
            "MICROPHONE_STATUS",
            "USER_COUNT");

    private static final List<String> TYPES = List.of("CONFERENCE", "PRESENTATION", "INTERVIEW");
    private static final List<String> FILES =
            List.of("FOLDER", "IMAGE", "POLL_CHART", "PRESENTATION", "RECORDING", "VIDEO", "WML_FILE");
    private static final List<String> VALIDITIES = List.of("ENDLESS", "PERIOD", "ONE_TIME");
    private static final List<String> USERS = List.of("USER", "LDAP", "OAUTH", "EXTERNAL", "CONTACT");

    private final OmVersion version;

    /** Words of a version. */
    public Words(OmVersion version) {
        this.version = version;
    }

    /** A room type as this version writes it. */
    public String roomType(String type) {
        if (upper()) {
            return type;
        }
        return version.before(4, 0, 0) && type.equals("PRESENTATION") ? "restricted" : type.toLowerCase(Locale.ROOT);
    }

    /** The room type this version means, or null for none of its words. */
    public @Nullable String readRoomType(String word) {
        return TYPES.stream()
                .filter(type -> roomType(type).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** A hidden element as this version writes it. */
    public String element(String element) {
        return upper() ? element : camel(element);
    }

    /** The hidden element this version means, or null for none of its words. */
    public @Nullable String readElement(String word) {
        return ELEMENTS.stream()
                .filter(element -> element(element).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** A right as this version writes it. */
    public String right(String right) {
        return upper() ? right : camel(right);
    }

    /** A type of file as this version writes it. */
    public String fileType(String type) {
        return right(type);
    }

    /** The type of file this version means, or null for none of its words. */
    public @Nullable String readFileType(String word) {
        return FILES.stream()
                .filter(type -> fileType(type).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** How long an invitation holds, ENDLESS, PERIOD or ONE_TIME, or null for none of this version's words. */
    public @Nullable String readValidity(String word) {
        return VALIDITIES.stream()
                .filter(valid -> right(valid).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** A kind of user as this version writes it. */
    public String userType(String type) {
        return upper() ? type : type.toLowerCase(Locale.ROOT);
    }

    /** The kind of user this version means, or null for none of its words. */
    public @Nullable String readUserType(String word) {
        return USERS.stream()
                .filter(type -> userType(type).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Whether the word is one of this version's kinds of user. */
    public boolean isUserType(String word) {
        return USERS.stream().anyMatch(type -> userType(type).equals(word));
    }

    private boolean upper() {
        return version.atLeast(5, 0, 0);
    }

    private static String camel(String word) {
        StringBuilder camel = new StringBuilder();
        for (String part : word.split("_", -1)) {
            camel.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return camel.toString();
    }
}
