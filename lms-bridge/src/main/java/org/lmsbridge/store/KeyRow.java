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
package org.lmsbridge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;

/** How a {@link CourseKey} lies in every table that has one. */
final class KeyRow {
    private KeyRow() {}

    /** A map to which more may be added. */
    static Map<String, @Nullable Object> columns(CourseKey key) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("room_key", key.fingerprint());
        columns.put("lms_instance", key.instance());
        columns.put("course", key.course());
        columns.put("course_session", key.session().orElse(null));
        columns.put("course_group", key.group().orElse(null));
        columns.put("slot", key.slot());
        return columns;
    }

    static CourseKey read(ResultSet row) throws SQLException {
        return new CourseKey(
                row.getString("lms_instance"),
                row.getString("course"),
                Optional.ofNullable(row.getString("course_session")),
                Optional.ofNullable(row.getString("course_group")),
                row.getString("slot"));
    }
}
