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
package org.lmsbridge.openmeetings.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lmsbridge.openmeetings.fake.RawPeer;
import org.lmsbridge.openmeetings.fake.RudePeer;
import org.lmsbridge.openmeetings.fake.Zeros;

/** Transfers of any length: nothing is held, silence ends them, and nobody takes half of one for the whole. */
@Timeout(20)
class TransferTest {
    private static final long MIB = 1 << 20;
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    private static Request upload(InputStream content, long length, AtomicLong sent) {
        return new Request(
                "POST",
                "services/file?sid=s3cret",
                Map.of(),
                Optional.of(new Request.Multipart(List.of(
                        new Request.Part("file", "application/json", new Request.Fixed("{\"fileItemDTO\":{}}")),
                        new Request.Part(
                                "stream",
                                "application/octet-stream",
                                new Request.Streamed(new Upload(content, length, sent::set)))))));
    }

    private static long announced(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                .mapToLong(line -> Long.parseLong(line.substring(15).strip()))
                .findFirst()
                .orElse(-1);
    }

    private static long taken(String head, InputStream body, OutputStream out) throws IOException {
        long length = announced(head);
        body.skipNBytes(length);
        RudePeer.say(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        return length;
    }

    @Test
    void aHundredMegabytesGoThroughAFewBuffers() throws Exception {
        CompletableFuture<Long> seen = new CompletableFuture<>();
        AtomicLong sent = new AtomicLong();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (RawPeer peer = RawPeer.meeting(TransferTest::taken, seen);
                Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
            long before = threads.getCurrentThreadAllocatedBytes();
            Reply reply = transport.send(upload(new Zeros(128 * MIB), 128 * MIB, sent), LONG);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(reply.status()).isEqualTo(200);
            assertThat(seen.get(5, TimeUnit.SECONDS)).isBetween(128 * MIB, 128 * MIB + 1000);
            assertThat(sent).hasValue(128 * MIB);
            assertThat(allocated).isLessThan(16 * MIB);
        }
    }

    @Test
    void moreThanFourGigabytesAreAnnouncedAndACutMayHaveLeftSomething() throws Exception {
        CompletableFuture<Long> seen = new CompletableFuture<>();
        long huge = 5L << 30;
        RawPeer.Behaviour<Long> cut = (head, body, out) -> {
            body.skipNBytes(64 * MIB);
            return announced(head);
        };
        AtomicLong sent = new AtomicLong();
        try (RawPeer peer = RawPeer.meeting(cut, seen);
                Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
            IOException failure = catchThrowableOfType(
                    IOException.class, () -> transport.send(upload(new Zeros(huge), huge, sent), LONG));

            assertThat(failure).isNotInstanceOf(NotSentException.class).isNotInstanceOf(LocalFailureException.class);
            assertThat(seen.get(5, TimeUnit.SECONDS)).isGreaterThan(huge);
            assertThat(sent.get()).isBetween(60 * MIB, 128 * MIB);
        }
    }

    @Test
    void contentOfUnknownLengthIsSentInChunksWithAnEnd() throws Exception {
        CompletableFuture<String> seen = new CompletableFuture<>();
        RawPeer.Behaviour<String> reader = (head, body, out) -> {
            StringBuilder text = new StringBuilder();
            while (!text.toString().endsWith("\r\n0\r\n\r\n")) {
                text.append((char) body.read());
            }
            RudePeer.say(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            return head + text;
        };
        try (RawPeer peer = RawPeer.meeting(reader, seen);
                Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
            transport.send(upload(new Zeros(1000), -1, new AtomicLong()), LONG);

            assertThat(seen.get(5, TimeUnit.SECONDS))
                    .contains("Transfer-Encoding: chunked")
                    .contains("Content-Disposition: form-data; name=\"stream\"\r\n"
                            + "Content-Type: application/octet-stream\r\n\r\n\0\0\0");
        }
    }

    @Test
    void aRefusalInTheMiddleIsReadAndTheRestNotSent() throws Exception {
        CompletableFuture<Long> seen = new CompletableFuture<>();
        RawPeer.Behaviour<Long> refusing = (head, body, out) -> {
            body.skipNBytes(MIB);
            RudePeer.say(out, "HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
            return RawPeer.drained(body);
        };
        AtomicLong sent = new AtomicLong();
        try (RawPeer peer = RawPeer.meeting(refusing, seen);
                Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
            Reply reply = transport.send(upload(new Zeros(1L << 33), 1L << 33, sent), LONG);

            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.text()).isEqualTo("no");
            assertThat(sent.get()).isLessThan(256 * MIB);
        }
    }

    @Test
    void contentThatCannotBeReadIsOurOwnFailureAndNobodyTakesItForWhole() throws Exception {
        CompletableFuture<String> seen = new CompletableFuture<>();
        RawPeer.Behaviour<String> reader = (head, body, out) -> {
            StringBuilder end = new StringBuilder();
            try {
                for (int next = body.read(); next >= 0; next = body.read()) {
                    end.append((char) next);
                }
            } catch (IOException e) {
                return end + "broken";
            }
            return end.toString();
        };
        try (RawPeer peer = RawPeer.meeting(reader, seen);
                Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
            Throwable failure =
                    catchThrowable(() -> transport.send(upload(new Zeros(MIB, 100_000), -1, new AtomicLong()), LONG));

            assertThat(failure).isInstanceOf(LocalFailureException.class).hasMessageContaining("the disk has gone");
            assertThat(seen.get(5, TimeUnit.SECONDS))
                    .doesNotContain("\r\n0\r\n")
                    .doesNotEndWith("--\r\n");
        }
    }

    @Test
    void contentOfAnotherLengthThanWasSaidIsNotSentAsAWhole() throws Exception {
        for (long announced : new long[] {999, 1001}) {
            CompletableFuture<Long> seen = new CompletableFuture<>();
            try (RawPeer peer = RawPeer.meeting((head, body, out) -> announced(head) - RawPeer.drained(body), seen);
                    Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
                Throwable failure = catchThrowable(
                        () -> transport.send(upload(new Zeros(1000), announced, new AtomicLong()), LONG));

                assertThat(failure).isInstanceOf(LocalFailureException.class);
                assertThat(seen.handle((missing, broken) -> broken != null || missing > 0)
                                .get(5, TimeUnit.SECONDS))
                        .isTrue();
            }
        }
    }

    @Test
    void aPeerThatStopsReadingEndsTheUploadAfterTheSilence() throws Exception {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        CompletableFuture<RawPeer> self = new CompletableFuture<>();
        RawPeer.Behaviour<Boolean> deaf = (head, body, out) -> {
            self.join().hang();
            return true;
        };
        try (RawPeer peer = RawPeer.meeting(deaf, seen);
                Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
            self.complete(peer);
            long start = System.nanoTime();
            Throwable failure = catchThrowable(
                    () -> transport.send(upload(new Zeros(1L << 32), 1L << 32, new AtomicLong()), SHORT));

            assertThat(failure).isInstanceOf(IOException.class).isNotInstanceOf(NotSentException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    /** Takes everything, and keeps count. */
    private static final class Counting implements Receiver {
        private final StringBuilder text = new StringBuilder();
        private Head head = new Head(0, 0, Map.of());

        @Override
        public boolean wants(Head told) {
            head = told;
            return told.status() == 200;
        }

        @Override
        public void take(byte[] buffer, int length) {
            text.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
        }
    }

    private static final Request GET = new Request("GET", "recordings/mp4/x", Map.of(), Optional.empty());

    @Test
    void aSlowAnswerMayTakeLongerThanTheSilenceAsLongAsItComes() throws Exception {
        RudePeer.Behaviour dripping = (socket, out) -> {
            RudePeer.say(out, "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n");
            for (int index = 0; index < 8; index++) {
                RudePeer.say(out, "x");
                TimeUnit.MILLISECONDS.sleep(100);
            }
        };
        Counting counting = new Counting();
        try (RudePeer peer = new RudePeer(dripping);
                Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
            transport.receive(GET, SHORT.plusMillis(200), counting);
        }
        assertThat(counting.text).hasToString("xxxxxxxx");
        assertThat(counting.head.length()).isEqualTo(8);
    }

    @Test
    void anAnswerThatFallsSilentIsGivenUp() {
        RudePeer[] self = new RudePeer[1];
        try (RudePeer peer = new RudePeer((socket, out) -> {
                    RudePeer.say(out, "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nxxx");
                    self[0].hang();
                });
                Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
            self[0] = peer;
            Counting counting = new Counting();
            assertThat(catchThrowable(() -> transport.receive(GET, SHORT, counting)))
                    .isInstanceOf(IOException.class);
            assertThat(counting.text).hasToString("xxx");
        }
    }

    @Test
    void aCutAnswerIsNoWholeOne() {
        for (String head : new String[] {"Content-Length: 8", "Transfer-Encoding: chunked"}) {
            try (RudePeer peer = new RudePeer((socket, out) -> {
                        RudePeer.say(out, "HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n4\r\nxx\r\n");
                        socket.close();
                    });
                    Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
                Counting counting = new Counting();
                assertThat(catchThrowable(() -> transport.receive(GET, LONG, counting)))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whatIsNotWantedIsNotReadAndTheNextRequestIsServed() throws Exception {
        RudePeer.Behaviour endless = (socket, out) -> {
            RudePeer.say(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 99999999999\r\n\r\nno");
        };
        Counting counting = new Counting();
        try (RudePeer peer = new RudePeer(endless);
                Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
            transport.receive(GET, LONG, counting);
            assertThat(counting.head.status()).isEqualTo(404);
            assertThat(counting.text).isEmpty();
            peer.now((socket, out) -> RudePeer.say(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
            transport.receive(GET, LONG, counting);
        }
        assertThat(counting.text).hasToString("ok");
    }

    @Test
    void aReceiverThatFailsIsOurOwnFailure() {
        Receiver full = new Receiver() {
            @Override
            public boolean wants(Head head) {
                return true;
            }

            @Override
            public void take(byte[] buffer, int length) throws IOException {
                throw new IOException("the disk is full");
            }
        };
        try (RudePeer peer = new RudePeer(
                        (socket, out) -> RudePeer.say(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
                Transport transport = new HttpTransport(peer.uri(), Limits.DEFAULT)) {
            assertThat(catchThrowable(() -> transport.receive(GET, LONG, full)))
                    .isInstanceOf(LocalFailureException.class)
                    .hasMessageContaining("the disk is full");
        }
    }

    @Test
    void noHashOfARecordingShowsInTheTextFormOfARequest() {
        assertThat(new Request("GET", "recordings/mp4/6f9619ff8b86d011b42d00cf4fc964ff", Map.of(), Optional.empty()))
                .hasToString("GET recordings/mp4/…");
    }
}
