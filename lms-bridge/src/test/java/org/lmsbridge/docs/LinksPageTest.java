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
package org.lmsbridge.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.link.JoinLinks;
import org.lmsbridge.link.LinkAnswer;
import org.lmsbridge.link.LinkHandler;
import org.lmsbridge.link.LinkRefusedException.Reason;
import org.lmsbridge.link.LinkRequest;
import org.lmsbridge.link.LinkSigner;
import org.lmsbridge.link.LinkTerms;
import org.lmsbridge.store.JdbcStore;

/** What docs/bridge/links.md shows works as it is shown. */
class LinksPageTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SOURCE = Path.of("src/test/java/org/lmsbridge/docs/LinksPageTest.java");

    @Test
    void theCodeOnThePageLeadsIntoTheRoom() throws Exception {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            URI address = URI.create("https://campus.example/room");
            Shown shown = shown(campus.rooms, campus.database, address, "a salt of the platform", Campus.TEACHER);
            HttpServer platform = served(shown.handler());
            platform.start();
            try {
                int port = platform.getAddress().getPort();
                for (URI link : new URI[] {shown.onThePage(), shown.inTheCalendar(), shown.inTheCalendar()}) {
                    assertThat(followed(URI.create("http://127.0.0.1:" + port + "/room?" + link.getRawQuery())))
                            .contains("data-state=\"entered\"", "data-moderator=\"true\"");
                }
            } finally {
                platform.stop(0);
            }
        }
    }

    @Test
    void thePageShowsThisCode() throws IOException {
        String page = Files.readString(DOCS.resolve("bridge/links.md"));
        assertThat(page)
                .contains("```java\n" + snippet("SIGN") + "\n```")
                .contains("```java\n" + snippet("SERVE") + "\n```");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsParagraph(Reason reason) throws IOException {
        assertThat(Files.readString(DOCS.resolve("errors.md"))).contains("### Link: " + reason + "\n");
    }

    private record Shown(URI onThePage, URI inTheCalendar, LinkHandler handler) {}

    private static Shown shown(CourseRooms rooms, JdbcStore store, URI address, String salt, Member ada) {
        CourseKey algebra = Campus.ALGEBRA;
        // SIGN
        LinkSigner signer =
                LinkSigner.forPlatform("campus.example", address).salt(salt).build();
        // On the page of the course:
        URI onThePage = signer.issueLink(ada, algebra).url();
        // In a calendar or a mail, which are opened more than once:
        URI inTheCalendar = signer.issueLink(ada, algebra, LinkTerms.repeatable(Duration.ofDays(7)))
                .url();
        // Where the address leads to:
        LinkHandler handler = LinkHandler.of(JoinLinks.of(rooms, store.usedLinks(), signer));
        // end
        return new Shown(onThePage, inTheCalendar, handler);
    }

    private static HttpServer served(LinkHandler handler) throws IOException {
        // SERVE
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.createContext("/room", exchange -> {
            LinkAnswer answer = handler.answer(new LinkRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders()::getFirst));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        // end
        return server;
    }

    private static String followed(URI link) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
        return browser.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString())
                .body();
    }

    private static String snippet(String name) throws IOException {
        String source = Files.readString(SOURCE);
        String start = "        // " + name + "\n";
        int from = source.indexOf(start) + start.length();
        return source.substring(from, source.indexOf("\n        // end", from)).stripIndent();
    }
}
