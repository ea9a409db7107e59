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

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lmsbridge.openmeetings.internal.transport.HttpTransport;
import org.lmsbridge.openmeetings.internal.transport.Limits;
import org.lmsbridge.openmeetings.internal.transport.Transport;

/**
 * The contract: what real servers of nine versions were asked and answered. For each exchange of an operation that the
 * library has, the library's request for the same arguments says the same, and the answer reads as it was meant, to
 * the last leaf. {@code -Dom.recordings=DIR} replays another directory.
 */
class RecordingsContractTest {
    private static final Reasons OMITTED = new Reasons("/recordings-omitted.txt");
    private static final Reasons LEFT_OUT = new Reasons("/recordings-left-out.txt");
    private static WireMockServer server;
    private static Transport transport;

    /** Counts of one version and transport. */
    private static final class Count {
        int replayed;
        int matched;
        int omitted;
        int failed;
        int requests;

        String line() {
            return "replayed=" + replayed + " matched=" + matched + " omitted=" + omitted + " failed=" + failed;
        }
    }

    @BeforeAll
    static void startServer() {
        server = new WireMockServer(
                wireMockConfig().dynamicPort().bindAddress("127.0.0.1").maxRequestJournalEntries(2));
        server.start();
        transport =
                new HttpTransport(URI.create("http://127.0.0.1:" + server.port() + "/openmeetings/"), Limits.DEFAULT);
    }

    @AfterAll
    static void stopServer() {
        transport.close();
        server.stop();
    }

    @Test
    void everyRecordedExchangeIsSaidAndUnderstoodAsItWasMeant() throws Exception {
        Map<String, Count> counts = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        int unsupported = 0;
        for (RecordedExchange exchange : Recordings.all()) {
            Optional<Replay<?, ?>> replay = Table.replay(exchange);
            Stray stray = new Stray(exchange);
            if (replay.isEmpty() && !stray.isNone()) {
                unsupported++;
                continue;
            }
            Count count = counts.computeIfAbsent(
                    "version=" + exchange.directory() + " transport=" + exchange.protocol(), key -> new Count());
            count.replayed++;
            if (OMITTED.cover(exchange.name())) {
                count.omitted++;
                continue;
            }
            List<String> complaints = replay.isEmpty() ? stray.complaints() : complaints(exchange, replay.get(), count);
            if (complaints.isEmpty()) {
                count.matched++;
            } else {
                count.failed++;
                failures.add(exchange.name() + ": " + complaints);
            }
        }
        Count total = total(counts);
        System.out.println("RECORDINGS total " + total.line() + " unsupported=" + unsupported);
        assertThat(failures).isEmpty();
        assertThat(total.replayed).isPositive();
        // what no caller can send is replayed for its answer alone; most of it can be sent
        assertThat(total.requests).isGreaterThan(total.replayed / 2);
    }

    private static Count total(Map<String, Count> counts) {
        Count total = new Count();
        counts.forEach((key, count) -> {
            System.out.println("RECORDINGS " + key + " " + count.line());
            total.replayed += count.replayed;
            total.matched += count.matched;
            total.omitted += count.omitted;
            total.failed += count.failed;
            total.requests += count.requests;
        });
        return total;
    }

    private static List<String> complaints(RecordedExchange exchange, Replay<?, ?> replay, Count count)
            throws Exception {
        List<String> complaints = new ArrayList<>();
        if (replay.isProducible()) {
            count.requests++;
            replay.sendAndCompare(server, transport).ifPresent(complaints::add);
        }
        Outcome outcome = replay.outcome();
        new Expectation(exchange, replay.isLogin()).complaint(outcome).ifPresent(complaints::add);
        if (outcome instanceof Outcome.Value) {
            complaints.addAll(replay.lostLeaves(LEFT_OUT));
        }
        return complaints;
    }
}
