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
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.fake.HttpPeer;
import org.lmsbridge.openmeetings.fake.Planted;
import org.lmsbridge.openmeetings.internal.operation.Argument;
import org.lmsbridge.openmeetings.internal.operation.PerWire;
import org.lmsbridge.openmeetings.internal.operation.Place;
import org.lmsbridge.openmeetings.internal.operation.SessionOperations.Login;
import org.lmsbridge.openmeetings.internal.operation.UserOperations.Connection;
import org.lmsbridge.openmeetings.internal.operation.UserOperations.Creation;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.model.ConnectionId;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.NewUser;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.RequestSeen;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Rule 10: no password, salt, session id or hash in any log line, exception or text form. */
class SecretsTest {
    private static final String PASSWORD = "pl4nted-Passw0rd!";
    private static final String LEARNERS_PASSWORD = "l34rner's&<Pass>word!A";
    private static final Pattern MINTED =
            Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Logger logger = Logger.getLogger("org.lmsbridge.openmeetings");
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getLoggerName() + " " + line.getMessage());
            if (line.getThrown() != null) {
                say(line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
        logger.setLevel(null);
    }

    private void say(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        said.add(text.toString());
        if (failure instanceof RefusedException refused) {
            said.add(refused.code().orElse("") + refused.operation());
        }
    }

    private void run(ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        if (failure != null) {
            assertThat(failure).isInstanceOf(OpenMeetingsException.class);
            say(failure);
        }
    }

    private void assertNothingSaid(String... secrets) {
        assertThat(said).isNotEmpty();
        for (String line : said) {
            assertThat(line).doesNotContain(secrets).doesNotContainPattern(MINTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1.1", "3.3", "5.1", "6.2", "9.2"})
    void aScenarioWithEveryFaultTellsNoSecret(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = OpenMeetings.at(server.uri())
                        .credentials(Credentials.password("lms", PASSWORD))
                        .timeout(java.time.Duration.ofMillis(800))
                        .loginTimeout(java.time.Duration.ofMillis(1500))
                        .spareJoinSessions(1)
                        .build()) {
            server.addAccount("lms", PASSWORD, EnumSet.allOf(Right.class));
            RoomId room = client.rooms().create(RoomSettings.named("a").build()).id();
            said.add(learner().toString());
            run(() -> client.users().create(learner()));
            run(() -> client.users().create(learner()));
            JoinLink link = client.joins().link(Planted.join(room));
            said.add(link + client.toString() + client.rooms().find(room));
            for (Fault fault : Fault.values()) {
                server.faults().next("*", fault);
                run(() -> client.rooms().close(room));
                server.faults().clear();
            }
            server.expireSessions();
            run(() -> client.rooms().close(room));
            run(() -> client.rooms().close(new RoomId(4711)));
            run(() -> client.joins()
                    .link(Planted.join(room).withNickNameDialog(true).withRecordingAllowed(false)));
            String hash = link.url().toString().replaceAll(".*[=/]([0-9a-f-]{32,36}).*", "$1");
            assertThat(hash).matches(MINTED);
            assertNothingSaid(PASSWORD, LEARNERS_PASSWORD, hash);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0", "3.3", "9.2"})
    void passwordsNeverTravelInAnAddressAndSessionIdsOnlyWhereOpenMeetingsAllowsNothingElse(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = Planted.client(server).build()) {
            RoomId room = client.rooms().create(RoomSettings.named("a").build()).id();
            assertThat(client.joins().link(Planted.join(room)).url()).isNotNull();
            for (RequestSeen seen : server.requests()) {
                assertThat(seen.query()).doesNotContainIgnoringCase("pass");
                if (version.equals("2.0") && seen.method().equals("POST")) {
                    assertThat(seen.query()).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.3", "9.2"})
    void aServerThatQuotesTheWholeRequestIsNotRepeated(String version) {
        for (int status : new int[] {200, 400, 404, 500, 503}) {
            for (String type : List.of("text/html", "application/json", "text/xml")) {
                try (HttpPeer parrot = new HttpPeer(asked -> quoting(asked, status, type));
                        OpenMeetings client = OpenMeetings.at(parrot.uri())
                                .credentials(Credentials.password("lms", PASSWORD))
                                .version(org.lmsbridge.openmeetings.model.OpenMeetingsVersion.parse(version))
                                .build()) {
                    run(() -> client.rooms().close(new RoomId(1)));
                    run(() -> client.joins().link(Planted.join(new RoomId(1))));
                    run(() -> client.users().create(learner()));
                    run(() -> client.server().checkLogin());
                }
            }
        }
        assertNothingSaid(PASSWORD, LEARNERS_PASSWORD);
    }

    private static NewUser learner() {
        return NewUser.named("ada", LEARNERS_PASSWORD).build();
    }

    private static HttpPeer.Answer quoting(HttpPeer.Seen asked, int status, String type) {
        String decoded = java.net.URLDecoder.decode(
                asked.body().replace("%", "%25").replace("%25", "%"), java.nio.charset.StandardCharsets.UTF_8);
        String quote = asked.query() + " " + decoded;
        String plain = quote.replace("&", "&amp;").replace("<", "&lt;");
        String text = switch (type) {
            case "text/html" -> "<b>Message</b> error.x " + plain + "</p>";
            case "application/json" ->
                "{\"serviceResult\":{\"type\":\"ERROR\",\"message\":\"error.x " + quote.replace("\"", "'") + "\"}}";
            default ->
                "<s:Envelope xmlns:s='urn:s'><s:Body><s:Fault><faultstring>error.x " + plain
                        + "</faultstring></s:Fault></s:Body></s:Envelope>";
        };
        return HttpPeer.Answer.html(status, text).as(type);
    }

    @Test
    void nothingThatHoldsASecretShowsItInItsTextForm() {
        String secret = PASSWORD + "-and-more-of-it";
        List<Object> holders = List.of(
                Credentials.password("lms", secret),
                Credentials.salt("lms", secret),
                new Login("lms", secret),
                NewUser.named("ada", secret).build(),
                new Creation(NewUser.named("ada", secret).build(), ""),
                new Connection(secret),
                new ConnectionId(secret),
                new PerWire(secret, secret),
                new Argument("pass", Place.FORM, secret),
                new Request("GET", "services/x?sid=" + secret, java.util.Map.of(), java.util.Optional.empty()),
                new Request.Text("text/plain", secret),
                new Reply(200, "text/plain", "", secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new JoinLink(URI.create("https://x.example/?secureHash=" + secret), java.util.Optional.empty()),
                OpenMeetings.at(URI.create("https://x.example/")).credentials(Credentials.password("lms", secret)));
        assertThat(holders).allSatisfy(holder -> assertThat(holder.toString()).doesNotContain(secret));
    }
}
