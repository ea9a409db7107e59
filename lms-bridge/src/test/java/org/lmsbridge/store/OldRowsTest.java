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

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmsbridge.store.StoredRooms.KEY;
import static org.lmsbridge.store.StoredRooms.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.Servers;
import org.lmsbridge.attendance.LinkedMember;
import org.lmsbridge.attendance.Stretch;
import org.lmsbridge.attendance.Stretch.Kind;
import org.lmsbridge.calendar.CourseMeeting;
import org.lmsbridge.calendar.CourseMeeting.State;
import org.lmsbridge.calendar.MeetingPlan;
import org.lmsbridge.guest.GuestPass;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.privacy.PersonReport.Entry;
import org.lmsbridge.privacy.Receipt;
import org.lmsbridge.recording.RecordingKey;
import org.lmsbridge.recording.Showing;
import org.lmsbridge.recording.StoredRecording;

/** What a purge takes from each table, and what not. */
class OldRowsTest {
    private static final RoomId ROOM = new RoomId(41);
    private static final Instant OLD = NOW.minusSeconds(1);

    /** One row for each thing that there is, which goes with the thing; the lease is one row for a platform. */
    private static final Set<String> KEPT = Set.of(
            "schema_history",
            "room",
            "template",
            "course_choice",
            "attendance_lease",
            "chamilo_row",
            "pool_server",
            "pool_leaving",
            "left_room");

    @Test
    void ofEachTableItIsKnownWhetherItGrowsOld() {
        Set<String> emptied = OldRows.ALL.stream().map(OldRows::table).collect(Collectors.toSet());
        assertThat(emptied).doesNotContainAnyElementsOf(KEPT);
        assertThat(Schema.tables())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(emptied.stream(), KEPT.stream()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void oneOldRowOfEachKindGoesAndWhatIsInUseStays(TestDatabase kind) {
        try (JdbcStore store = JdbcStore.at(kind.newUrl())) {
            keep(store, OLD, "1");
            keep(store, NOW.plusSeconds(1), "2");
            store.recordings().insert(recording(3, Optional.empty()));
            Map<String, Long> rows = store.upkeep().purge(NOW).rows();

            assertThat(rows)
                    .containsOnlyKeys(OldRows.ALL.stream()
                            .map(old -> "lms_" + old.table())
                            .toList());
            assertThat(rows)
                    .containsEntry("lms_guest_pass", 1L)
                    .containsEntry("lms_attendance", 1L)
                    .containsEntry("lms_attendance_link", 1L)
                    .containsEntry("lms_meeting", 2L)
                    .containsEntry("lms_recording", 1L)
                    .containsEntry("lms_recording_showing", 1L)
                    .containsEntry("lms_receipt", 2L);
            assertThat(store.recordings().ofCourse(KEY))
                    .extracting(one -> one.key().id().value())
                    .containsExactlyInAnyOrder(2L, 3L);
            assertThat(store.recordings().shownIn(KEY.withSlot("other"))).hasSize(1);
            assertThat(store.meetings().ofCourse(KEY)).hasSize(2);
            assertThat(store.receipts().of("p".repeat(64))).hasSize(1);
        }
    }

    private static void keep(JdbcStore store, Instant at, String digit) {
        String id = UUID.randomUUID().toString();
        store.guestPasses().add(new GuestPass(id, KEY, "", "7", OLD, at, 1, 0, Optional.empty()), digit.repeat(64));
        store.attendance().link(new LinkedMember(KEY, Servers.MAIN, ROOM, digit, "sam", "Sam", "Student", at));
        store.attendance().lease(KEY.instance(), "1", NOW, NOW.plusSeconds(60), NOW.plusSeconds(60));
        store.attendance().write(KEY.instance(), "1", NOW.plusSeconds(60), List.of(unknown(at)));
        store.meetings().insert(meeting(at, id));
        store.meetings().insert(series(at, id + "s"));
        store.recordings().insert(recording(Long.parseLong(digit), Optional.of(at)));
        store.recordings()
                .show(new Showing(recording(Long.parseLong(digit), Optional.of(at)), KEY.withSlot("other"), Set.of()));
        Entry entry = new Entry("history of rooms", 0, 0, List.of(), false, List.of());
        store.receipts().add("p".repeat(64), new Receipt(id, at, List.of(entry, entry)));
    }

    private static Stretch unknown(Instant at) {
        return new Stretch(
                UUID.randomUUID().toString(),
                KEY,
                Servers.MAIN,
                ROOM,
                Kind.UNKNOWN,
                "",
                Optional.empty(),
                0,
                "UNREACHABLE",
                OLD,
                at,
                Optional.empty(),
                true);
    }

    private static StoredRecording recording(long id, Optional<Instant> gone) {
        return new StoredRecording(
                new RecordingKey(Servers.MAIN, new RecordingId(id)),
                KEY,
                ROOM,
                "Lesson",
                Optional.empty(),
                OLD,
                Optional.empty(),
                false,
                gone,
                0);
    }

    private static CourseMeeting meeting(Instant end, String uid) {
        Duration hour = Duration.ofHours(1);
        return meeting(uid, MeetingPlan.of("Algebra", end.minus(hour), hour, ZoneOffset.UTC));
    }

    /** Whose last time ends then. */
    private static CourseMeeting series(Instant end, String uid) {
        Duration hour = Duration.ofHours(1);
        return meeting(
                uid,
                MeetingPlan.of("Series", end.minus(hour).minus(Duration.ofDays(2)), hour, ZoneOffset.UTC)
                        .repeating("FREQ=DAILY;COUNT=3"));
    }

    private static CourseMeeting meeting(String uid, MeetingPlan plan) {
        return new CourseMeeting(
                uid,
                KEY,
                plan,
                false,
                0,
                State.IN_STEP,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OLD,
                OLD,
                OLD,
                0);
    }
}
