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
package org.lmsbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.Servers;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.attendance.LinkedMember;
import org.lmsbridge.attendance.Stretch;
import org.lmsbridge.attendance.Stretch.Kind;
import org.lmsbridge.attendance.Who;
import org.lmsbridge.attendance.Who.Match;
import org.lmsbridge.guest.GuestPass;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.store.JdbcStore;
import org.lmsbridge.store.TestDatabase;

/** After an erasure nothing in the database tells of the person any more. */
@ParameterizedClass
@EnumSource(value = TestDatabase.class, mode = Mode.EXCLUDE, names = "H2_MEMORY")
class ErasureTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final CourseKey KEY = CourseKey.of("campus.example", "ALGEBRA101");
    private static final RoomId ROOM = new RoomId(41);
    private static final String HOLDER = "11111111-1111-1111-1111-111111111111";
    private static final PersonKey ADA = new PersonKey("campus.example", "ada-17");

    /** The columns that may name a person; each belongs to a place of {@link PersonalData}. */
    private static final Set<String> PERSONAL = Set.of(
            "room_event.member_id",
            "guest_pass.issued_by",
            "guest_pass.label",
            "attendance_link.member_id",
            "attendance_link.login",
            "attendance_link.first_name",
            "attendance_link.last_name",
            "attendance.member_id",
            "attendance.login",
            "attendance.first_name",
            "attendance.last_name",
            "attendance.sign");

    /** Names of columns that tell of rooms, courses, servers, moments and decisions. */
    private static final Set<String> OF_NOBODY = Set.of(
            ("id room_key lms_instance course course_session course_group slot external_type external_id row_version"
                            + " claimed_until claimed_above room_id room_name room_type capacity moderated"
                            + " recording_allowed is_open created_at opened_at closed_at what happened_at server"
                            + " hidden_elements waiting refused_when_full openers archived moderated_at template_key"
                            + " template_name secret_hash issued_at expires_at most_uses uses revoked_at link_id holder"
                            + " held_until linked_at place kind matched_by people reason seen_from seen_until gone_at"
                            + " running recording_id recording_name started_at seen_at audience permanent uid title"
                            + " description starts_at ends_at time_zone repeat_rule link cancelled sequence_number state"
                            + " note appointment_id kept_start kept_end due_at last_end changed_at source_row digest room_version name"
                            + " decided_at place_number changes entries person erased_at found erased failed remarks")
                    .split(" ", -1));

    private final TestDatabase kind;

    private String url;
    private JdbcStore store;

    ErasureTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        url = kind.newUrl();
        store = JdbcStore.at(url);
    }

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void itIsKnownOfEachColumnWhetherItMayNameAPerson() throws SQLException {
        Set<String> columns = columns();
        assertThat(columns).containsAll(PERSONAL);
        columns.removeAll(PERSONAL);
        assertThat(columns).allMatch(column -> OF_NOBODY.contains(column.substring(column.indexOf('.') + 1)));
    }

    @Test
    void whatIsErasedIsFoundNowhereAndTheReceiptTellsHowMuchItWas() throws SQLException {
        keepSomethingEverywhere();
        assertThat(everything()).contains("ada-17", "Lovelace");

        assertThat(privacy().export(ADA).toJson()).contains("OPENED", "Mum of Ada", "Lovelace");
        PersonReport report = privacy().erase(ADA);

        assertThat(everything()).doesNotContain("ada-17", "Lovelace", "Ada", "public-sid");
        assertThat(report.entries()).extracting(PersonReport.Entry::erased).containsExactly(1, 1, 2);
        assertThat(privacy().receipts(ADA)).singleElement().satisfies(receipt -> {
            assertThat(receipt.at()).isEqualTo(NOW);
            assertThat(receipt.complete()).isTrue();
            assertThat(receipt.entries()).isEqualTo(report.entries());
        });
    }

    @Test
    void anErasureMayBeRepeatedAndEachLeavesAReceipt() {
        keepSomethingEverywhere();
        privacy().erase(ADA);
        assertThat(privacy().erase(ADA).entries())
                .extracting(PersonReport.Entry::found)
                .containsOnly(0);
        assertThat(privacy().receipts(ADA)).hasSize(2);
        assertThat(privacy().receipts(new PersonKey("campus.example", "ada-1"))).isEmpty();
    }

    @Test
    void aReceiptThatCannotBeKeptIsSaid() {
        ReceiptStore receipts = store.receipts();
        store.close();
        PersonReport report = Privacy.of().withReceipts(receipts).erase(ADA);
        assertThat(report.complete()).isFalse();
        assertThat(report.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.place()).isEqualTo("receipts"));
    }

    private Privacy privacy() {
        return Privacy.of(
                        PersonalData.history(store.rooms()),
                        PersonalData.guestPasses(store.guestPasses()),
                        PersonalData.attendance(store.attendance()))
                .withReceipts(store.receipts())
                .withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void keepSomethingEverywhere() throws BridgeException {
        StoredRoom room = new StoredRoom(
                KEY,
                new ExternalId("lms.campus.example", "1"),
                Servers.MAIN,
                0,
                Optional.empty(),
                Optional.of(ROOM),
                CourseSettings.defaults().withName("Algebra"),
                true,
                NOW,
                Optional.empty(),
                Optional.empty());
        store.rooms().insert(room);
        store.rooms().replace(room, List.of(new MeetingEvent(KEY, ROOM, What.OPENED, "ada-17", NOW)));
        GuestPass pass = new GuestPass(
                "00000000-0000-4000-8000-000000000001",
                KEY,
                "Mum of Ada",
                "ada-17",
                NOW,
                NOW.plusSeconds(60),
                1,
                0,
                Optional.empty());
        store.guestPasses().add(pass, "0".repeat(64));
        store.attendance()
                .link(new LinkedMember(KEY, Servers.MAIN, ROOM, "ada-17", "lovelace", "Ada", "Lovelace", NOW));
        store.attendance().lease("campus.example", HOLDER, NOW, NOW.plusSeconds(60), NOW.plusSeconds(60));
        Who ada = new Who(Optional.of("ada-17"), "lovelace", "Ada", "Lovelace", Match.EXTERNAL_ID);
        Stretch stretch = new Stretch(
                "00000000-0000-4000-8000-000000000002",
                KEY,
                Servers.MAIN,
                ROOM,
                Kind.PERSON,
                "public-sid",
                Optional.of(ada),
                0,
                "",
                NOW,
                NOW,
                Optional.empty(),
                true);
        store.attendance().write("campus.example", HOLDER, NOW.plusSeconds(60), List.of(stretch));
    }

    /** As {@code table.column}, without prefix, in lower case. */
    private Set<String> columns() throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String table : tables(connection)) {
                try (ResultSet row = connection.getMetaData().getColumns(connection.getCatalog(), null, table, null)) {
                    while (row.next()) {
                        columns.add((table.substring("lms_".length()) + "." + row.getString("COLUMN_NAME"))
                                .toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return columns;
    }

    private String everything() throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            text.append(row.getString(column)).append('\n');
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    /** The tables of the bridge but Flyway's. */
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                String table = row.getString("TABLE_NAME");
                String lower = table.toLowerCase(Locale.ROOT);
                if (lower.startsWith("lms_") && !lower.endsWith("schema_history")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }
}
