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
package org.lmsbridge.chamilo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of Chamilo's table, as it is.
 *
 * @param id its number
 * @param course number of the course, {@code c_id}; 0 when there is none
 * @param session number of the session; 0 when there is none, and in the first plug-in, which knew none
 * @param room number of the room on OpenMeetings; the row's own number in the first plug-in
 * @param name as shown
 * @param recordingAllowed whether the room may be recorded
 * @param status 0 closed, 1 open, 2 deleted
 * @param createdAt a date without zone
 * @param closedAt a date without zone; absent, empty or of zeros when the room was never closed
 */
record MeetingRow(
        long id,
        long course,
        long session,
        long room,
        String name,
        boolean recordingAllowed,
        long status,
        @Nullable String createdAt,
        @Nullable String closedAt) {
    static final int CLOSED = 0;
    static final int OPEN = 1;
    static final int DELETED = 2;

    boolean isOf(MeetingRow other) {
        return course == other.course && session == other.session;
    }

    /** The same for the same content, on every day and database. */
    String digest() {
        List<@Nullable Object> content =
                Arrays.asList(course, session, room, name, recordingAllowed, status, createdAt, closedAt);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
