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

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.TEACHER;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.lmsbridge.StoredRoom.Claim;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** Rooms that are ended late must not be those that a course or somebody else has by then. */
class LeftOverTest {
    private static final CourseKey BOTANY = CourseKey.of("campus.example", "BOTANY");

    @Test
    void aRoomThatATeacherOpensWhileItIsClosedAsLeftIsOpenInTheEnd() {
        try (Campus campus = new Campus("9.2")) {
            RoomId room = campus.open().room();
            campus.rooms.close(ALGEBRA, TEACHER);
            campus.store.noteLeft(new LeftRoom(ALGEBRA, new RoomPlace(Servers.MAIN, room)));
            AtomicBoolean opened = new AtomicBoolean();
            RoomStore seen = Watched.watched(RoomStore.class, campus.store, call -> {}, call -> {
                if (call.equals("find") && !opened.getAndSet(true)) {
                    campus.open();
                }
            });
            new LeftRooms(seen, remote(campus), new CourseNames("chamilolms")).closeOn(Servers.MAIN);
            assertThat(campus.store.find(ALGEBRA).orElseThrow().open()).isTrue();
            assertThat(campus.om.room(room.value()).orElseThrow().closed()).isFalse();
            assertThat(campus.store.leftRoomsOn(Servers.MAIN)).isEmpty();
        }
    }

    @Test
    void aRoomIsClosedAlsoByAPlatformOfOtherSoftwareThatSharesTheStore() {
        try (Campus campus = new Campus("9.2")) {
            RoomId room = campus.open().room();
            StoredRoom row = campus.store.find(ALGEBRA).orElseThrow();
            write(campus, row.at(new RoomPlace("elsewhere", new RoomId(1))));
            campus.store.noteLeft(new LeftRoom(ALGEBRA, new RoomPlace(Servers.MAIN, room)));
            new LeftRooms(campus.store, remote(campus), new CourseNames("moodle")).closeOn(Servers.MAIN);
            assertThat(campus.om.room(room.value()).orElseThrow().closed()).isTrue();
        }
    }

    @Test
    void aRoomThatOthersFoundAndTheCourseLeftSinceIsNoneTooMany() {
        try (Campus campus = new Campus("9.2")) {
            StoredRoom mine = opened(campus);
            StoredRoom claimed = write(campus, mine.claimed(new Claim(campus.clock.instant(), 0), mine.settings()));
            SurplusRooms surplus = surplus(campus);
            surplus.suspect(mine);
            write(campus, mine.withVersion(claimed.version()).at(new RoomPlace("elsewhere", new RoomId(1))));
            surplus.settle();
            assertThat(campus.courseRooms())
                    .extracting(StandInRoom::id)
                    .containsExactly(mine.room().orElseThrow().value());
        }
    }

    @Test
    void aNumberThatIsOneTooManyAndThatOfAnotherCourseByNowIsLeftAlone() {
        try (Campus campus = new Campus("9.2")) {
            StoredRoom mine = opened(campus);
            RoomId botany = campus.rooms.open(BOTANY, TEACHER, SETTINGS).room();
            surplus(campus).suspect(mine.at(new RoomPlace(Servers.MAIN, botany)));
            assertThat(campus.courseRooms()).extracting(StandInRoom::id).contains(botany.value());
        }
    }

    private static StoredRoom opened(Campus campus) {
        campus.open();
        return campus.store.find(ALGEBRA).orElseThrow();
    }

    private static StoredRoom write(Campus campus, StoredRoom row) {
        Optional<StoredRoom> written = campus.store.replace(row, List.of());
        assertThat(written).isPresent();
        return written.get();
    }

    private static SurplusRooms surplus(Campus campus) {
        return new SurplusRooms(campus.store, remote(campus), campus.clock::nanos);
    }

    private static RemoteRooms remote(Campus campus) {
        return RemoteRooms.on(Servers.only(campus.server));
    }
}
