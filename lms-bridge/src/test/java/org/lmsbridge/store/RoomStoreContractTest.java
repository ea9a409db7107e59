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
import static org.lmsbridge.store.StoredRooms.claimed;
import static org.lmsbridge.store.StoredRooms.event;
import static org.lmsbridge.store.StoredRooms.ready;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.EntryRules;
import org.lmsbridge.LeftRoom;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.Role;
import org.lmsbridge.RoomPlace;
import org.lmsbridge.RoomStore;
import org.lmsbridge.RoomTenure;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.Waiting;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomType;

/** What {@link RoomStore} promises, whatever the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RoomStoreContractTest {

    JdbcStore database;
    RoomStore store;

    private final TestDatabase kind;

    RoomStoreContractTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = JdbcStore.at(kind.emptiedUrl());
        store = database.rooms();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aRowComesBackAsItWasStored() {
        StoredRoom full = new StoredRoom(
                KEY.withSession("5").withGroup("g").withSlot("s"),
                new ExternalId("lms.campus.example", "999999999999999999"),
                "second.server-2",
                0,
                Optional.empty(),
                Optional.of(new RoomId(Long.MAX_VALUE)),
                new CourseSettings(Optional.of("Ünï \uD83D\uDE00"), RoomType.PRESENTATION, 7, false, true)
                        .withHiddenElements(EnumSet.allOf(RoomElement.class))
                        .withEntry(new EntryRules(Waiting.UNTIL_ENTERED, true, Set.of(Role.values()))),
                true,
                NOW,
                Optional.of(NOW.plusMillis(1)),
                Optional.of(NOW.plusMillis(2)),
                true,
                Optional.of(NOW.plusMillis(3)),
                "CAPACITY=0123abcd");
        assertThat(store.insert(full)).isTrue();
        assertThat(store.insert(claimed(KEY))).isTrue();
        assertThat(store.find(full.key())).contains(full);
        assertThat(store.find(KEY)).contains(claimed(KEY));
        assertThat(store.find(KEY.withGroup("none"))).isEmpty();
    }

    @Test
    void aKeyHasOneRow() {
        assertThat(store.insert(claimed(KEY))).isTrue();
        assertThat(store.insert(ready(KEY, 3))).isFalse();
        assertThat(store.find(KEY)).contains(claimed(KEY));
    }

    @Test
    void aRowIsOverwrittenByWhoSawItLastAndNobodyElse() {
        store.insert(claimed(KEY));
        Optional<StoredRoom> first = store.replace(ready(KEY, 3), List.of(event(KEY, What.OPENED, 1)));
        assertThat(first).contains(ready(KEY, 3).withVersion(1));
        assertThat(store.replace(ready(KEY, 4), List.of(event(KEY, What.OPENED, 2))))
                .isEmpty();
        assertThat(store.find(KEY)).isEqualTo(first);
        assertThat(store.history(KEY)).containsExactly(event(KEY, What.OPENED, 1));
        assertThat(store.replace(first.orElseThrow(), List.of())).isPresent();
        assertThat(store.replace(ready(KEY.withSlot("none"), 3), List.of())).isEmpty();
    }

    @Test
    void aRowIsRemovedByWhoSawItLastAndItsHistoryStays() {
        store.insert(ready(KEY, 3));
        assertThat(store.remove(ready(KEY, 3).withVersion(7), List.of(event(KEY, What.DELETED, 1))))
                .isFalse();
        assertThat(store.remove(ready(KEY, 3), List.of(event(KEY, What.DELETED, 2))))
                .isTrue();
        assertThat(store.remove(ready(KEY, 3), List.of(event(KEY, What.DELETED, 3))))
                .isFalse();
        assertThat(store.find(KEY)).isEmpty();
        assertThat(store.history(KEY)).containsExactly(event(KEY, What.DELETED, 2));
        assertThat(store.insert(ready(KEY, 4))).isTrue();
    }

    @Test
    void theRowsOfAPlatformAreItsOwn() {
        store.insert(ready(CourseKey.of("campus.example", "b"), 1));
        store.insert(claimed(CourseKey.of("campus.example", "a")));
        store.insert(ready(CourseKey.of("other.example", "a"), 3));
        assertThat(store.list("campus.example"))
                .extracting(row -> row.key().course())
                .containsExactly("a", "b");
        assertThat(store.list("nobody.example")).isEmpty();
    }

    @Test
    void theRowsOfAPlatformComeInPagesEachOnce() {
        for (int course = 0; course < 7; course++) {
            store.insert(ready(CourseKey.of("campus.example", "c" + course), 100 - course));
        }
        store.insert(ready(CourseKey.of("other.example", "a"), 3));
        List<String> seen = new ArrayList<>();
        String after = "";
        for (List<StoredRoom> page = store.page("campus.example", after, 3);
                !page.isEmpty();
                page = store.page("campus.example", after, 3)) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            page.forEach(row -> seen.add(row.key().fingerprint()));
            after = seen.get(seen.size() - 1);
        }
        assertThat(seen).hasSize(7).isSorted().doesNotHaveDuplicates();
        assertThat(store.count("campus.example")).isEqualTo(7);
        assertThat(store.count("nobody.example")).isZero();
    }

    @Test
    void openRoomsOfAPlatformAreReadPageByPageAndNoOthers() {
        for (int course = 0; course < 5; course++) {
            store.insert(ready(CourseKey.of("campus.example", "c" + course), 100 - course));
        }
        CourseKey closed = CourseKey.of("campus.example", "closed");
        store.insert(closed(ready(closed, 3)));
        store.insert(claimed(CourseKey.of("campus.example", "claimed")));
        store.insert(ready(CourseKey.of("other.example", "a"), 3));
        List<StoredRoom> first = store.openRooms("campus.example", "", 3);
        List<StoredRoom> second =
                store.openRooms("campus.example", first.get(2).key().fingerprint(), 3);
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(Stream.concat(first.stream(), second.stream()))
                .extracting(row -> row.key().fingerprint())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Stream.concat(first.stream(), second.stream()))
                .extracting(row -> row.key().course())
                .containsExactlyInAnyOrder("c0", "c1", "c2", "c3", "c4");
    }

    @Test
    void openRoomsAreToldByWhoOpenedThemLast() {
        CourseKey first = CourseKey.of("campus.example", "first");
        CourseKey second = CourseKey.of("campus.example", "second");
        opened(first, "clock", 1);
        opened(second, "clock", 1);
        opened(CourseKey.of("campus.example", "teacher"), "7", 1);
        opened(CourseKey.of("other.example", "first"), "clock", 1);
        assertThat(store.openedBy("campus.example", "clock", "", 9))
                .extracting(StoredRoom::key)
                .containsExactlyInAnyOrder(first, second);
        List<StoredRoom> page = store.openedBy("campus.example", "clock", "", 1);
        assertThat(store.openedBy("campus.example", "clock", page.get(0).key().fingerprint(), 9))
                .extracting(StoredRoom::key)
                .doesNotContain(page.get(0).key())
                .hasSize(1);

        StoredRoom shut = store.replace(closed(store.find(first).orElseThrow()), List.of())
                .orElseThrow();
        assertThat(store.openedBy("campus.example", "clock", "", 9)).hasSize(1);
        store.replace(openedAt(shut, NOW.plusSeconds(2)), List.of(event(first, What.OPENED, 2)));
        assertThat(store.openedBy("campus.example", "clock", "", 9))
                .extracting(StoredRoom::key)
                .containsExactly(second);
    }

    private void opened(CourseKey key, String who, int second) {
        store.insert(claimed(key));
        StoredRoom row = openedAt(ready(key, 41), NOW.plusSeconds(second));
        store.replace(row, List.of(new MeetingEvent(key, new RoomId(41), What.OPENED, who, NOW.plusSeconds(second))));
    }

    private static StoredRoom openedAt(StoredRoom row, Instant at) {
        return new StoredRoom(
                row.key(),
                row.externalId(),
                row.server(),
                row.version(),
                row.claim(),
                row.room(),
                row.settings(),
                true,
                row.createdAt(),
                Optional.of(at),
                row.closedAt());
    }

    private static StoredRoom closed(StoredRoom row) {
        return new StoredRoom(
                row.key(),
                row.externalId(),
                row.server(),
                row.version(),
                row.claim(),
                row.room(),
                row.settings(),
                false,
                row.createdAt(),
                row.openedAt(),
                row.closedAt());
    }

    @Test
    void theNumbersOfRoomsComeInOrderWhateverThePlatform() {
        store.insert(ready(CourseKey.of("campus.example", "a"), 12));
        store.insert(ready(CourseKey.of("other.example", "a"), 3));
        store.insert(claimed(CourseKey.of("campus.example", "b")));
        assertThat(store.roomNumbers("main", 0, 9)).containsExactly(new RoomId(3), new RoomId(12));
        assertThat(store.roomNumbers("main", 3, 9)).containsExactly(new RoomId(12));
        assertThat(store.roomNumbers("main", 0, 1)).containsExactly(new RoomId(3));
        assertThat(store.roomNumbers("second", 0, 9)).isEmpty();
    }

    @Test
    void aRowIsFoundByWhatOpenMeetingsKnowsItsRoomBy() {
        store.insert(ready(KEY, 3));
        assertThat(store.findByExternalId(new ExternalId("lms.campus.example", "1")))
                .contains(ready(KEY, 3));
        assertThat(store.findByExternalId(new ExternalId("lms.campus.example", "2")))
                .isEmpty();
        assertThat(store.findByExternalId(new ExternalId("lms.other.example", "1")))
                .isEmpty();
    }

    @Test
    void theRowsOfACourseAreThoseOfAllItsPlaces() {
        store.insert(ready(KEY, 1));
        store.insert(claimed(KEY.withSession("2").withSlot("lab")));
        store.insert(ready(CourseKey.of("campus.example", "other"), 2));
        store.insert(ready(CourseKey.of("other.example", KEY.course()), 3));
        assertThat(store.listCourse("campus.example", KEY.course()))
                .extracting(StoredRoom::key)
                .containsExactlyInAnyOrder(KEY, KEY.withSession("2").withSlot("lab"));
        assertThat(store.listCourse("campus.example", "none")).isEmpty();
    }

    @Test
    void whatAMemberDidIsFoundAndForgottenWithoutBeingLost() {
        CourseKey elsewhere = CourseKey.of("other.example", "a");
        CourseKey deleted = KEY.withSession("5").withGroup("g").withSlot("s");
        store.insert(ready(KEY, 1));
        store.insert(ready(deleted, 2));
        store.insert(ready(elsewhere, 3));
        store.replace(ready(KEY, 1), List.of(event(KEY, What.OPENED, 1)));
        store.remove(ready(deleted, 2), List.of(event(deleted, What.DELETED, 2)));
        store.replace(ready(elsewhere, 3), List.of(event(elsewhere, What.OPENED, 3)));

        assertThat(store.historyOfMember("campus.example", "7"))
                .containsExactly(event(KEY, What.OPENED, 1), event(deleted, What.DELETED, 2));
        assertThat(store.forgetMember("campus.example", "7")).isEqualTo(2);
        assertThat(store.forgetMember("campus.example", "7")).isZero();
        assertThat(store.historyOfMember("campus.example", "7")).isEmpty();
        assertThat(store.history(KEY))
                .containsExactly(new MeetingEvent(KEY, new RoomId(41), What.OPENED, "", NOW.plusSeconds(1)));
        assertThat(store.historyOfMember("other.example", "7")).hasSize(1);
    }

    @Test
    void theHighestRoomIsRememberedAfterItsRowIsGone() {
        assertThat(store.highestRoom("main")).isZero();
        store.insert(ready(KEY, 41));
        assertThat(store.highestRoom("main")).isEqualTo(41);
        store.remove(ready(KEY, 41), List.of(event(KEY, What.DELETED, 1)));
        assertThat(store.highestRoom("main")).isEqualTo(41);
    }

    @Test
    void aRowIsFoundByItsRoomOnItsServerOnly() {
        store.insert(ready(KEY, 41));
        store.insert(claimed(KEY.withSlot("2")));
        assertThat(store.findByRoom(new RoomPlace("main", new RoomId(41)))).contains(ready(KEY, 41));
        assertThat(store.findByRoom(new RoomPlace("main", new RoomId(42)))).isEmpty();
        assertThat(store.findByRoom(new RoomPlace("other", new RoomId(41)))).isEmpty();
    }

    @Test
    void whatACourseLeftOpenIsRememberedUntilItIsForgotten() {
        LeftRoom left = new LeftRoom(KEY.withSession("5"), new RoomPlace("blue", new RoomId(41)));
        LeftRoom other = new LeftRoom(KEY, new RoomPlace("blue", new RoomId(42)));
        store.noteLeft(left);
        store.noteLeft(left);
        store.noteLeft(other);
        assertThat(store.leftRooms(left.key())).containsExactly(left);
        assertThat(store.leftRoomsOn("blue")).containsExactly(left, other);
        assertThat(store.leftRoomsOn("red")).isEmpty();
        store.forgetLeft(left.place());
        store.forgetLeft(left.place());
        assertThat(store.leftRoomsOn("blue")).containsExactly(other);
        assertThat(store.leftRooms(left.key())).isEmpty();
    }

    @Test
    void aNumberThatWasLeftOpenTwiceIsThatOfWhoeverLeftItLast() {
        RoomPlace place = new RoomPlace("blue", new RoomId(41));
        store.noteLeft(new LeftRoom(KEY.withSession("5"), place));
        store.noteLeft(new LeftRoom(KEY, place));
        assertThat(store.leftRoomsOn("blue")).containsExactly(new LeftRoom(KEY, place));
        assertThat(store.leftRooms(KEY.withSession("5"))).isEmpty();
    }

    @Test
    void ofManyWhoInsertAtOnceOneWins() throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            calls.add(() -> store.insert(claimed(KEY)));
        }
        assertThat(AtOnce.all(calls)).containsOnlyOnce(true).hasSize(16);
    }

    @Test
    void ofManyWhoReplaceAtOnceOneWins() throws Exception {
        store.insert(claimed(KEY));
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int thread = 1; thread <= 16; thread++) {
            int room = thread;
            calls.add(() -> store.replace(ready(KEY, room), List.of(event(KEY, What.OPENED, room)))
                    .isPresent());
        }
        assertThat(AtOnce.all(calls)).containsOnlyOnce(true).hasSize(16);
        assertThat(store.history(KEY)).hasSize(1);
    }

    @Test
    void whichCourseHadTheRoomOfANumberAndWhenIsReadFromTheHistory() {
        CourseKey later = KEY.withSlot("later");
        CourseKey elsewhere = KEY.withSlot("elsewhere");
        RoomPlace place = new RoomPlace("main", new RoomId(41));
        assertThat(store.tenures(place)).isEmpty();
        store.insert(ready(KEY, 41));
        assertThat(store.tenures(place)).containsExactly(tenure(KEY, 0, -1));
        store.remove(ready(KEY, 41), List.of(event(KEY, What.OPENED, 5), event(KEY, What.DELETED, 9)));
        assertThat(store.tenures(place)).containsExactly(tenure(KEY, 5, 9));

        store.insert(ready(later, 41));
        store.replace(ready(later, 41), List.of(event(later, What.OPENED, 20), event(later, What.CLOSED, 30)));
        store.insert(ready(elsewhere, 42));
        assertThat(store.tenures(place)).containsExactlyInAnyOrder(tenure(KEY, 5, 9), tenure(later, 0, -1));
        // Another room on the same server: this one had been lost.
        store.replace(
                ready(later, 50).withVersion(1),
                List.of(new MeetingEvent(later, new RoomId(50), What.OPENED, "7", NOW.plusSeconds(40))));
        assertThat(store.tenures(place)).containsExactly(tenure(KEY, 5, 9), tenure(later, 20, 40));
        assertThat(store.tenures(new RoomPlace("other", new RoomId(41)))).isEmpty();
    }

    @Test
    void aRoomThatItsCourseLeftIsItsOwnForADay() {
        store.insert(ready(KEY, 41));
        store.replace(ready(KEY, 41), List.of(event(KEY, What.OPENED, 5), event(KEY, What.MOVED, 9)));
        store.remove(ready(KEY, 41).withVersion(1), List.of());
        assertThat(store.tenures(new RoomPlace("main", new RoomId(41))))
                .containsExactly(tenure(KEY, 5, 9 + 24 * 60 * 60));
    }

    @Test
    void aRoomWhoseFirstYearsHaveBeenPurgedWasItsCoursesSinceEver() {
        store.insert(ready(KEY, 41));
        store.remove(ready(KEY, 41), List.of(event(KEY, What.CLOSED, 8), event(KEY, What.DELETED, 9)));
        assertThat(store.tenures(new RoomPlace("main", new RoomId(41))))
                .containsExactly(new RoomTenure(KEY.fingerprint(), Instant.EPOCH, Optional.of(NOW.plusSeconds(9))));
    }

    @Test
    void coursesThatEverHadARoomAreToldOnceEach() {
        store.insert(ready(KEY, 41));
        store.remove(ready(KEY, 41), List.of(event(KEY, What.OPENED, 1), event(KEY, What.DELETED, 2)));
        CourseKey other = CourseKey.of("other.example", "a");
        store.insert(ready(other, 42));
        store.remove(ready(other, 42), List.of(event(other, What.DELETED, 3)));
        assertThat(store.coursesInHistory("campus.example")).containsExactly(KEY);
    }

    private static RoomTenure tenure(CourseKey key, int from, int until) {
        Optional<Instant> end = until < 0 ? Optional.empty() : Optional.of(NOW.plusSeconds(until));
        return new RoomTenure(key.fingerprint(), NOW.plusSeconds(from), end);
    }
}
