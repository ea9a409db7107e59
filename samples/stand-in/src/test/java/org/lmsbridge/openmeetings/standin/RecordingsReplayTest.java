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
package org.lmsbridge.openmeetings.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.Profile;
import org.lmsbridge.openmeetings.standin.world.Session;

/** What real servers were asked is asked of the stand-in, and its answers must look like theirs. */
class RecordingsReplayTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern SID = Pattern.compile(
            "(?:[?&]sid=|[?&]SID=|^sid=|^SID=|sid>|SID>|SID_Admin>|SID_Admin=)"
                    + "([0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{8}(?=[&<]|$))");

    private static final Map<String, String> PLAIN = Map.of("country", "", "comment", "", "phone", "");

    private static final List<String> SERVICES = List.of(
            "UserService",
            "RoomService",
            "RecordService",
            "FileService",
            "CalendarService",
            "ErrorService",
            "InfoService",
            "GroupService",
            "ServerService",
            "JabberService",
            "WbService",
            "NetTest",
            "NoSuchService");

    private final List<String> failures = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "2.0,rest", "2.0,soap", "2.2,rest", "2.2,soap", "3.0,rest", "3.0,soap", "3.1,rest", "3.1,soap", "3.3,rest",
        "3.3,soap", "4.0,rest", "4.0,soap", "5.1,rest", "5.1,soap", "7.2,rest", "7.2,soap", "9.2,rest", "9.2,soap"
    })
    void theStandInAnswersLikeTheServerThatWasRecorded(String version, String transport) {
        int matched = 0;
        int omitted = 0;
        Omissions omissions = new Omissions(version, transport);
        String played = version.equals("4.0") ? "4.0.10" : version;
        try (StandInServer om = StandInServer.version(played).start()) {
            for (String service : SERVICES) {
                for (Exchange exchange : Exchange.read(version, service + "." + transport)) {
                    if (!Supported.is(exchange)) {
                        continue;
                    }
                    if (omissions.cover(exchange)) {
                        omitted++;
                    } else if (matches(om, exchange)) {
                        matched++;
                    }
                }
            }
        }
        System.out.printf(
                "STANDIN version=%s transport=%s replayed=%d matched=%d omitted=%d failed=%d%n",
                version, transport, matched + failures.size(), matched, omitted, failures.size());
        assertThat(failures).isEmpty();
        assertThat(omissions.unused()).as("omissions that omit nothing").isEmpty();
    }

    private boolean matches(StandInServer om, Exchange exchange) {
        new Seeds(om.world()).plant(exchange);
        login(om, exchange);
        Set<String> expected = Shape.of(exchange.answer());
        Set<String> actual = Shape.of(send(om, exchange));
        if (expected.equals(actual)) {
            return true;
        }
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        Set<String> extra = new TreeSet<>(actual);
        extra.removeAll(expected);
        failures.add(exchange.operation() + "|" + exchange.name() + " missing " + missing + " extra " + extra + "\n");
        return false;
    }

    private static void login(StandInServer om, Exchange exchange) {
        if (!exchange.operation().matches("login|loginUser")) {
            return;
        }
        String user = Credentials.user(exchange);
        String password = Credentials.password(exchange);
        String body = exchange.answer().body();
        boolean unknown = body.matches("(?s).*(:|>)-10[,<}].*");
        synchronized (om.world()) {
            Account before = om.world().accounts().named(user);
            if (before != null && before.id() != 1) {
                om.world().accounts().delete(before);
            }
            boolean refused = body.contains("ERROR") || body.matches("(?s).*return>-\\d+<.*");
            if (!unknown && !user.isEmpty()) {
                Person person = new Person(user.toLowerCase(java.util.Locale.ROOT), "a", "b", "e", "", "");
                Person exact = new Person(user, "a", "b", "e", "", "");
                Account account = om.world()
                        .accounts()
                        .add(refused ? person : exact, refused ? "other" : password, EnumSet.allOf(Right.class));
                om.world().groups().welcome(account);
            }
        }
    }

    private static Exchange.Answer send(StandInServer om, Exchange exchange) {
        String sid = sid(om, exchange);
        String query = replaced("?" + exchange.query(), sid);
        URI uri = om.uri().resolve(exchange.path() + (query.equals("?") ? "" : query));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        exchange.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Expect") && !value.isEmpty()) {
                request.setHeader(name, value);
            }
        });
        String body = replaced(exchange.body(), sid);
        boolean bytes = body.startsWith("base64:");
        request.method(
                exchange.method(),
                body.isEmpty()
                        ? BodyPublishers.noBody()
                        : bytes
                                ? BodyPublishers.ofByteArray(
                                        java.util.Base64.getDecoder().decode(body.substring(7)))
                                : BodyPublishers.ofString(body));
        try {
            HttpResponse<String> reply = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Exchange.Answer(
                    reply.statusCode(),
                    reply.headers().firstValue("Content-Type").orElse(""),
                    reply.body());
        } catch (IOException e) {
            return new Exchange.Answer(0, "", e.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String replaced(String text, String sid) {
        Matcher matcher = SID.matcher(text);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (matcher.find()) {
            String recorded = matcher.group(1);
            boolean zeros = recorded.startsWith("00000000");
            String alike = sid.substring(0, Math.min(sid.length(), recorded.length()));
            out.append(text, at, matcher.start(1)).append(zeros ? recorded : alike);
            at = matcher.end(1);
        }
        return out.append(text.substring(at)).toString();
    }

    private static String sid(StandInServer om, Exchange exchange) {
        synchronized (om.world()) {
            var sessions = om.world().sessions();
            var accounts = om.world().accounts();
            om.expireSessions();
            if (exchange.name().contains("expired")) {
                return java.util.UUID.randomUUID().toString();
            }
            Session session = sessions.open();
            String name = exchange.name();
            if (name.matches(".*(no-right|no-soap-right|without_soap|no_soap|plain_user|user_only).*")) {
                Person person = new Person("plain", "p", "p", "p", "", "");
                Profile profile = new Profile(
                        om.version().startsWith("3") ? PLAIN : Map.of("country", ""), 1, "Europe/Berlin", "USER", null);
                Account plain = accounts.add(person, profile, "x", Set.of(Right.LOGIN, Right.ROOM));
                om.world()
                        .appointments()
                        .all(one -> !one.members().isEmpty())
                        .forEach(one -> om.world().appointments().invite(one, plain));
                om.world().groups().welcome(plain);
                sessions.logIn(session, plain);
            } else if (name.matches(".*soap_user_is_no_admin")) {
                Person person = new Person("soap", "p", "p", "p", "", "");
                Set<Right> rights = Set.of(Right.LOGIN, Right.ROOM, Right.SOAP);
                sessions.logIn(session, accounts.add(person, "x", rights));
            } else if (name.matches(".*(after-hash|after_its_hash).*|sid-empty")
                    && !om.version().startsWith("3.1")) {
                Person person = new Person("gone", "p", "p", "p", "", "");
                sessions.logIn(session, accounts.add(person, "x", Set.of(Right.ROOM)));
            } else if (!name.contains("not-logged-in")) {
                sessions.logIn(session, Objects.requireNonNull(accounts.find(1)));
            }
            return session.sid();
        }
    }

    /** Operations the stand-in plays. */
    private static final class Supported {
        private static final Set<String> NAMES = Set.copyOf(lines("/replayed-operations.txt"));

        static boolean is(Exchange exchange) {
            return NAMES.contains(exchange.operation()) && exchange.path().contains("/services/");
        }
    }

    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(RecordingsReplayTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
