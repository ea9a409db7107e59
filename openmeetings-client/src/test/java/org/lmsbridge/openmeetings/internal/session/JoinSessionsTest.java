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
package org.lmsbridge.openmeetings.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.lmsbridge.openmeetings.internal.session.JoinSessions.JoinSession;
import org.lmsbridge.openmeetings.internal.wire.Refusal;

class JoinSessionsTest {
    private final ScriptedExchange exchange = new ScriptedExchange("9.2");

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static JoinSession taken(JoinSessions sessions) {
        JoinSession session = sessions.take();
        sessions.refill();
        return session;
    }

    @Test
    void nothingIsLoggedInAheadBeforeTheLinkIsMade() {
        try (JoinSessions sessions = new JoinSessions(exchange.logins(), 2)) {
            assertThat(sessions.take().ahead()).isFalse();
            assertThat(sessions.take().ahead()).isFalse();
            assertThat(exchange.asked("sessions.login")).isEqualTo(2);
        }
    }

    @Test
    void theFirstSessionIsFreshAndTheStoreIsFilledBehindIt() {
        try (JoinSessions sessions = new JoinSessions(exchange.logins(), 2)) {
            assertThat(exchange.asked("sessions.login"))
                    .as("before the first use")
                    .isZero();
            assertThat(taken(sessions).ahead()).isFalse();
            await(() -> sessions.spareCount() == 2);
            assertThat(exchange.asked("sessions.login")).isEqualTo(3);
            assertThat(taken(sessions).ahead()).isTrue();
        }
    }

    @Test
    void noSessionIsEverGivenTwice() throws Exception {
        Set<String> given = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (JoinSessions sessions = new JoinSessions(exchange.logins(), 4)) {
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                work.add(threads.submit(() -> {
                    for (int join = 0; join < 200; join++) {
                        assertThat(given.add(taken(sessions).id())).isTrue();
                    }
                }));
            }
            for (Future<?> one : work) {
                one.get(30, TimeUnit.SECONDS);
            }
            assertThat(given).hasSize(3200);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void neverMoreSessionsAreKeptThanAskedFor() {
        try (JoinSessions sessions = new JoinSessions(exchange.logins(), 3)) {
            for (int join = 0; join < 50; join++) {
                assertThat(taken(sessions).id()).isNotEmpty();
                assertThat(sessions.spareCount()).isLessThanOrEqualTo(3);
            }
            await(() -> sessions.spareCount() == 3);
        }
    }

    @Test
    void withoutAStoreNothingIsLoggedInAhead() {
        try (JoinSessions sessions = new JoinSessions(exchange.logins(), 0)) {
            assertThat(taken(sessions).ahead()).isFalse();
            assertThat(taken(sessions).ahead()).isFalse();
            assertThat(exchange.asked("sessions.login")).isEqualTo(2);
        }
    }

    @Test
    void aSessionThatLayForTwentyMinutesIsDropped() {
        AtomicLong clock = new AtomicLong();
        try (JoinSessions sessions = new JoinSessions(exchange.logins(), 1, clock::get)) {
            assertThat(taken(sessions).ahead()).isFalse();
            await(() -> sessions.spareCount() == 1);
            clock.addAndGet(TimeUnit.MINUTES.toNanos(19));
            JoinSession kept = taken(sessions);
            assertThat(kept.ahead()).isTrue();
            await(() -> sessions.spareCount() == 1);
            clock.addAndGet(TimeUnit.MINUTES.toNanos(21));
            assertThat(taken(sessions).ahead()).isFalse();
        }
    }

    @Test
    void aRefusedPasswordDoesNotEndTheRefillingForGood() {
        try (JoinSessions sessions = new JoinSessions(exchange.logins(), 2)) {
            exchange.loginsAnswer(number -> {
                throw Refusal.of(Refusal.Kind.UNCLEAR, null, "starting up");
            });
            assertThatThrownBy(sessions::take).isInstanceOf(Refusal.class);
            exchange.loginsAnswer(ScriptedExchange::uuid);
            assertThat(taken(sessions).id()).isNotEmpty();
            await(() -> sessions.spareCount() == 2);
        }
    }

    @Test
    void closingForgetsTheStoreAndEndsTheThread() {
        CompletableFuture<Thread> refiller = new CompletableFuture<>();
        exchange.loginsAnswer(number -> {
            if (number > 1) {
                refiller.complete(Thread.currentThread());
            }
            return ScriptedExchange.uuid(number);
        });
        JoinSessions sessions = new JoinSessions(exchange.logins(), 2);
        assertThat(taken(sessions).id()).isNotEmpty();
        await(() -> sessions.spareCount() == 2);
        sessions.close();
        assertThat(sessions.spareCount()).isZero();
        await(() -> !refiller.join().isAlive());
    }

    @Test
    void aJoinSessionShowsNothing() {
        assertThat(new JoinSession("5e55ion", true)).hasToString("JoinSession");
    }
}
