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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.lmsbridge.Platform.HOST;
import static org.lmsbridge.Platform.TEACHER;
import static org.lmsbridge.Platform.key;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.Platform;
import org.lmsbridge.chamilo.ImportReport.Remark;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;

/** What Chamilo's plug-in left is taken over, whatever its generation and the kind of database. */
class ChamiloImportTest {
    private static final String CLOSED = "'2014-06-02 12:00:00'";
    private static final String NEVER = "NULL";

    @ParameterizedTest
    @CsvSource({"h2, h2", "mariadb, mariadb"})
    void theNewestRoomIsTheCoursesAndTheOthersAreItsHistory(String from, String to) {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of(from, ChamiloDatabase.RELEASED);
                Platform platform = Platform.of("2.2", to)) {
            chamilo.meeting(1, 7, 0, 21, 2, "2014-05-13 10:00:00", CLOSED);
            chamilo.meeting(2, 7, 0, 22, 1, "2014-06-03 10:00:00", NEVER);
            chamilo.meeting(3, 7, 4, 23, 0, "2014-06-01 10:00:00", CLOSED);
            chamilo.meeting(4, 8, 0, 24, 2, "2014-06-01 10:00:00", NEVER);

            ImportReport report = start(platform).build().from(chamilo.url);
            assertThat(report).isEqualTo(new ImportReport(4, 4, 0, List.of()));

            CourseRoom open = platform.rooms.find(key("7")).orElseThrow();
            assertThat(open.room()).isEqualTo(new RoomId(22));
            assertThat(open.open()).isTrue();
            assertThat(open.name()).isEqualTo("C7-0");
            assertThat(open.capacity()).isEqualTo(40);
            assertThat(open.createdAt()).isEqualTo(Instant.parse("2014-05-13T10:00:00Z"));
            assertThat(open.openedAt()).contains(Instant.parse("2014-06-03T10:00:00Z"));
            assertThat(platform.rooms.history(key("7")))
                    .extracting(event -> event.room().value(), MeetingEvent::what)
                    .containsExactlyInAnyOrder(
                            tuple(21L, What.OPENED),
                            tuple(21L, What.CLOSED),
                            tuple(21L, What.DELETED),
                            tuple(22L, What.OPENED));
            CourseRoom closed = platform.rooms.find(key("7").withSession("4")).orElseThrow();
            assertThat(closed.open()).isFalse();
            assertThat(closed.closedAt()).contains(Instant.parse("2014-06-02T12:00:00Z"));
            assertThat(platform.rooms.find(key("8"))).isEmpty();
            assertThat(platform.rooms.history(key("8"))).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void aSecondImportChangesNothingAndTakesWhatIsNew(String kind) {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of(kind, ChamiloDatabase.RELEASED);
                Platform platform = Platform.of("3.3", kind)) {
            chamilo.meeting(1, 7, 0, 21, 1, "2014-05-13 10:00:00", NEVER);
            ChamiloImport imports = start(platform).build();
            imports.from(chamilo.url);
            CourseRoom first = platform.rooms.find(key("7")).orElseThrow();
            List<MeetingEvent> history = platform.rooms.history(key("7"));

            assertThat(imports.from(chamilo.url)).isEqualTo(new ImportReport(1, 0, 1, List.of()));
            assertThat(platform.rooms.find(key("7"))).contains(first);
            assertThat(platform.rooms.history(key("7"))).isEqualTo(history);

            chamilo.meeting(2, 7, 0, 22, 1, "2014-06-13 10:00:00", NEVER);
            assertThat(imports.from(chamilo.url)).isEqualTo(new ImportReport(2, 1, 1, List.of()));
            assertThat(platform.rooms.find(key("7")).orElseThrow().room()).isEqualTo(new RoomId(22));

            chamilo.run("UPDATE plugin_openmeetings SET status = 0, closed_at = '2014-06-14 10:00:00' WHERE id = 2");
            assertThat(imports.from(chamilo.url).taken()).isEqualTo(1);
            assertThat(platform.rooms.history(key("7")))
                    .extracting(MeetingEvent::what)
                    .containsExactly(What.OPENED, What.OPENED, What.CLOSED);
            chamilo.run("UPDATE plugin_openmeetings SET status = 2");
            imports.from(chamilo.url);
            assertThat(platform.rooms.find(key("7"))).isEmpty();
        }
    }

    @Test
    void whatTheBridgeDidSinceStands() {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of("h2", ChamiloDatabase.RELEASED);
                Platform platform = Platform.of("9.2")) {
            long room = platform.server
                    .rooms()
                    .create(RoomSettings.named("C7-0").build())
                    .id()
                    .value();
            chamilo.meeting(1, 7, 0, room, 1, "2014-05-13 10:00:00", NEVER);
            chamilo.meeting(2, 9, 0, 900, 1, "2014-05-13 10:00:00", NEVER);
            ChamiloImport imports = start(platform).build();
            imports.from(chamilo.url);
            platform.rooms.open(key("7"), TEACHER, CourseSettings.defaults().withCapacity(5));
            platform.rooms.delete(key("9"), TEACHER);

            chamilo.run("UPDATE plugin_openmeetings SET status = 2");
            ImportReport report = imports.from(chamilo.url);
            assertThat(report.refused()).isZero();
            assertThat(platform.rooms.find(key("7")).orElseThrow().capacity()).isEqualTo(5);
            assertThat(platform.rooms.find(key("9"))).isEmpty();
        }
    }

    @Test
    void aRoomThatTheBridgeDeletedStaysDeletedWhateverChamiloWritesIntoItsRow() {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of("h2", ChamiloDatabase.RELEASED);
                Platform platform = Platform.of("9.2")) {
            chamilo.meeting(1, 7, 0, 900, 1, "2014-05-13 10:00:00", NEVER);
            ChamiloImport imports = start(platform).build();
            imports.from(chamilo.url);
            platform.rooms.delete(key("7"), TEACHER);
            for (String closed : List.of("2014-06-14 10:00:00", "2014-06-15 10:00:00")) {
                chamilo.run("UPDATE plugin_openmeetings SET status = 0, closed_at = '" + closed + "'");
                assertThat(imports.from(chamilo.url).taken()).isEqualTo(1);
                assertThat(platform.rooms.find(key("7"))).isEmpty();
            }
            chamilo.meeting(2, 7, 0, 901, 1, "2014-07-13 10:00:00", NEVER);
            imports.from(chamilo.url);
            assertThat(platform.rooms.find(key("7")).orElseThrow().room()).isEqualTo(new RoomId(901));
        }
    }

    @Test
    void aNewerRowThatCannotBeUsedTakesNoRoomAway() {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of("h2", ChamiloDatabase.RELEASED);
                Platform platform = Platform.of("9.2")) {
            long room = platform.server
                    .rooms()
                    .create(RoomSettings.named("C7-0").build())
                    .id()
                    .value();
            long theirs = platform.server
                    .rooms()
                    .create(RoomSettings.named("Theirs")
                            .externalId(new ExternalId("other.example", "3"))
                            .build())
                    .id()
                    .value();
            chamilo.meeting(1, 7, 0, room, 1, "2014-05-13 10:00:00", NEVER);
            chamilo.meeting(2, 8, 0, room + 1000, 1, "2014-05-13 10:00:00", NEVER);
            ChamiloImport imports = start(platform).checkedOn(platform.server).build();
            imports.from(chamilo.url);
            chamilo.meeting(3, 7, 0, theirs, 1, "2014-06-13 10:00:00", NEVER);
            chamilo.meeting(4, 7, 0, room + 1000, 1, "2014-06-14 10:00:00", NEVER);
            ImportReport report = imports.from(chamilo.url);
            // the room of the second row is not there either, which is said each time
            assertThat(report.remarks()).extracting(Remark::row).containsExactlyInAnyOrder(3L, 4L, 2L);
            assertThat(platform.rooms.find(key("7")).orElseThrow().room()).isEqualTo(new RoomId(room));

            chamilo.run("UPDATE plugin_openmeetings SET status = 2 WHERE c_id = 7");
            imports.from(chamilo.url);
            assertThat(platform.rooms.find(key("7"))).isEmpty();
        }
    }

    @Test
    void aCourseThatHasARoomHereKeepsIt() {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of("h2", ChamiloDatabase.RELEASED);
                Platform platform = Platform.of("9.2")) {
            CourseRoom own = platform.open("7");
            chamilo.meeting(1, 7, 0, 900, 1, "2014-05-13 10:00:00", NEVER);
            chamilo.meeting(2, 8, 0, own.room().value(), 1, "2014-05-13 10:00:00", NEVER);
            ImportReport report = start(platform).build().from(chamilo.url);
            assertThat(platform.rooms.find(key("7"))).contains(own);
            assertThat(platform.rooms.find(key("8"))).isEmpty();
            assertThat(platform.rooms.history(key("8"))).hasSize(1);
            assertThat(report.remarks())
                    .extracting(Remark::row, Remark::taken, Remark::reason)
                    .containsExactly(
                            tuple(1L, true, "the course has a room of its own here already; kept as history"),
                            tuple(
                                    2L,
                                    true,
                                    "room " + own.room() + " is that of another course already; kept as history"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void whatCannotBeTakenIsSaidAndTheRestIsTaken(String kind) {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of(kind, ChamiloDatabase.TEXTUAL);
                Platform platform = Platform.of("2.0")) {
            chamilo.meeting(1, 0, 0, 21, 1, "2014-05-13 10:00:00", "''");
            chamilo.meeting(2, 7, 0, 0, 1, "2014-05-13 10:00:00", "''");
            chamilo.meeting(3, 7, 0, 22, 5, "2014-05-13 10:00:00", "''");
            chamilo.meeting(4, 7, 0, 23, 1, "yesterday", "'0000-00-00 00:00:00'");
            chamilo.meeting(5, 8, 0, 24, 1, "2014-05-13 10:00:00", "'soon'");
            ImportReport report = start(platform).build().from(chamilo.url);
            assertThat(report.rows()).isEqualTo(5);
            assertThat(report.taken()).isEqualTo(2);
            assertThat(report.refused()).isEqualTo(3);
            assertThat(report.remarks())
                    .extracting(Remark::row, Remark::taken, Remark::reason)
                    .containsExactly(
                            tuple(1L, false, "it is of no course"),
                            tuple(2L, false, "it names no room"),
                            tuple(3L, false, "its status 5 means nothing"),
                            tuple(4L, true, "its date of creation cannot be read; that of the import stands for it"),
                            tuple(5L, true, "its date of closing cannot be read and is left out"));
            assertThat(platform.rooms.list(HOST)).hasSize(2);
        }
    }

    @Test
    void datesAreInTheZoneThatIsGiven() {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of("h2", ChamiloDatabase.RELEASED);
                Platform platform = Platform.of("2.2")) {
            chamilo.meeting(1, 7, 0, 21, 1, "2014-07-01 10:00:00", NEVER);
            start(platform).zone(ZoneId.of("America/Montreal")).build().from(chamilo.url);
            assertThat(platform.rooms.find(key("7")).orElseThrow().createdAt())
                    .isEqualTo(Instant.parse("2014-07-01T14:00:00Z"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void theFirstPlugInsTableIsReadToo(String kind) {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of(kind, ChamiloDatabase.FIRST);
                Platform platform = Platform.of("2.0")) {
            chamilo.run("INSERT INTO plugin_openmeetings (id, c_id, meeting_name, status, created_at, closed_at)"
                    + " VALUES (31, 7, 'COURSE_ID_7_NAME_ALGEBRA', 1, '2013-05-13 10:00:00', '')");
            start(platform).build().from(chamilo.url);
            CourseRoom room = platform.rooms.find(key("7")).orElseThrow();
            assertThat(room.room()).isEqualTo(new RoomId(31));
            assertThat(room.name()).isEqualTo("COURSE_ID_7_NAME_ALGEBRA");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void roomsAreCheckedOnOpenMeetingsIfWanted(String version) {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of("h2", ChamiloDatabase.RELEASED);
                Platform platform = Platform.of(version)) {
            long there = platform.server
                    .rooms()
                    .create(RoomSettings.named("Algebra").capacity(12).build())
                    .id()
                    .value();
            long theirs = platform.server
                    .rooms()
                    .create(RoomSettings.named("Theirs")
                            .externalId(new ExternalId("other.example", "3"))
                            .build())
                    .id()
                    .value();
            chamilo.meeting(1, 7, 0, there, 1, "2014-05-13 10:00:00", NEVER);
            chamilo.meeting(2, 8, 0, 4711, 1, "2014-05-13 10:00:00", NEVER);
            chamilo.meeting(3, 9, 0, theirs, 1, "2014-05-13 10:00:00", NEVER);
            ImportReport report =
                    start(platform).checkedOn(platform.server).build().from(chamilo.url);
            assertThat(platform.rooms.find(key("7")).orElseThrow().capacity()).isEqualTo(12);
            assertThat(platform.rooms.find(key("7")).orElseThrow().name()).isEqualTo("Algebra");
            assertThat(report.remarks().get(0).reason()).startsWith("room 4711 is gone from OpenMeetings");
            // 3.0 does not tell whose a room is.
            assertThat(platform.rooms.find(key("9")).isPresent()).isEqualTo(version.equals("3.0"));
            assertThat(platform.rooms
                            .open(key("8"), TEACHER, CourseSettings.defaults())
                            .room())
                    .isNotEqualTo(new RoomId(4711));
        }
    }

    @Test
    void datesOfZerosAreNoDates() {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of("mariadb", ChamiloDatabase.RELEASED);
                Platform platform = Platform.of("2.2")) {
            chamilo.run("SET sql_mode = ''");
            chamilo.meeting(1, 7, 0, 21, 1, "2014-07-01 10:00:00", "'0000-00-00 00:00:00'");
            assertThat(start(platform).build().from(chamilo.url).remarks()).isEmpty();
            assertThat(platform.rooms.find(key("7")).orElseThrow().closedAt()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void importsAtTheSameTimeTakeEachRowOnce(String kind) throws Exception {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of(kind, ChamiloDatabase.RELEASED);
                Platform platform = Platform.of("2.2", kind)) {
            for (int row = 1; row <= 60; row++) {
                chamilo.meeting(row, 1 + row / 2, 0, row, 1, "2014-07-01 10:00:00", NEVER);
            }
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Callable<ImportReport>> imports =
                        Collections.nCopies(4, () -> start(platform).build().from(chamilo.url));
                long taken = 0;
                for (Future<ImportReport> report : threads.invokeAll(imports)) {
                    assertThat(report.get().refused()).isZero();
                    taken += report.get().taken();
                }
                assertThat(taken).isEqualTo(60);
            } finally {
                threads.shutdownNow();
            }
            assertThat(platform.store.count(HOST)).isEqualTo(31);
            assertThat(platform.rooms.history(key("8"))).hasSize(2);
        }
    }

    @Test
    void moreRowsThanAPageHoldsAreTakenEachOnce() {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of("h2", ChamiloDatabase.RELEASED);
                Platform platform = Platform.of("2.2")) {
            int rows = 2 * MeetingTable.PAGE + 1;
            for (int row = 1; row <= rows; row++) {
                // Three rows a course, in an order that is not that of the courses.
                chamilo.meeting(row, 1 + row % 334, 0, row, 1, "2014-05-13 10:00:00", NEVER);
            }
            assertThat(start(platform).build().from(chamilo.url)).isEqualTo(new ImportReport(rows, rows, 0, List.of()));
            assertThat(platform.store.count(HOST)).isEqualTo(334);
        }
    }

    @Test
    void aDatabaseThatCannotBeReadIsSaidToBeWithoutItsPassword() {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of("h2", ChamiloDatabase.RELEASED);
                Platform platform = Platform.of("2.2")) {
            chamilo.run("DROP TABLE plugin_openmeetings");
            assertFails(platform, chamilo.url);
            assertFails(platform, "jdbc:mariadb://127.0.0.1:1/chamilo?user=root&password=s3cr3t");
            assertFails(platform, "jdbc:nothing:password=s3cr3t");
            chamilo.run("CREATE TABLE plugin_openmeetings (id INT)");
            assertFails(platform, chamilo.url);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> start(platform).table("x; DROP TABLE y"));
        }
    }

    private static void assertFails(Platform platform, String url) {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> start(platform).build().from(url))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.STORE_FAILED))
                .withMessageContaining("plugin_openmeetings")
                .withMessageNotContaining("s3cr3t")
                .withNoCause();
    }

    private static ChamiloImport.Builder start(Platform platform) {
        return ChamiloImport.into(platform.rooms, platform.store, platform.database.imports(), HOST);
    }
}
