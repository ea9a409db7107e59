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
package org.lmsbridge.openmeetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lmsbridge.openmeetings.fake.Planted.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.fake.RudePeer;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.TransferRate;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Measurements of the way to the server, which came with 3.1.2. */
class NetworkTestTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"3.1.2", "3.3", "4.0", "5.0.0", "5.1", "7.2", "9.2"})
    void timesThereAndBackAreMeasuredInEveryVersionThatCan(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            assertThat(client.networkTest().ping()).isPositive();
            assertThat(client.networkTest().jitter(3)).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(server.requestCount("get")).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"3.1.2,1048576", "4.0,1048576", "5.0.0,3000000", "5.1,9000000", "6.0,5242880", "9.2,3000000"})
    void bytesAreFetchedToTheLastHoweverManyOfTheLimit(String version, long bytes) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            TransferRate rate = client.networkTest().download(bytes);
            assertThat(rate.bytes()).isEqualTo(bytes);
            assertThat(rate.bitsPerSecond()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"3.1.2,3000000", "4.0,1000", "5.0.0,3000000", "5.1,16777216", "6.0,2621440", "9.2,1"})
    void bytesAreSentInTheWayOfTheVersion(String version, long bytes) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            TransferRate rate = client.networkTest().upload(bytes);
            assertThat(rate.bytes()).isEqualTo(bytes);
            assertThat(rate.time()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"4.0,1048575,1073741825", "5.1,1073741825,16777217", "6.0,5242881,2621441", "9.2,-1,-1"})
    void whatIsBeyondTheLimitsIsNotSent(String version, long download, long upload) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            assertReason(Reason.INVALID, () -> client.networkTest().download(download));
            assertReason(Reason.INVALID, () -> client.networkTest().upload(upload));
            assertThat(server.requestCount("get") + server.requestCount("upload"))
                    .isZero();
            assertThatThrownBy(() -> client.networkTest().jitter(1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0.1", "9.2"})
    void aServerThatWantsAPauseIsHeardAndMeasuresAgainAfterIt(String version) {
        try (StandInServer server =
                        StandInServer.version(version).clock(settable()).start();
                OpenMeetings client = client(server).build()) {
            client.networkTest().download(1000);

            RefusedException early = catchThrowableOfType(
                    RefusedException.class, () -> client.networkTest().upload(1000));
            assertThat(early.reason()).isEqualTo(Reason.UNSPECIFIED);
            assertThat(early.code()).hasValue("429");
            assertThat(client.networkTest().ping()).isPositive();

            now.updateAndGet(time -> time.plus(client.networkTest().limits().pause()));
            assertThat(client.networkTest().upload(1000).bytes()).isEqualTo(1000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0.1", "9.2"})
    void oneWebSessionServesAllAndIsOpenedAgainOnceForgotten(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            client.networkTest().ping();
            client.networkTest().ping();
            assertThat(pages(server)).isEqualTo(1);

            server.expireSessions();

            assertThat(client.networkTest().download(10).bytes()).isEqualTo(10);
            assertThat(pages(server)).isEqualTo(2);
        }
    }

    @Test
    void versionsThatMeasureWithEverybodyAreNotAskedForAPage() {
        try (StandInServer server = StandInServer.version("5.0.0").start();
                OpenMeetings client = client(server).build()) {
            client.networkTest().ping();
            assertThat(pages(server)).isZero();
        }
    }

    @Test
    void nobodyLogsInToMeasure() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = OpenMeetings.at(server.uri()).build()) {
            assertThat(client.networkTest().ping()).isPositive();
            assertThat(server.requestCount("login")).isZero();
        }
    }

    @Test
    void aBrokenConnectionIsNoMeasurement() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).build()) {
            server.faults().cut("get", 500).next("upload", 1, Fault.REPLY_LOST);
            assertThatThrownBy(() -> client.networkTest().download(1000)).isInstanceOf(UnreachableException.class);
            assertThatThrownBy(() -> client.networkTest().upload(1000)).isInstanceOf(OpenMeetingsException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 65})
    void anotherNumberOfBytesThanAskedForIsNoMeasurement(int length) {
        try (RudePeer peer = new RudePeer((socket, out) -> RudePeer.say(
                        out,
                        "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: " + length
                                + "\r\n\r\n" + "0".repeat(length)));
                OpenMeetings client = at(peer, "4.0.2")) {
            assertThatThrownBy(() -> client.networkTest().ping()).isInstanceOf(UnexpectedReplyException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 503 Down\r\nSet-Cookie: JSESSIONID=1\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nSet-Cookie: a\u0001b=c\r\nContent-Length: 0\r\n\r\n"
            })
    void aPageThatGivesNoWebSessionIsSaidSo(String page) {
        try (RudePeer peer = new RudePeer((socket, out) -> RudePeer.say(out, page));
                OpenMeetings client = at(peer, "9.2.0")) {
            assertThatThrownBy(() -> client.networkTest().ping())
                    .isInstanceOf(UnexpectedReplyException.class)
                    .hasMessageContaining("no web session");
            assertThat(peer.requests()).isEqualTo(1);
        }
    }

    @Test
    void theWebSessionIsSentBackWithWhateverAProxyAddsAndShownToNobody() {
        List<String> page = List.of(
                "HTTP/1.1 302 There",
                "Set-Cookie: route=n1; Path=/",
                "Set-Cookie: JSESSIONID=S3CRET; HttpOnly",
                "Content-Length: 0",
                "",
                "");
        List<String> refusal = List.of("HTTP/1.1 403 No", "Content-Length: 0", "", "");
        try (RudePeer peer = new RudePeer((socket, out) -> RudePeer.say(out, String.join("\r\n", refusal)));
                OpenMeetings client = at(peer, "9.2.0")) {
            peer.now((socket, out) -> {
                boolean isPage = peer.lastRequest().startsWith("GET /openmeetings/hash?app=network ");
                RudePeer.say(out, String.join("\r\n", isPage ? page : refusal));
            });
            assertThatThrownBy(() -> client.networkTest().ping())
                    .isInstanceOf(UnexpectedReplyException.class)
                    .hasMessageContaining("403")
                    .hasMessageNotContaining("S3CRET");
            assertThat(peer.lastRequest()).contains("Cookie: route=n1; JSESSIONID=S3CRET\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0", "3.1"})
    void versionsThatCannotMeasureRefuseToBeAsked(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = OpenMeetings.at(server.uri())
                        .version(version.equals("3.1") ? OpenMeetingsVersion.parse("3.1.1") : parsed(server))
                        .build()) {
            assertReason(Reason.NOT_SUPPORTED, () -> client.networkTest().ping());
            assertReason(Reason.NOT_SUPPORTED, () -> client.networkTest().download(1 << 20));
            assertReason(Reason.NOT_SUPPORTED, () -> client.networkTest().upload(1));
            assertReason(Reason.NOT_SUPPORTED, () -> client.networkTest().limits());
        }
    }

    private static OpenMeetingsVersion parsed(StandInServer server) {
        return OpenMeetingsVersion.parse(server.version());
    }

    private static OpenMeetings at(RudePeer peer, String version) {
        return OpenMeetings.at(peer.uri())
                .version(OpenMeetingsVersion.parse(version))
                .build();
    }

    private static long pages(StandInServer server) {
        return server.requests().stream()
                .filter(request -> request.path().endsWith("/hash"))
                .count();
    }

    private Clock settable() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private static void assertReason(Reason reason, ThrowingCallable call) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
    }
}
