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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** Who may make the room of a course, whatever the clocks of the nodes say. */
class ClaimTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.1", "9.2"})
    void aNodeWhoseClockIsAheadDoesNotTakeAClaimOverThatIsAlive(String version) {
        try (Campus campus = new Campus(version)) {
            SettableClock ahead = new SettableClock();
            ahead.set(Duration.ofHours(1));
            CourseRooms other = CourseRooms.on(campus.server)
                    .store(campus.store)
                    .clock(ahead)
                    .stopwatch(campus.clock::nanos)
                    .longestWait(Duration.ofMillis(1))
                    .build();
            CourseRooms slow = campus.watched(campus.store, call -> {
                if (call.equals("findOrCreate")) {
                    busy(other);
                }
            });
            CourseRoom room = slow.open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(other.open(ALGEBRA, TEACHER, SETTINGS).room()).isEqualTo(room.room());
            assertThat(campus.courseRooms()).hasSize(1);
        }
    }

    @Test
    void aNodeWhoseClockWasAheadWhenItCrashedKeepsTheCourseNoLongerThanAnother() {
        try (Campus campus = new Campus("9.2")) {
            SettableClock ahead = new SettableClock();
            ahead.set(Duration.ofHours(3));
            CourseRooms doomed = CourseRooms.on(campus.server)
                    .store(new PowerCut(campus.store).beforeSaving())
                    .clock(ahead)
                    .build();
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> doomed.open(ALGEBRA, TEACHER, SETTINGS));
            campus.letTheClaimEnd(ALGEBRA);
            campus.longestWait = Duration.ofMillis(1);
            campus.open();
            assertThat(campus.courseRooms()).hasSize(1);
        }
    }

    @Test
    void aClaimThatIsMadeAnewUnderTheSameVersionIsSeenAnew() {
        try (Campus campus = new Campus("9.2")) {
            campus.longestWait = Duration.ofMillis(1);
            CourseRooms waiting = campus.on(campus.store);
            CourseRooms doomed = campus.on(new PowerCut(campus.store).beforeSaving());
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> doomed.open(ALGEBRA, TEACHER, SETTINGS));
            waiting.find(ALGEBRA);
            campus.clock.advance(RoomMaking.LEASE.minusSeconds(1));
            campus.store.remove(campus.store.find(ALGEBRA).orElseThrow(), List.of());
            CourseRooms second = campus.on(new PowerCut(campus.store).beforeSaving());
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> second.open(ALGEBRA, TEACHER, SETTINGS));
            waiting.find(ALGEBRA);
            campus.clock.advance(Duration.ofSeconds(2));
            busy(waiting);
            campus.clock.advance(RoomMaking.LEASE);
            waiting.open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(campus.courseRooms()).hasSize(1);
        }
    }

    @Test
    void whoeverIsOvertakenWaitsForTheOtherAndThenDeletesTheRoomThatIsOneTooMany() {
        try (Campus campus = new Campus("3.1")) {
            CourseRoom room = overtaken(campus, 3).open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(campus.courseRooms())
                    .extracting(StandInRoom::id)
                    .containsExactly(room.room().value());
        }
    }

    @Test
    void aRoomThatIsOneTooManyIsDeletedLaterWhenThatFailsAtFirst() {
        try (Campus campus = new Campus("3.1")) {
            CourseRooms slow = overtaken(campus, 3);
            campus.om.faults().next("delete", Fault.HTML_500);
            CourseRoom room = slow.open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(campus.courseRooms()).hasSize(2);
            campus.clock.advance(RoomMaking.LEASE);
            slow.open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(campus.courseRooms())
                    .extracting(StandInRoom::id)
                    .containsExactly(room.room().value());
        }
    }

    @Test
    void aRoomWhoseCourseWasDeletedWhileItWasMadeIsDeletedToo() {
        try (Campus campus = new Campus("3.1")) {
            AtomicBoolean deleted = new AtomicBoolean();
            CourseRooms slow = campus.watched(campus.store, call -> {
                Optional<StoredRoom> row = campus.store.find(ALGEBRA);
                if (call.equals("findOrCreate") && !deleted.getAndSet(true)) {
                    campus.store.remove(row.orElseThrow(), List.of());
                }
            });
            CourseRoom room = slow.open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(campus.courseRooms())
                    .extracting(StandInRoom::id)
                    .containsExactly(room.room().value());
        }
    }

    @Test
    void aSearchThatTakesLongerThanAClaimKeepsIt() {
        try (Campus campus = new Campus("3.1")) {
            campus.rooms.open(ALGEBRA.withSlot("first"), TEACHER, SETTINGS);
            for (int made = 0; made < 20; made++) {
                campus.server.rooms().create(RoomSettings.named("x").build());
            }
            CourseRooms doomed = campus.on(new PowerCut(campus.store).beforeSaving());
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> doomed.open(ALGEBRA, TEACHER, SETTINGS));
            campus.longestWait = Duration.ofMillis(1);
            CourseRooms watching = campus.on(campus.store);
            CourseRooms searching = campus.watched(campus.store, call -> {
                if (call.equals("find")) {
                    // Each look takes a third of the claim's time, and there are twenty.
                    campus.clock.advance(RoomMaking.LEASE.dividedBy(3));
                    busy(watching);
                }
            });
            campus.letTheClaimEnd(ALGEBRA);
            searching.find(ALGEBRA);
            campus.clock.advance(RoomMaking.LEASE);
            int before = campus.courseRooms().size();
            searching.open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(campus.courseRooms()).hasSize(before);
        }
    }

    /** Another process takes the claim over and is done when this one has looked at the row so many times. */
    private static CourseRooms overtaken(Campus campus, int looks) {
        AtomicInteger left = new AtomicInteger(looks);
        RoomStore seen = Watched.watched(RoomStore.class, campus.store, call -> {
            Optional<StoredRoom> row = campus.store.find(ALGEBRA);
            boolean waited = call.equals("find") && row.isPresent() && left.getAndDecrement() == 0;
            if (waited && row.get().room().isEmpty()) {
                RoomId made = campus.server
                        .rooms()
                        .create(RoomSettings.named(row.get().settings().name().orElseThrow())
                                .type(row.get().settings().type())
                                .capacity(row.get().settings().capacity())
                                .moderated(row.get().settings().moderated())
                                .recordingAllowed(row.get().settings().recordingAllowed())
                                .externalId(row.get().externalId())
                                .build())
                        .id();
                StoredRoom done = row.get().opened(made, row.get().settings(), campus.clock.instant());
                campus.store.replace(done, List.of());
            }
        });
        return campus.watched(seen, call -> {
            if (call.equals("findOrCreate") && campus.courseRooms().isEmpty()) {
                StoredRoom row = campus.store.find(ALGEBRA).orElseThrow();
                campus.store.replace(row, List.of());
            }
        });
    }

    private static void busy(CourseRooms other) {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> other.open(ALGEBRA, TEACHER, SETTINGS))
                .extracting(BridgeException::reason)
                .isEqualTo(Reason.BUSY);
    }
}
