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
package org.lmsbridge.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** What can be seen of an address before OpenMeetings says anything. */
final class Reachability {
    private static final int MILLISECONDS = 10_000;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration SOON = Duration.ofDays(21);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final URI address;
    private final Clock clock;

    Reachability(URI address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    Finding address() {
        boolean open = !isHttps() && !HERE.contains(address.getHost());
        return open
                ? Finding.warning("address", address + " sends passwords unencrypted: use https")
                : Finding.ok("address", address.toString());
    }

    /** Connects, and over https looks at the certificate. */
    Finding tls() {
        int port = address.getPort() >= 0 ? address.getPort() : isHttps() ? 443 : 80;
        String host = address.getHost().replaceAll("[\\[\\]]", "");
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), MILLISECONDS);
            plain.setSoTimeout(MILLISECONDS);
            return isHttps() ? certificate(plain, host, port) : Finding.ok("tls", "not used with http");
        } catch (SSLHandshakeException e) {
            return Finding.failed(
                    "tls",
                    ExitCode.NOT_REACHABLE,
                    "the server's certificate is not accepted (" + e.getMessage()
                            + "): renew it, or add its issuer to the trust store of Java");
        } catch (SSLException e) {
            return Finding.failed(
                    "tls",
                    ExitCode.NOT_REACHABLE,
                    "no https at " + host + " port " + port + " (" + e.getMessage() + "): check the port, or use http");
        } catch (IOException e) {
            return Finding.failed(
                    "tls",
                    ExitCode.NOT_REACHABLE,
                    "nothing answers at " + host + " port " + port + " ("
                            + e.getClass().getSimpleName()
                            + "): check the address, that the server runs, and the firewall");
        }
    }

    /** Compares clocks by the time that the server's web answers carry. */
    Finding clock() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(MILLISECONDS);
            connection.setReadTimeout(MILLISECONDS);
            connection.setRequestMethod("HEAD");
            connection.getResponseCode();
            long told = connection.getDate();
            connection.disconnect();
            return told == 0 ? Finding.ok("clock", "not told by this server") : compared(Instant.ofEpochMilli(told));
        } catch (IOException e) {
            return Finding.warning(
                    "clock", "the server did not tell the time (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Finding compared(Instant told) {
        Duration skew = Duration.between(told, clock.instant()).abs();
        return skew.compareTo(SKEW) > 0
                ? Finding.warning(
                        "clock",
                        "differs by " + skew.toSeconds()
                                + " seconds from this machine's: let both use a time server, or dates of recordings are wrong")
                : Finding.ok("clock", "agrees with this machine's, within " + (skew.toSeconds() + 1) + " s");
    }

    private Finding certificate(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket secure = (SSLSocket) factory.createSocket(plain, host, port, true)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            Certificate first = secure.getSession().getPeerCertificates()[0];
            String protocol = secure.getSession().getProtocol();
            return first instanceof X509Certificate certificate
                    ? validity(protocol, certificate.getNotAfter().toInstant())
                    : Finding.ok("tls", protocol);
        }
    }

    private Finding validity(String protocol, Instant end) {
        return clock.instant().plus(SOON).isAfter(end)
                ? Finding.warning("tls", protocol + ", but the certificate ends on " + end + ": renew it")
                : Finding.ok("tls", protocol + ", certificate valid until " + end);
    }

    private boolean isHttps() {
        return "https".equals(address.getScheme());
    }
}
