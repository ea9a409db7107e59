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

import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Progress;
import org.lmsbridge.RoomStore;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.OpenMeetings;

/**
 * Takes over what Chamilo's plug-in for OpenMeetings left in its table {@code plugin_openmeetings}: the newest room of
 * each course and session becomes its room here, everything older its history. May be repeated: what was taken stays as
 * it is, new rows are taken, and rows that changed are taken again unless the bridge has used the room since. Nothing is
 * changed in Chamilo's database or on OpenMeetings. Thread-safe.
 *
 * <pre>{@code
 * ImportReport report = ChamiloImport.into(rooms, store.rooms(), store.imports(), "campus.example")
 *         .zone(ZoneOffset.UTC)
 *         .build()
 *         .from(chamilo);
 * }</pre>
 *
 * <p>A course is known by its number ({@code c_id}), a session by its {@code session_id}, 0 meaning none. Passwords and
 * greetings, which the table has and the plug-in never used, are left out.
 */
public final class ChamiloImport {
    private static final String TABLE = "plugin_openmeetings";
    private static final Pattern TABLES = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}(\\.[A-Za-z][A-Za-z0-9_]{0,63})?");

    private final Builder parts;

    private ChamiloImport(Builder parts) {
        this.parts = parts;
    }

    /**
     * Starts with where the rooms go.
     *
     * @param instance host of the platform, as in the keys of its courses
     */
    public static Builder into(CourseRooms rooms, RoomStore store, ImportStore imports, String instance) {
        return new Builder(rooms, store, imports, instance);
    }

    /**
     * Takes what is there. One short connection to Chamilo's database for each 500 rows.
     *
     * @throws org.lmsbridge.BridgeException {@code STORE_FAILED} when either database fails or the table is none of
     *     Chamilo's; what was taken before stays taken
     * @throws org.lmsbridge.openmeetings.OpenMeetingsException when more than ten rooms could not be checked
     */
    public ImportReport from(DataSource chamilo) {
        return from(chamilo::getConnection);
    }

    /** The same from a JDBC address, with user and password if the database wants them; the driver must be at hand. */
    public ImportReport from(String url) {
        return from(() -> DriverManager.getConnection(url));
    }

    private ImportReport from(MeetingTable.Connections chamilo) {
        MeetingTable table = new MeetingTable(chamilo, parts.table);
        CourseKey anyCourse = CourseKey.of(parts.instance, CourseKey.MAIN);
        Instant now = parts.clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Check check = new Check(parts.server, parts.rooms.externalId(anyCourse).type());
        CourseTaking taking = new CourseTaking(parts, anyCourse.instance(), now, check);
        long total = table.count();
        long done = 0;
        parts.progress.at(0, total);
        List<MeetingRow> group = new ArrayList<>();
        MeetingRow last = null;
        for (List<MeetingRow> page = table.after(null); !page.isEmpty(); page = table.after(last)) {
            for (MeetingRow row : page) {
                if (last != null && !row.isOf(last)) {
                    taking.take(group);
                    group.clear();
                }
                group.add(row);
                last = row;
                done++;
                parts.progress.at(done, Math.max(done, total));
            }
        }
        taking.take(group);
        return taking.report();
    }

    /** Collects how is imported. Not thread-safe. */
    public static final class Builder {
        final CourseRooms rooms;
        final RoomStore store;
        final ImportStore imports;
        final String instance;
        ZoneId zone = ZoneId.of("UTC");
        String serverName = Servers.MAIN;
        private String table = TABLE;
        private @Nullable OpenMeetings server;
        private Progress progress = Progress.none();
        private Clock clock = Clock.systemUTC();

        private Builder(CourseRooms rooms, RoomStore store, ImportStore imports, String instance) {
            this.rooms = rooms;
            this.store = store;
            this.imports = imports;
            this.instance = instance;
        }

        /** In which zone Chamilo's dates are, which carry none; UTC unless said otherwise, as the plug-in wrote them. */
        public Builder zone(ZoneId value) {
            zone = value;
            return this;
        }

        /** Name of the server that the rooms are on; {@value Servers#MAIN} unless said otherwise. */
        public Builder serverName(String value) {
            serverName = value;
            return this;
        }

        /**
         * Looks up the room of each course, one request each: of a new row its settings are taken as they are there, and
         * what is gone or of another system is remarked, also of rows that an earlier import took. Without this nothing
         * is sent.
         */
        public Builder checkedOn(OpenMeetings value) {
            server = value;
            return this;
        }

        /**
         * Name of the table, with its schema if need be; {@code plugin_openmeetings} unless said otherwise.
         *
         * @throws IllegalArgumentException when that is no plain name
         */
        public Builder table(String value) {
            if (!TABLES.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "A table has a name such as plugin_openmeetings or chamilo.meetings");
            }
            table = value;
            return this;
        }

        /** Who hears how far it is, in rows. */
        public Builder progress(Progress value) {
            progress = value;
            return this;
        }

        /** What tells the time; the system's clock unless said otherwise. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Makes it; sends nothing. */
        public ChamiloImport build() {
            return new ChamiloImport(this);
        }
    }
}
