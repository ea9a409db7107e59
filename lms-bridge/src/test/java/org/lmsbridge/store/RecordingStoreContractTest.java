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

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.Role;
import org.lmsbridge.RoomPlace;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.recording.RecordingKey;
import org.lmsbridge.recording.RecordingStore;
import org.lmsbridge.recording.Showing;
import org.lmsbridge.recording.StoredRecording;

/** What {@link RecordingStore} promises, whatever the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RecordingStoreContractTest {
    private static final CourseKey COURSE = CourseKey.of("campus.example", "O'Brien; \uD83D\uDE00");
    private static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123Z");

    private JdbcStore database;
    private RecordingStore store;

    private final TestDatabase kind;

    RecordingStoreContractTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = JdbcStore.at(kind.emptiedUrl());
        store = database.recordings();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aRecordingComesBackAsItWasStored() {
        StoredRecording full = new StoredRecording(
                new RecordingKey("second.server-2", new RecordingId(Long.MAX_VALUE)),
                COURSE.withSession("5").withGroup("g").withSlot("s"),
                new RoomId(Long.MAX_VALUE),
                "Ünï \uD83D\uDE00",
                Optional.of(NOW),
                NOW.plusMillis(1),
                Optional.of(EnumSet.allOf(Role.class)),
                true,
                Optional.of(NOW.plusMillis(2)),
                0);
        assertThat(store.insert(full)).isTrue();
        assertThat(store.find(full.key())).contains(full);
        StoredRecording bare = recording("main", 1, COURSE);
        assertThat(store.insert(bare)).isTrue();
        assertThat(store.find(bare.key())).contains(bare);
        assertThat(store.find(new RecordingKey("main", new RecordingId(2)))).isEmpty();
    }

    @Test
    void aNumberIsGoodForOneServer() {
        assertThat(store.insert(recording("main", 1, COURSE))).isTrue();
        assertThat(store.insert(recording("main", 1, COURSE.withSlot("b")))).isFalse();
        assertThat(store.insert(recording("other", 1, COURSE.withSlot("b")))).isTrue();
        assertThat(store.ofCourse(COURSE)).containsExactly(recording("main", 1, COURSE));
    }

    @Test
    void anAudienceOfNobodyIsNotTheSameAsNone() {
        store.insert(recording("main", 1, COURSE).withAudience(Set.of()));
        assertThat(store.ofCourse(COURSE).get(0).audience()).contains(Set.of());
    }

    @Test
    void aRecordingIsWrittenByWhoSawItLastAndNobodyElse() {
        StoredRecording first = recording("main", 1, COURSE);
        store.insert(first);
        Optional<StoredRecording> second = store.replace(first.withAudience(Set.of(Role.STUDENT)));
        assertThat(second).contains(first.withAudience(Set.of(Role.STUDENT)).withVersion(1));
        assertThat(store.replace(first.withPermanent(true))).isEmpty();
        assertThat(store.remove(first)).isFalse();
        assertThat(store.find(first.key())).isEqualTo(second);
        assertThat(store.remove(second.orElseThrow())).isTrue();
        assertThat(store.find(first.key())).isEmpty();
    }

    @Test
    void coursesWithRecordingsAreToldOnceEach() {
        store.insert(recording("main", 1, COURSE));
        store.insert(recording("main", 2, COURSE));
        store.insert(recording("main", 3, COURSE.withSession("5")));
        store.insert(recording("main", 4, CourseKey.of("other.example", "a")));
        assertThat(store.courses("campus.example")).containsExactlyInAnyOrder(COURSE, COURSE.withSession("5"));
    }

    @Test
    void aRecordingIsShownInOtherCoursesUntilItIsHiddenThereOrForgotten() {
        StoredRecording lesson = recording("main", 1, COURSE);
        CourseKey second = CourseKey.of("campus.example", "b").withSession("5");
        CourseKey third = CourseKey.of("campus.example", "c");
        store.insert(lesson);
        store.show(new Showing(lesson, second, Set.of()));
        store.show(new Showing(lesson, second, EnumSet.allOf(Role.class)));
        store.show(new Showing(lesson, third, Set.of()));
        assertThat(store.shownIn(second)).containsExactly(new Showing(lesson, second, EnumSet.allOf(Role.class)));
        assertThat(store.shownIn(third)).containsExactly(new Showing(lesson, third, Set.of()));
        assertThat(store.shownIn(COURSE)).isEmpty();
        assertThat(store.coursesShowing(lesson.key())).containsExactlyInAnyOrder(second, third);
        assertThat(store.showing("campus.example", "b")).containsExactly(second);
        assertThat(store.showing("campus.example", "B")).isEmpty();
        assertThat(store.showing("other.example", "b")).isEmpty();
        assertThat(store.hide(lesson.key(), third)).isTrue();
        assertThat(store.hide(lesson.key(), third)).isFalse();
        assertThat(store.coursesShowing(lesson.key())).containsExactly(second);

        assertThat(store.remove(lesson)).isTrue();
        store.insert(lesson);
        assertThat(store.shownIn(second)).isEmpty();
    }

    @Test
    void whatWasShownOfAnotherRecordingOfThatNumberIsShownNoMore() {
        StoredRecording old = recording("main", 1, COURSE);
        CourseKey second = CourseKey.of("campus.example", "b");
        store.insert(old);
        store.show(new Showing(old, second, Set.of(Role.STUDENT)));
        StoredRecording other = new StoredRecording(
                old.key(),
                CourseKey.of("campus.example", "private"),
                old.room(),
                "Exam",
                Optional.empty(),
                NOW.plusMillis(1),
                Optional.empty(),
                false,
                Optional.empty(),
                0);
        StoredRecording stored = store.replace(other).orElseThrow();
        assertThat(store.shownIn(second)).isEmpty();
        assertThat(store.coursesShowing(old.key())).isEmpty();
        store.show(new Showing(stored, second, Set.of()));
        assertThat(store.shownIn(second)).containsExactly(new Showing(stored, second, Set.of()));
        store.hideAll(second);
        assertThat(store.showing("campus.example", "b")).isEmpty();
    }

    @Test
    void everyRoomOfACourseIsRemembered() {
        CourseKey key = StoredRooms.KEY;
        assertThat(database.rooms().places(key)).isEmpty();
        database.rooms().insert(StoredRooms.ready(key, 41));
        database.rooms().remove(StoredRooms.ready(key, 41), List.of(event(key, 41)));
        database.rooms().insert(StoredRooms.ready(key, 50));
        assertThat(database.rooms().places(key))
                .containsExactly(new RoomPlace("main", new RoomId(50)), new RoomPlace("main", new RoomId(41)));
    }

    private static MeetingEvent event(CourseKey key, long room) {
        return new MeetingEvent(key, new RoomId(room), What.DELETED, "7", NOW);
    }

    private static StoredRecording recording(String server, long id, CourseKey course) {
        return new StoredRecording(
                new RecordingKey(server, new RecordingId(id)),
                course,
                new RoomId(7),
                "",
                Optional.empty(),
                NOW,
                Optional.empty(),
                false,
                Optional.empty(),
                0);
    }
}
