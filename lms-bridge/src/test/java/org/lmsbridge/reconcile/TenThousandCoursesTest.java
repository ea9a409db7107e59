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
package org.lmsbridge.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Platform;
import org.lmsbridge.Progress;
import org.lmsbridge.RoomStore;
import org.lmsbridge.Servers;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;

/** A large platform, and a server as far away as 20 milliseconds. */
class TenThousandCoursesTest {
    private static final int COURSES = 10_000;
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int LOST = 1_000;
    private static final RoomId GONE = new RoomId(1_000_000);

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.of("9.2");
        // One room serves all rows: what is measured is the comparison, not the stand-in.
        CourseSettings settings = CourseSettings.defaults().withName("Shared");
        RoomId room = platform.server
                .rooms()
                .create(RoomSettings.named("Shared")
                        .capacity(settings.capacity())
                        .moderated(true)
                        .build())
                .id();
        for (int course = 0; course < COURSES; course++) {
            // A tenth has lost its room.
            platform.store.insert(row(Platform.key("c" + course), course < LOST ? GONE : room, settings));
        }
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void manyRequestsAreUnderWayAtOnceSoThatLatencyIsPaidOnceForMany() {
        platform.om.faults().clear();
        platform.om.faults().delay("*", 400, LATENCY);
        platform.om.resetCounters();
        Inspection seen = start(platform.store, Progress.none()).build().inspect(difference -> {});
        platform.om.faults().clear();

        assertThat(seen.courses()).isEqualTo(COURSES);
        assertThat(platform.om.mostRequestsAtOnce()).isEqualTo(Reconcile.Builder.AT_ONCE);
        // What is answered for a room that is gone may also mean that a session is over, so the client asks once more.
        assertThat(platform.om.requestCount("getRoomById")).isEqualTo(COURSES + LOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void noMoreRequestsAreUnderWayThanWereAskedFor(int atOnce) {
        platform.om.faults().clear();
        platform.om.faults().delay("*", 100, LATENCY);
        platform.om.resetCounters();
        Reconcile reconcile = start(platform.store, (done, total) -> {
                    if (done == 100) {
                        throw new Enough();
                    }
                })
                .atOnce(atOnce)
                .build();
        assertThatExceptionOfType(Enough.class).isThrownBy(reconcile::plan);
        platform.om.faults().clear();
        assertThat(platform.om.mostRequestsAtOnce()).isEqualTo(atOnce);
    }

    @Test
    void noMoreCoursesAndDifferencesAreHeldThanAreLookedAt() {
        Alive rows = new Alive();
        Alive differences = new Alive();
        AtomicInteger rowsHeld = new AtomicInteger();
        AtomicInteger differencesHeld = new AtomicInteger();
        Reconcile reconcile = start(watched(platform.store, rows), (done, total) -> {
                    if (done % 500 == 0) {
                        platform.om.resetCounters();
                    }
                    if (total == COURSES && done == 9_900) {
                        rowsHeld.set(rows.count());
                        differencesHeld.set(differences.count());
                    }
                })
                .build();
        Inspection seen = reconcile.inspect(differences::add);
        assertThat(seen.courses()).isEqualTo(COURSES);
        assertThat(rows.added()).isEqualTo(COURSES);
        assertThat(differences.added()).isEqualTo(LOST);

        assertThat(rowsHeld.get()).as("rows of 9,900 that are held").isBetween(1, 1_200);
        assertThat(differencesHeld.get())
                .as("differences of 1,000 that are held")
                .isLessThan(20);
    }

    @Test
    void noneOfManyDeletionsIsHeldWhenTheyAreTooMany() {
        CourseSettings settings = CourseSettings.defaults().withName("Shared");
        Alive deletions = new Alive();
        AtomicInteger held = new AtomicInteger();
        Iterator<Difference> given = IntStream.rangeClosed(1, 100_000)
                .mapToObj(number -> {
                    if (number == 90_000) {
                        held.set(deletions.count());
                    }
                    Difference deletion = new Difference(
                            Difference.Kind.DELETED_COURSE,
                            Servers.MAIN,
                            Optional.of(row(Platform.key("x" + number), new RoomId(number), settings)),
                            Optional.empty(),
                            List.of());
                    deletions.add(deletion);
                    return deletion;
                })
                .iterator();
        Reconcile reconcile = start(platform.store, Progress.none()).build();
        assertThatExceptionOfType(DeletionsRefusedException.class)
                .isThrownBy(() -> reconcile.apply(given, 100_000, outcome -> {}))
                .satisfies(refused -> assertThat(refused.deletions()).isEqualTo(100_000))
                .satisfies(refused -> assertThat(refused.allowed()).isEqualTo(COURSES / 10));
        assertThat(held.get()).as("deletions of 90,000 that are held").isLessThan(20);
    }

    private static Reconcile.Builder start(RoomStore store, Progress progress) {
        return Reconcile.of(platform.rooms, store, Platform.HOST)
                .server(platform.server)
                .numbers(1, 0)
                .progress(progress);
    }

    /** The same store, which takes note of the rows that it hands out. */
    private static RoomStore watched(RoomStore store, Alive rows) {
        return (RoomStore) Proxy.newProxyInstance(
                RoomStore.class.getClassLoader(), new Class<?>[] {RoomStore.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(store, arguments);
                    if (method.getName().equals("page")) {
                        ((List<?>) answer).forEach(rows::add);
                    }
                    return answer;
                });
    }

    private static StoredRoom row(CourseKey key, RoomId room, CourseSettings settings) {
        return new StoredRoom(
                key,
                platform.rooms.externalId(key),
                Servers.MAIN,
                0,
                Optional.empty(),
                Optional.of(room),
                settings,
                true,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    /** Counts which of the things that were given to it somebody else still holds. */
    private static final class Alive {
        private final Queue<WeakReference<Object>> all = new ConcurrentLinkedQueue<>();

        void add(Object thing) {
            all.add(new WeakReference<>(thing));
        }

        int added() {
            return all.size();
        }

        int count() {
            System.gc();
            return Math.toIntExact(
                    all.stream().filter(thing -> thing.get() != null).count());
        }
    }

    /** Ends a run early. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
