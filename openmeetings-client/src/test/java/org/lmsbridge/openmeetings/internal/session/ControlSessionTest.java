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

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlSessionTest {
    private static final int THREADS = 64;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ScriptedExchange exchange = new ScriptedExchange("9.2");

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private <T> List<Future<T>> all(Callable<T> work) {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Future<T>> results = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            results.add(threads.submit(() -> {
                together.await(20, TimeUnit.SECONDS);
                return work.call();
            }));
        }
        return results;
    }

    @Test
    void sixtyFourThreadsThatStartColdShareOneLogin() throws Exception {
        ControlSession session = new ControlSession(exchange.logins());
        Set<String> ids = new HashSet<>();
        for (Future<String> id : all(session::id)) {
            ids.add(id.get(20, TimeUnit.SECONDS));
        }
        assertThat(ids).hasSize(1);
        assertThat(exchange.asked("sessions.login")).isEqualTo(1);
    }

    @Test
    void sixtyFourThreadsWhoseSessionEndedShareOneNewLogin() throws Exception {
        ControlSession session = new ControlSession(exchange.logins());
        String ended = session.id();
        Set<String> ids = new HashSet<>();
        for (Future<String> id : all(() -> {
            session.forget(ended);
            return session.id();
        })) {
            ids.add(id.get(20, TimeUnit.SECONDS));
        }
        assertThat(ids).containsExactly(ScriptedExchange.uuid(2));
        assertThat(exchange.asked("sessions.login")).isEqualTo(2);
    }

    @Test
    void forgettingASessionThatIsNoLongerTheOneDoesNothing() {
        ControlSession session = new ControlSession(exchange.logins());
        String id = session.id();
        session.forget("another");
        assertThat(session.id()).isEqualTo(id);
    }

    @Test
    void threadsThatWaitedForALoginWithoutAnswerFailWithItInsteadOfWaitingInTurn() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        exchange.loginsAnswer(number -> {
            try {
                assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new Unreached(true, "nothing came", new IOException("late"));
        });
        ControlSession session = new ControlSession(exchange.logins());
        List<Thread> entered = new ArrayList<>();
        List<Future<String>> results = all(() -> {
            synchronized (entered) {
                entered.add(Thread.currentThread());
            }
            return session.id();
        });
        while (!all(entered, Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        waiting.countDown();
        for (Future<String> result : results) {
            assertThatThrownBy(() -> result.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(Unreached.class);
        }
        assertThat(exchange.asked("sessions.login")).isEqualTo(1);

        exchange.loginsAnswer(ScriptedExchange::uuid);
        assertThat(session.id()).isEqualTo(ScriptedExchange.uuid(2));
    }

    /** All threads have come and hang, in the login (with a timeout) or behind it. */
    private static boolean all(List<Thread> entered, Thread.State state) {
        synchronized (entered) {
            return entered.size() == THREADS
                    && entered.stream()
                            .map(Thread::getState)
                            .allMatch(now -> now == state || now == Thread.State.TIMED_WAITING);
        }
    }

    @Test
    void aSessionIsRenewedAfterTwentyFiveIdleMinutesButLivesOnWhileItIsUsed() {
        AtomicLong clock = new AtomicLong();
        ControlSession session = new ControlSession(exchange.logins(), clock::get);
        String first = session.id();
        for (int use = 0; use < 10; use++) {
            clock.addAndGet(TimeUnit.MINUTES.toNanos(24));
            assertThat(session.id()).isEqualTo(first);
        }
        clock.addAndGet(TimeUnit.MINUTES.toNanos(26));
        assertThat(session.id()).isNotEqualTo(first);
    }
}
