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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmsbridge.openmeetings.fake.RudePeer;

/** Encrypted connections that are none, or with somebody unknown. */
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static SSLContext server;
    private static Path file;

    @BeforeAll
    static void makeCertificate(@TempDir Path directory) throws Exception {
        file = directory.resolve("self-signed.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "one",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertThat(tool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        server = SSLContext.getInstance("TLS");
        server.init(keys.getKeyManagers(), null, null);
    }

    private static ServerSocket listener() throws IOException {
        return server.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private static Request post() {
        return new Request("POST", "services/room", Map.of(), Optional.of(new Request.Text("text/plain", "one")));
    }

    @Test
    void aSelfSignedCertificateIsRefusedBeforeAnythingIsSent() throws IOException {
        try (RudePeer peer = new RudePeer(listener(), (socket, out) -> RudePeer.sayJson(out, "{}"));
                HttpTransport transport = new HttpTransport(peer.uri("https"), Limits.DEFAULT)) {
            NotSentException failure =
                    catchThrowableOfType(NotSentException.class, () -> transport.send(post(), Duration.ofSeconds(10)));
            assertThat(failure)
                    .hasMessageContaining("no secure connection to 127.0.0.1")
                    .hasCauseInstanceOf(SSLException.class);
            assertThat(peer.requests()).isZero();
        }
    }

    @Test
    void aPlainPortIsNotSpokenToOverTls() {
        try (RudePeer peer = new RudePeer((socket, out) -> RudePeer.sayJson(out, "{}"))) {
            // answers to the greeting, which it takes for a line of a request
            try (HttpTransport transport = new HttpTransport(peer.uri("https"), Limits.DEFAULT)) {
                IOException failure =
                        catchThrowableOfType(IOException.class, () -> transport.send(post(), Duration.ofMillis(500)));
                assertThat(failure).isInstanceOf(NotSentException.class);
                assertThat(peer.requests()).isZero();
            }
        }
    }

    @Test
    void anEncryptedPortThatIsSpokenToInPlainMayHaveReceivedTheRequest() throws IOException {
        try (RudePeer peer = new RudePeer(listener(), (socket, out) -> RudePeer.sayJson(out, "{}"));
                HttpTransport transport = new HttpTransport(peer.uri("http"), Limits.DEFAULT)) {
            IOException failure =
                    catchThrowableOfType(IOException.class, () -> transport.send(post(), Duration.ofSeconds(10)));
            assertThat(failure).isNotNull();
            assertThat(peer.requests()).isZero();
        }
    }

    @Test
    void anEncryptedConnectionThatBreaksAfterTheRequestMayHaveProcessedIt() throws Exception {
        System.setProperty("javax.net.ssl.trustStore", file.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                HttpTransport transport = new HttpTransport(
                        URI.create("https://127.0.0.1:" + listener.getLocalPort() + "/openmeetings/"),
                        Limits.DEFAULT)) {
            Future<Boolean> received = thread.submit(() -> garbageBehindTheRequest(listener));
            IOException failure =
                    catchThrowableOfType(IOException.class, () -> transport.send(post(), Duration.ofSeconds(10)));
            assertThat(received.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(failure).isNotInstanceOf(NotSentException.class).hasCauseInstanceOf(SSLException.class);
        } finally {
            thread.shutdownNow();
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }

    /** Reads a request over TLS and answers beside it. */
    private static boolean garbageBehindTheRequest(ServerSocket listener) throws IOException {
        try (Socket plain = listener.accept();
                SSLSocket secure = (SSLSocket)
                        server.getSocketFactory().createSocket(plain, "127.0.0.1", plain.getPort(), false)) {
            secure.setUseClientMode(false);
            StringBuilder request = new StringBuilder();
            while (request.indexOf("\r\n\r\none") < 0) {
                int next = secure.getInputStream().read();
                if (next < 0) {
                    return false;
                }
                request.append((char) next);
            }
            // a record of application data that nobody encrypted
            plain.getOutputStream().write(new byte[] {0x17, 3, 3, 0, 32});
            plain.getOutputStream().write(new byte[32]);
            plain.getOutputStream().flush();
            try {
                return plain.getInputStream().read() != 0;
            } catch (SocketException e) {
                return true;
            }
        }
    }
}
