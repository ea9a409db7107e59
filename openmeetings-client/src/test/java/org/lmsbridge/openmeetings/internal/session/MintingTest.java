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

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

class MintingTest {
    private final Minting minting = new Minting();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void valuesMadeFromTheClockAreAskedForOneAtATimeAndTwoMillisecondsApart() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        List<Long> starts = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        List<Future<?>> work = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String name = "thread" + thread;
            work.add(threads.submit(() -> {
                for (int value = 0; value < 10; value++) {
                    String unique = name + value;
                    assertThat(minting.mint(true, () -> {
                                assertThat(inside.incrementAndGet()).isEqualTo(1);
                                starts.add(System.nanoTime());
                                ends.add(System.nanoTime());
                                inside.decrementAndGet();
                                return unique;
                            }))
                            .isEqualTo(unique);
                }
            }));
        }
        for (Future<?> one : work) {
            one.get(30, TimeUnit.SECONDS);
        }
        assertThat(starts).hasSize(80);
        for (int call = 1; call < starts.size(); call++) {
            assertThat(starts.get(call) - ends.get(call - 1)).isGreaterThanOrEqualTo(2_000_000L);
        }
    }

    @Test
    void aValueSeenBeforeIsThrownAwayAndMintedAgain() {
        Iterator<String> source = List.of("a", "a", "a", "b").iterator();
        assertThat(minting.mint(true, source::next)).isEqualTo("a");
        assertThat(minting.mint(true, source::next)).isEqualTo("b");
    }

    @Test
    void aServerThatGivesTheSameForEverIsGivenUp() {
        assertThat(minting.mint(true, () -> "a")).isEqualTo("a");
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> minting.mint(true, () -> {
                    tries.incrementAndGet();
                    return "a";
                }))
                .isInstanceOf(Unreadable.class);
        assertThat(tries).hasValue(5);
    }

    @Test
    void elsewhereNothingIsMadeToWaitOrCompared() throws Exception {
        CyclicBarrier allInside = new CyclicBarrier(8);
        List<Future<String>> work = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            work.add(threads.submit(() -> minting.mint(false, () -> {
                try {
                    // passes only when all eight ask at once
                    allInside.await(20, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                return "same";
            })));
        }
        for (Future<String> one : work) {
            assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo("same");
        }
    }

    @Test
    void anInterruptedThreadWaitsItsTwoMillisecondsAllTheSame() {
        assertThat(minting.mint(true, () -> "first")).isEqualTo("first");
        long end = System.nanoTime();
        Thread.currentThread().interrupt();
        long start = Long.parseLong(minting.mint(true, () -> Long.toString(System.nanoTime())));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(start - end).isGreaterThanOrEqualTo(1_900_000L);
    }
}
