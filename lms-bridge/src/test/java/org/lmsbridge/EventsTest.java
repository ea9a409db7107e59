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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.GUEST;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeEvent.About;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeEvent.Done;
import org.lmsbridge.BridgeEvent.Failed;
import org.lmsbridge.BridgeEvent.Refused;
import org.lmsbridge.BridgeEvent.RoomOpened;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.standin.Fault;
import org.slf4j.MDC;

/** What listeners hear, and that nothing depends on them. */
class EventsTest {
    private final List<BridgeEvent> heard = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "4.0", "9.2"})
    void theWayOfARoomIsToldOnceAndInItsOrder(String version) {
        try (Campus campus = new Campus(version)) {
            CourseRooms rooms = listening(campus, this::hear);
            CourseRoom room = rooms.open(ALGEBRA, TEACHER, SETTINGS);
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            rooms.join(ALGEBRA, STUDENT);
            rooms.close(ALGEBRA, TEACHER);
            rooms.close(ALGEBRA, TEACHER);
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            rooms.delete(ALGEBRA, TEACHER);
            assertThat(heard)
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("RoomOpened", "Joined", "RoomClosed", "RoomReopened", "RoomDeleted");
            assertThat(heard).extracting(BridgeEvent::about).allSatisfy(about -> {
                assertThat(about.course()).contains(ALGEBRA);
                assertThat(about.server()).contains("main");
                assertThat(about.room()).contains(room.room());
                assertThat(about.at()).isEqualTo(campus.clock.instant());
                assertThat(about.took()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(30));
            });
            assertThat(heard)
                    .extracting(event -> event.about().memberId().orElseThrow())
                    .containsExactly("1", "7", "1", "1", "1");
            assertThat(heard).extracting(event -> event.about().correlationId()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "9.2"})
    void whateverIsAskedEndsOnceAlsoWhenThereWasNothingToDo(String version) {
        List<BridgeEvent> all = new ArrayList<>();
        try (Campus campus = new Campus(version)) {
            CourseRooms rooms = listening(campus, all::add);
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            rooms.change(ALGEBRA, TEACHER, settings -> settings);
            rooms.join(ALGEBRA, STUDENT);
            rooms.close(ALGEBRA, TEACHER);
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> rooms.join(ALGEBRA, STUDENT));
            campus.database.close();
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> rooms.join(ALGEBRA, STUDENT));
        }
        assertThat(all.stream().map(EventsTest::ending).flatMap(Optional::stream))
                .containsExactly(
                        "Done OPEN",
                        "Done OPEN",
                        "Done CHANGE",
                        "Done JOIN",
                        "Done CLOSE",
                        "Refused JOIN CLOSED",
                        "Failed JOIN STORE_FAILED");
        assertThat(all).filteredOn(Done.class::isInstance).allSatisfy(event -> {
            assertThat(event.about().course()).contains(ALGEBRA);
            assertThat(event.about().room()).isPresent();
            assertThat(event.about().took()).isPositive();
        });
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        try (Campus campus = new Campus("9.2")) {
            CourseRooms rooms = listening(campus, this::hear);
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> rooms.join(ALGEBRA, STUDENT));
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> rooms.open(ALGEBRA, STUDENT, SETTINGS));
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            rooms.close(ALGEBRA, TEACHER);
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> rooms.join(ALGEBRA, GUEST));
            assertThat(heard)
                    .filteredOn(Refused.class::isInstance)
                    .extracting(event -> ((Refused) event).action() + " " + ((Refused) event).reason())
                    .containsExactly("JOIN NO_ROOM", "OPEN NOT_ALLOWED", "JOIN CLOSED");
            About last = heard.get(heard.size() - 1).about();
            assertThat(last.memberId()).contains("9");
            assertThat(last.room()).isPresent();
        }
    }

    @Test
    void aFailureIsToldAsOneAndARefusalOfOpenMeetingsAsSuch() {
        try (Campus campus = new Campus("9.2")) {
            CourseRooms rooms = listening(campus, this::hear);
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            campus.om.faults().next("*", 20, Fault.HTML_503);
            assertThatExceptionOfType(OpenMeetingsException.class).isThrownBy(() -> rooms.join(ALGEBRA, STUDENT));
            campus.om.faults().clear();
            campus.database.close();
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> rooms.join(ALGEBRA, STUDENT));
            assertThat(heard.get(1)).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.action()).isEqualTo(Action.JOIN);
                assertThat(failed.reason()).isIn("UNREACHABLE", "UNEXPECTED_REPLY");
            });
            assertThat(heard.get(2))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).isEqualTo("STORE_FAILED"));
        }
    }

    @Test
    void aListenerThatFailsIsLoggedAndTheOthersHearTheEvent() {
        try (Campus campus = new Campus("9.2");
                LogLines log = new LogLines()) {
            CourseRooms rooms = CourseRooms.on(campus.server)
                    .store(campus.store)
                    .listener(event -> {
                        throw new IllegalStateException("not today");
                    })
                    .listener(event -> {
                        throw new NoClassDefFoundError("org/example/Gone");
                    })
                    .listener(this::hear)
                    .build();
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(rooms.join(ALGEBRA, STUDENT).url()).isNotNull();
            assertThat(heard).hasSize(2);
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("A listener failed"))
                    .hasSize(8);
        }
    }

    /** Other languages than Java let it. */
    @Test
    void aListenerThatThrowsWhatItMayNotSpoilsNothingEither() {
        try (Campus campus = new Campus("9.2")) {
            CourseRooms rooms = CourseRooms.on(campus.server)
                    .store(campus.store)
                    .listener(event -> EventsTest.<RuntimeException>slipped(new IOException("the file is full")))
                    .listener(this::hear)
                    .build();
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(heard).isNotEmpty();
        }
    }

    @Test
    void aListenerBehindAQueueLogsUnderTheIdOfTheEvent() {
        List<String> ids = new ArrayList<>();
        try (Campus campus = new Campus("9.2")) {
            ListenerQueue queue =
                    ListenerQueue.before(event -> ids.add(String.valueOf(MDC.get(Correlation.MDC_KEY))), 10);
            CourseRooms rooms = listening(campus, queue);
            Correlation.with("req-1", () -> rooms.open(ALGEBRA, TEACHER, SETTINGS));
            Correlation.with("req-2", () -> rooms.join(ALGEBRA, STUDENT));
            About strange = new About(
                    campus.clock.instant(),
                    "two\nlines",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ZERO);
            queue.on(new RoomOpened(strange));
            queue.close();
            assertThat(ids).startsWith("req-1", "req-1", "req-2", "req-2").hasSize(5);
        }
    }

    @Test
    void aSlowListenerBehindAQueueHoldsNobodyAndHearsInOrder() throws Exception {
        CountDownLatch until = new CountDownLatch(1);
        List<BridgeEvent> late = new ArrayList<>();
        BridgeListener slow = event -> {
            awaited(until);
            late.add(event);
        };
        try (Campus campus = new Campus("9.2")) {
            ListenerQueue queue = ListenerQueue.before(slow, 2);
            CourseRooms rooms = listening(campus, event -> {
                if (!(event instanceof Done)) {
                    queue.on(event);
                }
            });
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            rooms.join(ALGEBRA, STUDENT);
            rooms.close(ALGEBRA, TEACHER);
            rooms.delete(ALGEBRA, TEACHER);
            assertThat(late).isEmpty();
            assertThat(queue.dropped()).isEqualTo(1);
            until.countDown();
            queue.close();
            assertThat(late)
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("RoomOpened", "Joined", "RoomClosed");
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(queue.dropped()).isEqualTo(2);
        }
    }

    @Test
    void whileAListenerIsSlowOthersGetIntoTheSameRoom() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch until = new CountDownLatch(1);
        try (Campus campus = new Campus("9.2")) {
            CourseRooms rooms = listening(campus, event -> {
                if (event instanceof RoomOpened) {
                    reached.countDown();
                    awaited(until);
                }
            });
            Thread teacher = new Thread(() -> rooms.open(ALGEBRA, TEACHER, SETTINGS));
            teacher.start();
            reached.await();
            // The room is there, stored, and nobody's lock is held.
            assertThat(rooms.join(ALGEBRA, STUDENT).url()).isNotNull();
            assertThat(rooms.open(ALGEBRA, TEACHER, SETTINGS).open()).isTrue();
            assertThat(rooms.close(ALGEBRA, TEACHER).open()).isFalse();
            until.countDown();
            teacher.join();
        }
    }

    @Test
    void theCallersIdIsInEveryEventAndEveryLineOfTheLog() {
        try (Campus campus = new Campus("9.2");
                LogLines log = new LogLines()) {
            CourseRooms rooms = listening(campus, this::hear);
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            campus.server.rooms().delete(rooms.find(ALGEBRA).orElseThrow().room());
            Correlation.with("req-1", () -> rooms.open(ALGEBRA, TEACHER, SETTINGS));
            assertThat(heard.get(1).about().correlationId()).isEqualTo("req-1");
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("is no longer on OpenMeetings"))
                    .singleElement()
                    .asString()
                    .startsWith("req-1 ");
            MDC.put(Correlation.MDC_KEY, "header-2");
            rooms.join(ALGEBRA, STUDENT);
            assertThat(heard.get(2).about().correlationId()).isEqualTo("header-2");
            MDC.put(Correlation.MDC_KEY, "two\nlines");
            rooms.join(ALGEBRA, STUDENT);
            assertThat(heard.get(3).about().correlationId()).matches("[0-9a-f-]{36}");
            MDC.remove(Correlation.MDC_KEY);
            rooms.join(ALGEBRA, STUDENT);
            assertThat(MDC.get(Correlation.MDC_KEY)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "line\nbreak", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void anIdThatCouldForgeALineOfALogIsRefused(String id) {
        assertThatThrownBy(() -> Correlation.with(id, () -> heard.clear()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noEventTellsALinkOrAName() {
        try (Campus campus = new Campus("9.2")) {
            CourseRooms rooms = listening(campus, this::hear);
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            JoinLink link = rooms.join(ALGEBRA, STUDENT);
            String hash = link.url().getQuery().replaceAll("^[^=]*=|&.*$", "");
            assertThat(hash).hasSizeGreaterThan(16);
            assertThat(heard.toString())
                    .doesNotContain(hash)
                    .doesNotContain("Student")
                    .doesNotContain("sam");
        }
    }

    /** All but that something asked for has been done. */
    private void hear(BridgeEvent event) {
        if (!(event instanceof Done)) {
            heard.add(event);
        }
    }

    private static Optional<String> ending(BridgeEvent event) {
        if (event instanceof Done done) {
            return Optional.of("Done " + done.action());
        }
        if (event instanceof Refused refused) {
            return Optional.of("Refused " + refused.action() + " " + refused.reason());
        }
        return event instanceof Failed failed
                ? Optional.of("Failed " + failed.action() + " " + failed.reason())
                : Optional.empty();
    }

    private static CourseRooms listening(Campus campus, BridgeListener listener) {
        return CourseRooms.on(campus.server)
                .store(campus.store)
                .clock(campus.clock)
                .listener(listener)
                .build();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void slipped(Exception failure) throws E {
        throw (E) failure;
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
