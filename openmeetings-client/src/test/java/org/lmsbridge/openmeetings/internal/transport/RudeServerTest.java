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
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lmsbridge.openmeetings.fake.RudePeer.say;
import static org.lmsbridge.openmeetings.fake.RudePeer.sayJson;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmsbridge.openmeetings.fake.RudePeer;

/** The transport against real sockets that behave badly. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RudeServerTest {
    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final Duration GENEROUS = Duration.ofSeconds(6);
    private static final String SECRET = "5eC4e7-1n-the-4n5we4";
    private static final Limits LIMITS =
            Limits.DEFAULT.withAnswerBytes(4096).withConnections(4).withCallTime(Duration.ofSeconds(5));

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    private HttpTransport to(URI address) {
        HttpTransport transport = new HttpTransport(address, LIMITS);
        opened.add(transport);
        return transport;
    }

    private RudePeer peer(RudePeer.Behaviour behaviour) {
        RudePeer peer = new RudePeer(behaviour);
        opened.add(peer);
        return peer;
    }

    private static Request post() {
        return new Request(
                "POST", "services/room?sid=s3cret", Map.of(), Optional.of(new Request.Text("text/plain", "one")));
    }

    static Stream<Arguments> badBehaviours() {
        return Stream.of(
                behaviour("answers half and closes", (socket, out) -> {
                    say(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf " + SECRET);
                    socket.close();
                }),
                behaviour("closes without a word", (socket, out) -> socket.close()),
                behaviour("resets after the request", (socket, out) -> {
                    socket.setSoLinger(true, 0);
                    socket.close();
                }),
                behaviour("answers no HTTP", (socket, out) -> {
                    say(out, "SSH-2.0-" + SECRET + "\r\n\r\n");
                    socket.close();
                }),
                behaviour("sends a status that is none", (socket, out) -> {
                    say(out, "HTTP/1.1 " + SECRET + " OK\r\nContent-Length: 0\r\n\r\n");
                    socket.close();
                }),
                behaviour("sends a version that is none", (socket, out) -> {
                    say(out, "HTTP/" + SECRET + " 200 OK\r\nContent-Length: 0\r\n\r\n");
                    socket.close();
                }),
                behaviour("sends a length that is none", (socket, out) -> {
                    say(out, "HTTP/1.1 200 OK\r\nContent-Length: " + SECRET + "\r\n\r\n");
                    socket.close();
                }),
                behaviour("sends a negative length", (socket, out) -> {
                    say(out, "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n");
                    socket.close();
                }),
                behaviour("sends a header that is none", (socket, out) -> {
                    say(out, "HTTP/1.1 200 OK\r\n" + SECRET + "\r\nContent-Length: 0\r\n\r\n");
                    socket.close();
                }),
                behaviour("sends chunks that are none", (socket, out) -> {
                    say(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + SECRET + "\r\n");
                    socket.close();
                }),
                behaviour("sends an encoding that is none", (socket, out) -> {
                    say(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: " + SECRET + "\r\n\r\n");
                    socket.close();
                }),
                behaviour("sends a body over the limit", (socket, out) -> {
                    say(out, "HTTP/1.1 200 OK\r\nContent-Length: 4097\r\n\r\n" + "x".repeat(4097));
                    socket.close();
                }),
                behaviour("declares a gigabyte", (socket, out) -> {
                    say(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n" + "x".repeat(9000));
                    socket.close();
                }));
    }

    private static Arguments behaviour(String name, RudePeer.Behaviour behaviour) {
        return Arguments.of(name, behaviour);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBehaviours")
    void aPeerThatTakesTheRequestAndMisbehavesMayHaveProcessedItAndIsAskedOnce(
            String name, RudePeer.Behaviour behaviour) throws IOException {
        RudePeer peer = peer(behaviour);
        HttpTransport transport = to(peer.uri());
        long start = System.nanoTime();

        IOException failure =
                catchThrowableOfType(IOException.class, () -> transport.send(post(), Duration.ofSeconds(5)));

        assertThat(failure).isNotNull().isNotInstanceOf(NotSentException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(GENEROUS);
        assertThat(peer.requests()).isEqualTo(1);
        assertQuotesNothing(failure);
        assertServesAgain(peer, transport);
    }

    @Test
    void aPeerThatNeverAnswersIsGivenUpAtTheDeadline() throws IOException {
        RudePeer peer = peer((socket, out) -> {});
        peer.now((socket, out) -> peer.hang());
        assertGivenUpInTime(peer);
    }

    @Test
    void aPeerThatAnswersHalfAndHangsIsGivenUpAtTheDeadline() throws IOException {
        RudePeer peer = peer((socket, out) -> {});
        peer.now((socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf " + SECRET);
            peer.hang();
        });
        assertGivenUpInTime(peer);
    }

    @Test
    void aPeerThatAnswersHalfAHeaderAndHangsIsGivenUpAtTheDeadline() throws IOException {
        RudePeer peer = peer((socket, out) -> {});
        peer.now((socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\nContent-Le");
            peer.hang();
        });
        assertGivenUpInTime(peer);
    }

    @Test
    void aBodyThatDripsForEverIsGivenUpAtTheDeadline() throws IOException {
        assertGivenUpInTime(peer((socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\n\r\n");
            while (!Thread.currentThread().isInterrupted()) {
                say(out, "x");
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }));
    }

    @Test
    void headersThatDripForEverAreGivenUpAtTheDeadline() throws IOException {
        assertGivenUpInTime(peer((socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\n");
            for (int header = 0; !Thread.currentThread().isInterrupted(); header++) {
                say(out, "X-" + header + ": y\r\n");
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }));
    }

    private void assertGivenUpInTime(RudePeer peer) throws IOException {
        HttpTransport transport = to(peer.uri());
        long start = System.nanoTime();

        IOException failure = catchThrowableOfType(IOException.class, () -> transport.send(post(), DEADLINE));

        assertThat(failure)
                .isNotInstanceOf(NotSentException.class)
                .hasMessageContaining("within 500 ms")
                .hasNoCause();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(DEADLINE, GENEROUS);
        assertThat(peer.requests()).isEqualTo(1);
        assertServesAgain(peer, transport);
    }

    @Test
    void anEndlessBodyEndsAtTheLimitNotAtTheDeadline() throws IOException {
        RudePeer peer = peer((socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                say(out, "400\r\n" + "x".repeat(1024) + "\r\n");
            }
        });
        HttpTransport transport = to(peer.uri());
        AnswerTooLongException failure = catchThrowableOfType(
                AnswerTooLongException.class, () -> transport.send(post(), Duration.ofSeconds(30)));
        assertThat(failure).hasMessageContaining("4096 bytes");
        assertThat(peer.requests()).isEqualTo(1);
        assertServesAgain(peer, transport);
    }

    @Test
    void anEndlessHeaderEndsAtALimitNotAtTheDeadline() throws IOException {
        RudePeer peer = peer((socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\nX-Long: ");
            while (true) {
                say(out, "x".repeat(1024));
            }
        });
        HttpTransport transport = to(peer.uri());
        long start = System.nanoTime();
        IOException failure =
                catchThrowableOfType(IOException.class, () -> transport.send(post(), Duration.ofSeconds(3)));
        assertThat(failure).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
        assertServesAgain(peer, transport);
    }

    @Test
    void endlessHeadersEndAtALimitNotAtTheDeadline() throws IOException {
        RudePeer peer = peer((socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                say(out, "X-One: more\r\n".repeat(100));
            }
        });
        HttpTransport transport = to(peer.uri());
        long start = System.nanoTime();
        IOException failure =
                catchThrowableOfType(IOException.class, () -> transport.send(post(), Duration.ofSeconds(3)));
        assertThat(failure).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
        assertServesAgain(peer, transport);
    }

    @Test
    void aRefusedConnectionMeansThatNothingWasSent() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        HttpTransport transport = to(URI.create("http://127.0.0.1:" + free + "/openmeetings/"));
        NotSentException failure =
                catchThrowableOfType(NotSentException.class, () -> transport.send(post(), Duration.ofSeconds(5)));
        assertThat(failure).hasMessage("nothing answers at 127.0.0.1:" + free);
    }

    @Test
    void anUnknownHostMeansThatNothingWasSent() {
        HttpTransport transport = to(URI.create("http://no-such-host.invalid/openmeetings/"));
        NotSentException failure =
                catchThrowableOfType(NotSentException.class, () -> transport.send(post(), Duration.ofSeconds(20)));
        assertThat(failure).hasMessage("there is no host no-such-host.invalid");
    }

    @Test
    void allConnectionsBusyUntilTheDeadlineMeansThatNothingWasSent() throws Exception {
        CountDownLatch arrived = new CountDownLatch(4);
        RudePeer peer = peer((socket, out) -> {});
        peer.now((socket, out) -> {
            arrived.countDown();
            peer.hang();
        });
        HttpTransport transport = to(peer.uri());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        opened.add(threads::shutdownNow);
        List<Future<Reply>> waiting = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            waiting.add(threads.submit(() -> transport.send(post(), Duration.ofSeconds(30))));
        }
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

        IOException failure = catchThrowableOfType(IOException.class, () -> transport.send(post(), DEADLINE));

        assertThat(failure).isInstanceOf(NotSentException.class);
        assertThat(peer.requests()).isEqualTo(4);
        assertThat(waiting).noneMatch(Future::isDone);
    }

    @Test
    void aRedirectIsNeverFollowedAndTheSessionIdNotSentOn() throws IOException {
        RudePeer elsewhere = peer((socket, out) -> sayJson(out, "{}"));
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            RudePeer peer = peer((socket, out) -> say(
                    out,
                    "HTTP/1.1 " + status + " Moved\r\nLocation: " + elsewhere.uri() + "\r\nContent-Length: 0\r\n\r\n"));
            Reply reply = to(peer.uri()).send(post(), Duration.ofSeconds(5));
            assertThat(reply.status()).isEqualTo(status);
            assertThat(peer.requests()).isEqualTo(1);
        }
        assertThat(elsewhere.connections()).isZero();
    }

    @Test
    void aPostAnsweredWith503OrA429IsSentExactlyOnce() throws IOException {
        for (int status : new int[] {503, 429, 502, 504}) {
            RudePeer peer = peer((socket, out) ->
                    say(out, "HTTP/1.1 " + status + " Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"));
            assertThat(to(peer.uri()).send(post(), Duration.ofSeconds(5)).status())
                    .isEqualTo(status);
            assertThat(peer.requests()).isEqualTo(1);
        }
    }

    @Test
    void aGetOnADroppedConnectionIsSentExactlyOnceToo() {
        RudePeer peer = peer((socket, out) -> socket.close());
        HttpTransport transport = to(peer.uri());
        Request get = new Request("GET", "services/room/1", Map.of(), Optional.empty());
        IOException failure = catchThrowableOfType(IOException.class, () -> transport.send(get, Duration.ofSeconds(5)));
        assertThat(failure).isNotInstanceOf(NotSentException.class);
        assertThat(peer.requests()).isEqualTo(1);
    }

    @Test
    void nothingIsUnpackedAndNoPackingAskedFor() throws IOException {
        byte[] bytes = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
        RudePeer peer = peer((socket, out) -> {
            say(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 10\r\n\r\n");
            out.write(bytes);
            out.flush();
        });
        assertThat(to(peer.uri()).send(post(), Duration.ofSeconds(5)).body()).isEqualTo(bytes);
        assertThat(peer.lastRequest()).doesNotContainIgnoringCase("accept-encoding");
    }

    @Test
    void cookiesOfOneAnswerDoNotGoAlongWithTheNextRequest() throws IOException {
        RudePeer peer = peer((socket, out) ->
                say(out, "HTTP/1.1 200 OK\r\nSet-Cookie: JSESSIONID=abc; Path=/\r\nContent-Length: 0\r\n\r\n"));
        HttpTransport transport = to(peer.uri());
        assertThat(transport.send(post(), Duration.ofSeconds(5)).status()).isEqualTo(200);
        assertThat(transport.send(post(), Duration.ofSeconds(5)).status()).isEqualTo(200);
        assertThat(peer.lastRequest()).doesNotContainIgnoringCase("cookie");
    }

    @Test
    void connectionsAreKeptAndUsedAgain() throws IOException {
        RudePeer peer = peer((socket, out) -> sayJson(out, "{}"));
        HttpTransport transport = to(peer.uri());
        for (int call = 0; call < 64; call++) {
            assertThat(transport.send(post(), Duration.ofSeconds(5)).status()).isEqualTo(200);
        }
        assertThat(peer.connections()).isEqualTo(1);
    }

    @Test
    void closingEndsCallsUnderWayAndLaterCallsSendNothing() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        RudePeer peer = peer((socket, out) -> {});
        peer.now((socket, out) -> {
            arrived.countDown();
            peer.hang();
        });
        HttpTransport transport = to(peer.uri());
        ExecutorService threads = Executors.newSingleThreadExecutor();
        opened.add(threads::shutdownNow);
        Future<IOException> underWay = threads.submit(
                () -> catchThrowableOfType(IOException.class, () -> transport.send(post(), Duration.ofSeconds(60))));
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

        transport.close();

        assertThat(underWay.get(20, TimeUnit.SECONDS)).isNotNull().isNotInstanceOf(NotSentException.class);
        assertThat(catchThrowableOfType(NotSentException.class, () -> transport.send(post(), Duration.ofSeconds(5))))
                .hasMessageContaining("closed");
        assertThat(peer.requests()).isEqualTo(1);
    }

    /** No connection of the four is lost to what went before. */
    private static void assertServesAgain(RudePeer peer, HttpTransport transport) throws IOException {
        peer.now((socket, out) -> sayJson(out, "{\"well\":1}"));
        int before = peer.requests();
        for (int call = 0; call < 64; call++) {
            Reply reply = transport.send(post(), Duration.ofSeconds(20));
            assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("{\"well\":1}");
        }
        assertThat(peer.requests()).isEqualTo(before + 64);
    }

    private static void assertQuotesNothing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(SECRET).doesNotContain("s3cret");
        }
    }
}
