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

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.standin.Right;

/** Each exit code with its cause, and where settings come from. */
class FailuresTest extends AgainstStandIn {
    private static final String WRONG = "Wr0ng-and-secret";

    @Test
    void aServerThatIsDownIsNotReachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        om(environment("OM_URL", "http://127.0.0.1:" + port + "/openmeetings"), "room", "list")
                .failed(ExitCode.NOT_REACHABLE)
                .saying("om doctor");
    }

    @Test
    void aServerThatDoesNotAnswerIsNotReachable() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort() + "/openmeetings";
            om(environment("OM_URL", url), "room", "list", "--timeout", "300ms").failed(ExitCode.NOT_REACHABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/openmeetings", "/openmeetings/"})
    void theAddressMayEndAsItLikes(String path) {
        String root = server().uri().resolve("/").toString();
        String url = root.substring(0, root.length() - 1) + path;

        om(environment("OM_URL", url), "room", "list", "--public").done();
    }

    @Test
    void aWrongPathIsNamed() {
        om(environment("OM_URL", server().uri().resolve("/other").toString()), "room", "show", "1")
                .failed(ExitCode.FAILED)
                .saying("/openmeetings");
    }

    @Test
    void aWrongPasswordIsTriedOnce() {
        server().resetCounters();

        Ran ran = om(environment("OM_PASSWORD", WRONG), "room", "show", "1", "--om-version", "3.3")
                .failed(ExitCode.REFUSED);

        assertThat(ran.err()).doesNotContain(WRONG);
        assertThat(server().requestCount("login") + server().requestCount("loginUser"))
                .isEqualTo(1);
    }

    @Test
    void anAccountWithoutTheRightIsRefused() {
        server().addAccount("weak", "Weak-Account7", EnumSet.of(Right.LOGIN, Right.ROOM));
        Map<String, String> weak =
                Map.of("OM_URL", server().uri().toString(), "OM_USER", "weak", "OM_PASSWORD", "Weak-Account7");

        om(weak, "room", "create", "--name", "A").failed(ExitCode.REFUSED).saying("right");
        assertThat(server().rooms()).noneMatch(room -> room.name().equals("A"));
    }

    @Test
    void aLoginPageInsteadOfOpenMeetingsIsRecognised() throws IOException {
        HttpServer portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = "<html><body><form>Sign in</form></body></html>".getBytes(StandardCharsets.UTF_8);
        portal.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        portal.start();
        try {
            String url = "http://127.0.0.1:" + portal.getAddress().getPort() + "/openmeetings";
            om(environment("OM_URL", url), "room", "show", "1")
                    .failed(ExitCode.FAILED)
                    .saying("om doctor");
            assertThat(om(environment("OM_URL", url), "doctor").exitCode()).isEqualTo(ExitCode.FAILED);
        } finally {
            portal.stop(0);
        }
    }

    @Test
    void verboseTellsMoreButNoSecret() {
        Ran ran = om(environment("OM_PASSWORD", WRONG), "room", "show", "1", "--verbose");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.err()).contains("\tat ").doesNotContain(WRONG);
        assertThat(om("room", "list", "--verbose").done().err())
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");
    }

    @Test
    void aPasswordOnTheCommandLineIsTakenWithAWarning() {
        Ran ran = om(
                Map.of(),
                "room",
                "list",
                "--url",
                server().uri().toString(),
                "--user",
                server().user(),
                "--password",
                server().password());

        ran.done().saying("Warning");
    }

    @Test
    void aPasswordIsAskedForAtATerminal() {
        Ran ran = Ran.answering(
                server().password(),
                Map.of("OM_URL", server().uri().toString(), "OM_USER", server().user()),
                "room",
                "list");

        assertThat(ran.done().err() + ran.out()).doesNotContain(server().password());
    }

    @Test
    void aSaltLogsInWithTheDerivedPassword() {
        String salt = "0123456789abcdefGHIJ";
        Map<String, String> salted = Map.of("OM_URL", server().uri().toString(), "OM_USER", "lms", "OM_SALT", salt);
        String password = Ran.om(salted, "salt", "password").done().out().strip();
        server().addAccount("lms", password, EnumSet.allOf(Right.class));

        Ran ran = om(salted, "room", "list").done();
        assertThat(ran.out() + ran.err()).doesNotContain(password).doesNotContain(salt);
    }

    @Test
    void thePreviousSaltLogsInUntilTheServerHasTheNewPassword() {
        String old = "0123456789abcdefGHIJ";
        Map<String, String> before = Map.of("OM_URL", server().uri().toString(), "OM_USER", "rotated", "OM_SALT", old);
        String password = Ran.om(before, "salt", "password").done().out().strip();
        server().addAccount("rotated", password, EnumSet.allOf(Right.class));
        Map<String, String> after = new HashMap<>(before);
        after.put("OM_SALT", "a new salt, twenty characters");
        om(after, "room", "show", "1").failed(ExitCode.REFUSED);

        after.put("OM_PREVIOUS_SALT", old);
        Ran ran = om(after, "room", "list").done();
        assertThat(ran.out() + ran.err()).doesNotContain(password).doesNotContain(old);
    }

    @Test
    void keysOfChamiloAreUnderstood(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("chamilo.properties");
        Files.writeString(
                file, "host=" + server().uri() + "\nuser=" + server().user() + "\npass=" + server().password() + "\n");
        om(Map.of(), "room", "list", "--config", file.toString()).done();

        Files.writeString(
                file,
                "CONFIG_OPENMEETINGS_SERVER_BASE_URL=" + server().uri() + "\nCONFIG_OPENMEETINGS_USER_SALT="
                        + server().user() + "\nCONFIG_OPENMEETINGS_PASS_SALT=" + server().password() + "\n");
        om(Map.of(), "room", "list", "--config", file.toString()).done().saying("CONFIG_OPENMEETINGS_PASS_SALT");
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("om.properties"), "user=nobody\npassword=" + WRONG + "\n");

        om(environment(), "room", "list", "--config", file.toString()).done();
        om(environment("OM_USER", "nobody"), "room", "list", "--user", server().user())
                .done();
        om(environment(), "room", "list", "--config", folder.resolve("none").toString())
                .failed(ExitCode.WRONG_USAGE)
                .saying("no file");
    }

    @Test
    void aPasswordAndASaltAtOnceAreRefused() {
        om(environment("OM_SALT", "0123456789abcdefGHIJ"), "room", "list")
                .failed(ExitCode.WRONG_USAGE)
                .saying("only one");
    }
}
