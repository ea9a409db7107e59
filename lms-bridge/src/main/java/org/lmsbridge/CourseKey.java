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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a room is for: one place in one learning platform. Two equal keys mean the same room.
 *
 * <p>Each part has at most {@value #LONGEST_PART} characters on one line. Parts are compared exactly, but for the
 * instance, a host name, which is put into lower case.
 *
 * @param instance host of the platform, such as {@code campus.example}
 * @param course code or number of the course
 * @param session number of the session of the course; empty, not 0, when there is none
 * @param group number of the group in the course
 * @param slot which of several rooms of the same place; {@value #MAIN} unless said otherwise
 */
public record CourseKey(String instance, String course, Optional<String> session, Optional<String> group, String slot) {
    /** Slot of a place that has one room. */
    public static final String MAIN = "main";

    /** Most characters of a part. */
    public static final int LONGEST_PART = 190;

    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._:\\[\\]-]+");

    /** Refuses parts that are blank, too long or not on one line. */
    public CourseKey {
        instance = Texts.exact("instance", instance, LONGEST_PART).toLowerCase(Locale.ROOT);
        if (!HOST.matcher(instance).matches()) {
            throw new IllegalArgumentException("The instance is no host name; give one such as campus.example");
        }
        Texts.exact("course", course, LONGEST_PART);
        session.ifPresent(text -> Texts.exact("session", text, LONGEST_PART));
        group.ifPresent(text -> Texts.exact("group", text, LONGEST_PART));
        Texts.exact("slot", slot, LONGEST_PART);
    }

    /** The main room of a course. */
    public static CourseKey of(String instance, String course) {
        return new CourseKey(instance, course, Optional.empty(), Optional.empty(), MAIN);
    }

    /** The same place in a session of the course. */
    public CourseKey withSession(String value) {
        return new CourseKey(instance, course, Optional.of(value), group, slot);
    }

    /** The same place for a group of the course. */
    public CourseKey withGroup(String value) {
        return new CourseKey(instance, course, session, Optional.of(value), slot);
    }

    /** Another room of the same place. */
    public CourseKey withSlot(String value) {
        return new CourseKey(instance, course, session, group, value);
    }

    /**
     * This key as 64 hexadecimal digits, the same in every release: stores and OpenMeetings know the room by it, or by
     * a part of it. Lengths are part of what is digested, so that no two keys run together.
     */
    public String fingerprint() {
        String text = "room 1 " + measured(Optional.of(instance)) + measured(Optional.of(course)) + measured(session)
                + measured(group) + measured(Optional.of(slot));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String measured(Optional<String> part) {
        return part.map(text -> text.length() + ":" + text).orElse("-");
    }

    @Override
    public String toString() {
        return instance + "/" + course + session.map(text -> "/session " + text).orElse("")
                + group.map(text -> "/group " + text).orElse("") + (slot.equals(MAIN) ? "" : "/" + slot);
    }
}
