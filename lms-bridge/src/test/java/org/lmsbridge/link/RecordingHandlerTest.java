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

import java.io.ByteArrayOutputStream;
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
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
            Answered late = new Answered();
            narrow.answer(request(link, Map.of()), late);
            assertThat(late.status).isEqualTo(503);
            assertThat(late.headers).containsKey("Retry-After");
            Answered watched = new Answered();
            narrow.answer(request(there.link(STUDENT, RecordingUse.WATCH), Map.of()), watched);
            assertThat(watched.status)
                    .as("whoever fetches keeps nobody from watching")
                    .isEqualTo(302);
            goOn.countDown();
            first.get(30, TimeUnit.SECONDS);
            Answered again = new Answered();
            narrow.answer(request(link, Map.of()), again);
            assertThat(again.status).isEqualTo(200);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RecordingHandler.of(there.links, NoticeTexts.standard(), 0));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoAsksForTheHeadersIsNotToldThatTheFileIsEmpty() {
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            there.campus.om.resetCounters();
            for (RecordingUse use : RecordingUse.values()) {
                String query = there.link(STUDENT, use).getRawQuery();
                Answered answer = new Answered();
                RecordingHandler.of(there.links).answer(new LinkRequest("HEAD", query, header -> null), answer);
                assertThat(answer.status).isEqualTo(200);
                assertThat(answer.length).isEmpty();
                assertThat(answer.headers).doesNotContainKeys("Content-Length", "Content-Type");
            }
            assertThat(there.campus.om.requestCount()).isZero();
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
            Answered answer = new Answered();
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
            Answered watched = new Answered();
            handler.answer(request(there.link(STUDENT, RecordingUse.WATCH), Map.of()), watched);
            assertThat(watched.status).isEqualTo(302);
            Answered fetched = new Answered();
            handler.answer(request(there.link(STUDENT, RecordingUse.DOWNLOAD), Map.of()), fetched);
            assertThat(fetched.status).isEqualTo(403);
        }
    }

    @Test
    void whoLeftTheCourseSinceTheLinkWasMadeSeesNothing() {
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            RecordingHandler handler = RecordingHandler.of(there.links.asking((course, signed) -> Optional.empty()));
            for (RecordingUse use : RecordingUse.values()) {
                Answered answer = new Answered();
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
            assertThat(there.heard.subList(1, there.heard.size()))
                    .extracting(RecordingHandlerTest::told)
                    .containsExactly(
                            Action.REDEEM + " ALTERED",
                            Action.WATCH + " NO_RECORDING campus.example/ALGEBRA101 7",
                            Action.REDEEM + " EXPIRED");
            assertThat(there.heard.toString())
                    .doesNotContain(way, Links.SALT, link.getRawQuery().substring(5));
        }
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
                secrets.add(followed(there, watch, Map.of()).headers.get("Location"));
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
                told.add(new SimpleFormatter().format(line));
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

    private static Answered followed(RecordedCampus there, URI link, Map<String, String> headers) {
        Answered answer = new Answered();
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

    /** Keeps an answer. */
    private static final class Answered implements LinkReply {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int status;
        private Map<String, String> headers = Map.of();
        private OptionalLong length = OptionalLong.of(-1);

        @Override
        public OutputStream begin(int code, Map<String, String> told, OptionalLong bytes) {
            assertThat(status).as("begun once").isZero();
            length = bytes;
            status = code;
            headers = Map.copyOf(told);
            return body;
        }
    }
}
