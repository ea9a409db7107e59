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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.RoomStore;
import org.lmsbridge.attendance.AttendanceStore;
import org.lmsbridge.calendar.MeetingStore;
import org.lmsbridge.chamilo.ImportStore;
import org.lmsbridge.guest.GuestPassStore;
import org.lmsbridge.link.UsedLinks;
import org.lmsbridge.pool.PoolStore;
import org.lmsbridge.privacy.ReceiptStore;
import org.lmsbridge.recording.RecordingStore;
import org.lmsbridge.template.TemplateStore;

/**
 * Keeps what the bridge has to remember in a database, in tables that it makes and updates itself. Thread-safe; a
 * connection is held for the few milliseconds of one look-up or one write, never longer.
 */
public final class JdbcStore implements AutoCloseable {
    /** What the names of the tables begin with unless said otherwise. */
    public static final String PREFIX = "lms_";

    /** In small letters: PostgreSQL takes others for them where they are not quoted, and Flyway quotes. */
    private static final Pattern PREFIXES = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    private final RoomStore rooms;
    private final UsedLinks usedLinks;
    private final ImportStore imports;
    private final AttendanceStore attendance;
    private final RecordingStore recordings;
    private final MeetingStore meetings;
    private final PoolStore pool;
    private final TemplateStore templates;
    private final GuestPassStore guestPasses;
    private final ReceiptStore receipts;
    private final DatabaseUpkeep upkeep;
    private final Runnable atClose;

    private JdbcStore(
            DataSource database, DataSource patient, String prefix, Optional<Runnable> compaction, Runnable atClose) {
        this.atClose = atClose;
        Sql sql = new Sql(database, prefix);
        upkeep = Sql.working("made ready", () -> {
            Product product = Product.of(database);
            DatabaseUpkeep made = new DatabaseUpkeep(sql, Disk.of(product, sql, compaction));
            made.warn(() -> Schema.migrate(patient, product, prefix));
            return made;
        });
        usedLinks = new JdbcUsedLinks(sql);
        JdbcRoomStore jdbcRooms = new JdbcRoomStore(sql);
        rooms = jdbcRooms;
        imports = new JdbcImportStore(sql, jdbcRooms);
        attendance = new JdbcAttendanceStore(sql);
        recordings = new JdbcRecordingStore(sql);
        meetings = new JdbcMeetingStore(sql);
        pool = new JdbcPoolStore(sql);
        templates = new JdbcTemplateStore(sql);
        guestPasses = new JdbcGuestPassStore(sql);
        receipts = new JdbcReceiptStore(sql);
    }

    /**
     * Uses an H2 file, made when there is none. Good for one process; every write is on the disk when it returns.
     *
     * @param file path without H2's own ending {@code .mv.db}
     * @throws BridgeException {@code STORE_FAILED}
     */
    public static JdbcStore inFile(Path file) {
        return at(Addresses.file(file));
    }

    /**
     * Uses a database with connections of its own, at most eight.
     *
     * @param url JDBC address, with user and password if the database wants them; the driver must be at hand
     * @throws BridgeException {@code STORE_FAILED}
     */
    public static JdbcStore at(String url) {
        return at(url, PREFIX);
    }

    /**
     * Uses a database with connections of its own, at most eight.
     *
     * @param url JDBC address, with user and password if the database wants them; the driver must be at hand
     * @param tablePrefix what the names of the tables begin with, as for {@link #on(DataSource, String)}
     * @throws BridgeException {@code STORE_FAILED}
     */
    public static JdbcStore at(String url, String tablePrefix) {
        String prefix = prefix(tablePrefix);
        Pool pool = Sql.working("opened", () -> Pool.of(url));
        try {
            return new JdbcStore(pool.database(), pool.patient(), prefix, pool.compaction(), pool::close);
        } catch (BridgeException e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Uses the platform's own database, in tables that begin with {@code lms_}. Needs two connections at once while it
     * is made, one later. Closing the store leaves the database open. How long a call waits for a database that hangs is
     * up to these connections: give their driver a {@code socketTimeout}.
     *
     * @throws BridgeException {@code STORE_FAILED}
     */
    public static JdbcStore on(DataSource database) {
        return on(database, PREFIX);
    }

    /**
     * Uses the platform's own database.
     *
     * @param tablePrefix what the names of the tables begin with: a small letter and up to 29 small letters, digits
     *     and _
     * @throws BridgeException {@code STORE_FAILED}
     */
    public static JdbcStore on(DataSource database, String tablePrefix) {
        return new JdbcStore(database, database, prefix(tablePrefix), Optional.empty(), () -> {});
    }

    static String prefix(String given) {
        if (!PREFIXES.matcher(given).matches()) {
            throw new IllegalArgumentException(
                    "A table prefix is a small letter and up to 29 small letters, digits and _, such as lms_");
        }
        return given;
    }

    /** Where the rooms of courses are remembered. */
    public RoomStore rooms() {
        return rooms;
    }

    /** Where it is remembered which links have been used. */
    public UsedLinks usedLinks() {
        return usedLinks;
    }

    /** Where it is remembered who was in rooms. */
    public AttendanceStore attendance() {
        return attendance;
    }

    /** Where it is remembered what has been taken from Chamilo. */
    public ImportStore imports() {
        return imports;
    }

    /** Where it is remembered what is known of recordings. */
    public RecordingStore recordings() {
        return recordings;
    }

    /** Where meetings that have a date are remembered. */
    public MeetingStore meetings() {
        return meetings;
    }

    /** Where decisions about several servers are kept. */
    public PoolStore pool() {
        return pool;
    }

    /** Where templates are remembered, and which course uses which. */
    public TemplateStore templates() {
        return templates;
    }

    /** Where passes of guests are remembered. */
    public GuestPassStore guestPasses() {
        return guestPasses;
    }

    /** Where it is remembered what was erased of whom. */
    public ReceiptStore receipts() {
        return receipts;
    }

    /**
     * What about the database an administrator should mend. The log has it too, once, when the store is made; whatever
     * is found, the store works.
     *
     * @throws BridgeException {@code STORE_FAILED}
     */
    public List<DatabaseFinding> findings() {
        return upkeep.findings();
    }

    /** What administrators do with the tables now and then. */
    public DatabaseUpkeep upkeep() {
        return upkeep;
    }

    /** Gives up the connections of its own; whatever is asked later fails with {@code STORE_FAILED}. May be repeated. */
    @Override
    public void close() {
        atClose.run();
    }
}
