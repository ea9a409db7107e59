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
package org.lmsbridge.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeEvent;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeEvent.Done;
import org.lmsbridge.BridgeEvent.Failed;
import org.lmsbridge.BridgeEvent.RecordingFound;
import org.lmsbridge.BridgeEvent.Refused;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.recording.CourseRecordings;

/** What whoever follows a link to a recording is answered, by any HTTP server. */
class RecordingHandlerTest {
    private static final long BIG = 600L << 20;
    private static final long LITTLE = 24L << 20;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Algèbre: leçon 1/2|Algèbre leçon 1 2|Alg_bre le_on 1 2|Alg%C3%A8bre%20le%C3%A7on%201%202",
                "../../etc/passwd|etc passwd|etc passwd|etc%20passwd",
                "a\"; filename=\"evil.exe|a filename evil.exe|a filename evil.exe|a%20filename%20evil.exe",
                "第三課 \uD83D\uDE00|第三課|___|%E7%AC%AC%E4%B8%89%E8%AA%B2",
                "photo\u202Egpj.exe|photo gpj.exe|photo gpj.exe|photo%20gpj.exe",
                "NUL.txt|recording-1|recording-1|recording-1",
                "...|recording-1|recording-1|recording-1"
            })
    void theNameOfTheFileIsSafeWhateverTheRecordingIsCalled(String given, String name, String plain, String escaped) {
        try (RecordedCampus there = new RecordedCampus("9.2", "jdbc:h2:mem:", given, 100)) {
            String told = followed(there, there.link(STUDENT, RecordingUse.DOWNLOAD), Map.of())
                    .headers
                    .getOrDefault("Content-Disposition", "");
            assertThat(told)
                    .matches("attachment; filename=\"[ -~&&[^\"\\\\/]]+\"; filename\\*=UTF-8''[A-Za-z0-9%._~-]+")
                    .endsWith("''" + escaped + ".mp4");
            assertThat(told.substring(0, told.indexOf("; filename*")).replaceAll("_+", "_"))
                    .isEqualTo("attachment; filename=\"" + plain.replaceAll("_+", "_") + ".mp4\"");
            assertThat(URLDecoder.decode(escaped, StandardCharsets.UTF_8)).isEqualTo(name);
        }
    }

    @Test
    void aNameOfAnyLengthFitsIntoAHeader() {
        try (RecordedCampus there = new RecordedCampus("9.2", "jdbc:h2:mem:", "課".repeat(250), 100)) {
            assertThat(followed(there, there.link(STUDENT, RecordingUse.DOWNLOAD), Map.of())
                            .headers
                            .getOrDefault("Content-Disposition", ""))
                    .hasSizeLessThan(1100);
        }
    }

    /** Of 600 MB nothing stays in memory: what is in use in the middle is what was in use before. */
    @ParameterizedTest
    @ValueSource(strings = {"2.0", "9.2"})
    void aBigFilePassesThroughWithoutBeingKept(String version) {
        try (RecordedCampus there = new RecordedCampus(version, "jdbc:h2:mem:", "Lesson 1", BIG)) {
            URI link = there.link(STUDENT, RecordingUse.DOWNLOAD);
            assertThat(followed(there, link, Map.of("Range", "bytes=0-9")).body).isNotNull();
            long before = used();
            List<Long> inUse = new ArrayList<>();
            long[] passed = {0};
            RecordingHandler.of(there.links)
                    .answer(request(link, Map.of()), (status, headers, length) -> new OutputStream() {
                        @Override
                        public void write(int b) {
                            throw new AssertionError("byte by byte");
                        }

                        @Override
                        public void write(byte[] bytes, int offset, int count) {
                            assertThat(count).isLessThanOrEqualTo(64 * 1024);
                            if (passed[0] / (BIG / 4) != (passed[0] + count) / (BIG / 4)) {
                                inUse.add(used());
                            }
                            passed[0] += count;
                        }
                    });
            assertThat(passed[0]).isEqualTo(BIG);
            assertThat(inUse)
                    .hasSize(4)
                    .allSatisfy(now -> assertThat(now - before).isLessThan(LITTLE));
        }
    }

    @Test
    void moreThanSoManyAtOnceAreToldToTryAgain() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            RecordingHandler narrow = RecordingHandler.of(there.links, NoticeTexts.standard(), 1);
            URI link = there.link(STUDENT, RecordingUse.DOWNLOAD);
            Future<?> first = threads.submit(() -> narrow.answer(request(link, Map.of()), (status, headers, length) -> {
                inside.countDown();
                awaited(goOn);
                return OutputStream.nullOutputStream();
            }));
            awaited(inside);
            KeptReply late = new KeptReply();
            narrow.answer(request(link, Map.of()), late);
            assertThat(late.status).isEqualTo(503);
            assertThat(late.headers).containsKey("Retry-After");
            assertThat(there.heard)
                    .last()
                    .extracting(RecordingHandlerTest::told)
                    .isEqualTo(Action.REDEEM + " CROWDED campus.example/ALGEBRA101 7");
            goOn.countDown();
            first.get(30, TimeUnit.SECONDS);
            KeptReply again = new KeptReply();
            narrow.answer(request(link, Map.of()), again);
            assertThat(again.status).isEqualTo(200);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RecordingHandler.of(there.links, NoticeTexts.standard(), 0));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each file is begun and never ends, as by a browser that reads nothing. */
    @Test
    void whoFetchesByManyRequestsAtOnceHoldsUpNobodyElse() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch goOn = new CountDownLatch(1);
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            RecordingHandler handler = RecordingHandler.of(there.links);
            URI link = there.link(STUDENT, RecordingUse.DOWNLOAD);
            List<Future<Integer>> requests = new ArrayList<>();
            CountDownLatch answered = new CountDownLatch(RecordingHandler.MOST_AT_ONCE);
            for (int request = 0; request < RecordingHandler.MOST_AT_ONCE; request++) {
                requests.add(threads.submit(() -> {
                    AtomicInteger status = new AtomicInteger();
                    handler.answer(request(link, Map.of()), (code, headers, length) -> {
                        status.set(code);
                        answered.countDown();
                        if (code == 200) {
                            awaited(goOn);
                        }
                        return OutputStream.nullOutputStream();
                    });
                    return status.get();
                }));
            }
            awaited(answered);
            KeptReply watched = new KeptReply();
            handler.answer(request(there.link(TEACHER, RecordingUse.WATCH), Map.of()), watched);
            assertThat(watched.status).isEqualTo(302);
            KeptReply fetched = new KeptReply();
            handler.answer(request(there.link(TEACHER, RecordingUse.DOWNLOAD), Map.of()), fetched);
            assertThat(fetched.status).isEqualTo(200);
            goOn.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> request : requests) {
                statuses.add(request.get(30, TimeUnit.SECONDS));
            }
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(4);
            assertThat(statuses).filteredOn(status -> status == 503).hasSize(12);
        } finally {
            goOn.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsAskedByHeadTellsNoLength() {
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            String query = there.link(STUDENT, RecordingUse.DOWNLOAD).getRawQuery();
            KeptReply answer = new KeptReply();
            RecordingHandler.of(there.links).answer(new LinkRequest("HEAD", query, name -> null), answer);
            assertThat(answer.status).isEqualTo(200);
            assertThat(answer.length).isEmpty();
        }
    }

    @Test
    void aBrowserThatGoesAwayEndsTheTransferAndFreesThePlace() {
        try (RecordedCampus there = new RecordedCampus("9.2", "jdbc:h2:mem:", "Lesson 1", 3_000_000)) {
            RecordingHandler narrow = RecordingHandler.of(there.links, NoticeTexts.standard(), 1);
            URI link = there.link(STUDENT, RecordingUse.DOWNLOAD);
            assertThatThrownBy(() -> narrow.answer(request(link, Map.of()), (status, headers, length) -> gone()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("the browser has gone");
            assertThatThrownBy(() -> narrow.answer(request(link, Map.of()), (status, headers, length) -> {
                        throw new IOException("gone before");
                    }))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("gone before");
            KeptReply answer = new KeptReply();
            narrow.answer(request(link, Map.of()), answer);
            assertThat(answer.body.size()).isEqualTo(3_000_000);
        }
    }

    @Test
    void whoMayWatchOnlyIsNotGivenTheFile() {
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            CourseRecordings strict = CourseRecordings.of(there.campus.rooms, Servers.only(there.campus.server))
                    .store(there.campus.database.recordings())
                    .clock(there.campus.clock)
                    .build();
            strict.publish(ALGEBRA, there.lesson, TEACHER, Set.of(STUDENT.role()));
            RecordingHandler handler = RecordingHandler.of(RecordingLinks.of(there.campus.rooms, strict, there.signer));
            KeptReply watched = new KeptReply();
            handler.answer(request(there.link(STUDENT, RecordingUse.WATCH), Map.of()), watched);
            assertThat(watched.status).isEqualTo(302);
            KeptReply fetched = new KeptReply();
            handler.answer(request(there.link(STUDENT, RecordingUse.DOWNLOAD), Map.of()), fetched);
            assertThat(fetched.status).isEqualTo(403);
        }
    }

    @Test
    void whoLeftTheCourseSinceTheLinkWasMadeSeesNothing() {
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            RecordingHandler handler = RecordingHandler.of(there.links.asking((course, signed) -> Optional.empty()));
            for (RecordingUse use : RecordingUse.values()) {
                KeptReply answer = new KeptReply();
                handler.answer(request(there.link(TEACHER, use), Map.of()), answer);
                assertThat(answer.status).isEqualTo(403);
            }
        }
    }

    @Test
    void listenersHearOfWhatIsFoundAndOfWhoIsRefusedAndOfNoSecret() {
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            URI link = there.link(STUDENT, RecordingUse.WATCH);
            String way = followed(there, link, Map.of()).headers.get("Location");
            followed(there, URI.create(link + "A"), Map.of());
            there.recordings.unpublish(ALGEBRA, there.lesson, TEACHER);
            followed(there, link, Map.of());
            there.campus.clock.advance(RecordedCampus.HOUR);
            followed(there, link, Map.of());
            assertThat(there.heard.get(0)).isInstanceOf(RecordingFound.class);
            assertThat(there.heard)
                    .filteredOn(Refused.class::isInstance)
                    .extracting(RecordingHandlerTest::told)
                    .containsExactly(
                            Action.REDEEM + " ALTERED",
                            Action.WATCH + " NO_RECORDING campus.example/ALGEBRA101 7",
                            Action.REDEEM + " NO_RECORDING campus.example/ALGEBRA101 7",
                            Action.REDEEM + " EXPIRED campus.example/ALGEBRA101 7");
            assertThat(there.heard.toString())
                    .doesNotContain(way, Links.SALT, link.getRawQuery().substring(5));
        }
    }

    @Test
    void howAFileFaresOnItsWayIsToldToo() {
        try (RecordedCampus there = new RecordedCampus("9.2", "jdbc:h2:mem:", "Lesson 1", 3_000_000)) {
            URI link = there.link(STUDENT, RecordingUse.DOWNLOAD);
            followed(there, link, Map.of());
            assertThat(ending(there)).isEqualTo("Done SEND");
            RecordingHandler handler = RecordingHandler.of(there.links);
            assertThatThrownBy(() -> handler.answer(request(link, Map.of()), (status, headers, length) -> gone()))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(ending(there)).as("the browser has gone").isEqualTo("Done SEND");
            there.campus.om.faults().next("download", 50, Fault.HTML_500);
            assertThat(followed(there, link, Map.of()).status).isEqualTo(503);
            assertThat(ending(there)).startsWith("Failed SEND ");
            there.campus.om.faults().clear();
            there.campus.om.faults().next("download", 50, Fault.TRUNCATED);
            assertThatThrownBy(() -> followed(there, link, Map.of()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("breaks off");
            assertThat(ending(there)).startsWith("Failed SEND ");
            assertThat(there.heard.get(there.heard.size() - 1).about().memberId())
                    .contains(STUDENT.id());
        }
    }

    private static String ending(RecordedCampus there) {
        BridgeEvent last = there.heard.get(there.heard.size() - 1);
        return last instanceof Failed failed
                ? "Failed " + failed.action() + " " + failed.reason()
                : "Done " + ((Done) last).action();
    }

    @Test
    void noLogLineTellsALinkOrAWay() {
        List<String> told = new ArrayList<>();
        Handler listening = listening(told);
        Logger bridge = Logger.getLogger("org.lmsbridge");
        bridge.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(listening);
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            List<String> secrets = new ArrayList<>(List.of(Links.SALT));
            URI watch = there.link(STUDENT, RecordingUse.WATCH);
            URI fetch = there.link(STUDENT, RecordingUse.DOWNLOAD);
            for (Fault fault : List.of(Fault.HTML_500, Fault.GARBAGE, Fault.REPLY_LOST, Fault.TRUNCATED)) {
                there.campus.om.faults().next("getRoomHash", fault).next("download", fault);
                followed(there, watch, Map.of());
                secrets.addAll(
                        Links.secretsOf(followed(there, watch, Map.of()).headers.get("Location"), there.campus));
                followed(there, fetch, Map.of());
                followed(there, URI.create(fetch + "x"), Map.of());
                there.campus.om.faults().clear();
            }
            secrets.add(watch.getRawQuery().substring(5));
            secrets.add(fetch.getRawQuery().substring(5));
            assertThat(told).anyMatch(line -> line.contains("has been altered"));
            assertThat(String.join("\n", told)).doesNotContain(secrets);
        } finally {
            Logger.getLogger("").removeHandler(listening);
            bridge.setLevel(null);
        }
    }

    private static Handler listening(List<String> told) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                // The server that plays OpenMeetings knows the sessions, and its log is its own.
                if (!line.getLoggerName().startsWith("org.eclipse.jetty")) {
                    told.add(new SimpleFormatter().format(line));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }

    private static String told(BridgeEvent event) {
        Refused refused = (Refused) event;
        return refused.action() + " " + refused.reason()
                + event.about().course().map(course -> " " + course).orElse("")
                + event.about().memberId().map(id -> " " + id).orElse("");
    }

    private static KeptReply followed(RecordedCampus there, URI link, Map<String, String> headers) {
        KeptReply answer = new KeptReply();
        RecordingHandler.of(there.links).answer(request(link, headers), answer);
        return answer;
    }

    private static LinkRequest request(URI link, Map<String, String> headers) {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        return new LinkRequest("GET", link.getRawQuery(), anyCase::get);
    }

    private static OutputStream gone() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the browser has gone");
            }
        };
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
