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
package org.lmsbridge.openmeetings.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.OperationTable;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/**
 * Answers of real servers, of every operation that was recorded, with something broken. Whatever comes of it is a value
 * or one of our own two failures, within 100 ms of the processor and 16 MiB. {@code -Dseed=} breaks something else, and
 * {@code -Dmutations=} more of it.
 */
class MutatedAnswerTest {
    private static final long SEED = Long.getLong("seed", 20_260_101L);
    private static final int MUTATIONS = Integer.getInteger("mutations", 10_000);
    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final long LARGEST = 16L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A question whose answers are those of others, files, bytes, and a call that wants a browser in a room. */
    private static final Set<String> NOT_RECORDED = Set.of(
            "sessions.check",
            "recordings.download",
            "networkTest.ping",
            "networkTest.jitter",
            "networkTest.download",
            "networkTest.upload",
            "whiteboards.upload");

    private static final List<Mutation> ALL = List.of(Mutation.values());

    private final Map<String, Integer> ends = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private long slowest;
    private long largest;

    private record Subject(RecordedExchange exchange, Replay<?, ?> replay) {}

    private static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (RecordedExchange exchange : Recordings.all()) {
            if (exchange.responseBody().length > 0) {
                Table.replay(exchange).ifPresent(replay -> subjects.add(new Subject(exchange, replay)));
            }
        }
        return subjects;
    }

    @Test
    void aBrokenAnswerEndsInAValueOrOneOfOurFailuresSoonAndInLittleMemory() {
        List<Subject> subjects = subjects();
        subjects.forEach(subject -> end(subject, subject.exchange().reply()));
        ends.clear();
        SplittableRandom random = new SplittableRandom(SEED);
        Map<Mutation, Integer> used = new EnumMap<>(Mutation.class);
        for (int round = 0; round < MUTATIONS; round++) {
            Subject subject = subjects.get(round % subjects.size());
            Mutation mutation = ALL.get(random.nextInt(ALL.size()));
            used.merge(mutation, 1, Integer::sum);
            Reply broken = mutation.of(subject.exchange().reply(), random);
            measure(
                    subject,
                    broken,
                    "round " + round + ", " + mutation + " of "
                            + subject.exchange().name());
        }
        System.out.println("MUTATIONS seed=" + SEED + " run=" + MUTATIONS + " answers=" + subjects.size() + " " + ends
                + " slowest=" + slowest / 1_000_000 + "ms largest=" + (largest >> 10) + "KiB");
        assertThat(complaints).as("-Dseed=" + SEED).isEmpty();
        assertThat(used).containsOnlyKeys(Mutation.values());
        assertThat(ends.get("Unreadable")).as("most of it is damaged").isGreaterThan(MUTATIONS / 4);
        assertThat(ends.get("value")).as("some damage does not matter").isGreaterThan(MUTATIONS / 20);
    }

    @Test
    void everyOperationThatWasRecordedIsBroken() {
        Set<String> recorded = new HashSet<>();
        subjects().forEach(subject -> recorded.add(subject.replay().operationId()));
        assertThat(OperationTable.all().stream().map(Operation::id).filter(id -> !recorded.contains(id)))
                .containsExactlyInAnyOrderElementsOf(NOT_RECORDED);
    }

    private void measure(Subject subject, Reply broken, String name) {
        // of the processor, which reading only ever waits for: what else the machine does is not its fault
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        String end = end(subject, broken);
        long time = THREADS.getCurrentThreadCpuTime() - start;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        if (time > LONGEST.toNanos()) {
            // it may have been the one that loaded classes
            start = THREADS.getCurrentThreadCpuTime();
            end(subject, broken);
            time = Math.min(time, THREADS.getCurrentThreadCpuTime() - start);
        }
        slowest = Math.max(slowest, time);
        largest = Math.max(largest, bytes);
        ends.merge(end, 1, Integer::sum);
        if (time > LONGEST.toNanos() || bytes > LARGEST || end.startsWith("not ours")) {
            complaints.add(name + ": " + end + ", " + time / 1_000_000 + " ms, " + bytes + " bytes");
        }
    }

    private static String end(Subject subject, Reply reply) {
        try {
            return String.valueOf(subject.replay().read(reply)).isEmpty() ? "empty" : "value";
        } catch (Refusal refusal) {
            return "Refusal";
        } catch (Unreadable unreadable) {
            return "Unreadable";
        } catch (RuntimeException | Error foreign) {
            return "not ours: " + foreign + " "
                    + List.of(foreign.getStackTrace()).subList(0, Math.min(6, foreign.getStackTrace().length));
        }
    }
}
