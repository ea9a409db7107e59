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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.Servers;
import org.lmsbridge.link.LinkRequest;
import org.lmsbridge.link.LinkSigner;
import org.lmsbridge.link.RecordingHandler;
import org.lmsbridge.link.RecordingLinks;
import org.lmsbridge.link.RecordingUse;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.recording.CourseRecordings;
import org.lmsbridge.recording.RecordingKey;
import org.lmsbridge.recording.RecordingPolicy;

/** What docs/bridge/links.md and docs/bridge/recordings.md show of links to recordings works as it is shown. */
class RecordingLinksPageTest {
    private static final Path DOCS = Path.of("..", "docs", "bridge");
    private static final Path SOURCE = Path.of("src/test/java/org/lmsbridge/docs/RecordingLinksPageTest.java");

    @Test
    void theCodeOnThePagesShowsAndSendsARecording() throws Exception {
        try (Campus campus = new Campus("9.2")) {
            long room = campus.open().room().value();
            long number = campus.om.addRecording(room, "Lesson 1", "7", "chamilolms.campus.example", 5000);
            CourseRecordings recordings = CourseRecordings.of(campus.rooms, Servers.only(campus.server))
                    .store(campus.database.recordings())
                    .policy(RecordingPolicy.standard()
                            .withAudience(Set.of(Role.STUDENT))
                            .withDownloads(true))
                    .build();
            HttpServer platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
            URI address = URI.create("http://127.0.0.1:" + platform.getAddress().getPort() + "/recording");
            Shown shown = shown(
                    campus.rooms,
                    recordings,
                    address,
                    "a salt of the platform",
                    Campus.STUDENT,
                    Campus.ALGEBRA,
                    new RecordingKey(Servers.MAIN, new RecordingId(number)));
            serve(platform, shown.handler());
            platform.start();
            try {
                assertThat(followed(shown.play())).contains("data-state=\"entered\"", "Recording " + number);
                assertThat(followed(shown.fetch())).hasSize(5000);
                assertThat(followed(URI.create(shown.fetch() + "A"))).hasSizeLessThan(1000);
            } finally {
                platform.stop(0);
            }
        }
    }

    @Test
    void thePagesShowThisCode() throws IOException {
        assertThat(Files.readString(DOCS.resolve("links.md"))).contains("```java\n" + snippet("SIGN") + "\n```");
        assertThat(Files.readString(DOCS.resolve("recordings.md")))
                .contains("```java\n" + snippet("SIGN") + "\n```")
                .contains("```java\n" + snippet("SERVE") + "\n```");
    }

    private record Shown(URI play, URI fetch, RecordingHandler handler) {}

    private static Shown shown(
            CourseRooms rooms,
            CourseRecordings recordings,
            URI address,
            String salt,
            Member sam,
            CourseKey algebra,
            RecordingKey lesson) {
        // SIGN
        LinkSigner signer =
                LinkSigner.forPlatform("campus.example", address).salt(salt).build();
        Duration lecture = Duration.ofHours(3);
        URI play = signer.issueRecordingLink(sam, algebra, lesson, RecordingUse.WATCH, lecture)
                .url();
        URI fetch = signer.issueRecordingLink(sam, algebra, lesson, RecordingUse.DOWNLOAD, lecture)
                .url();
        // Where the address leads to:
        RecordingHandler handler = RecordingHandler.of(RecordingLinks.of(rooms, recordings, signer));
        // end
        return new Shown(play, fetch, handler);
    }

    private static void serve(HttpServer server, RecordingHandler handler) {
        // SERVE
        server.createContext("/recording", exchange -> {
            handler.answer(
                    new LinkRequest(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().getRawQuery(),
                            exchange.getRequestHeaders()::getFirst),
                    (status, headers, length) -> {
                        headers.forEach(exchange.getResponseHeaders()::set);
                        boolean none = length.equals(OptionalLong.of(0))
                                || exchange.getRequestMethod().equals("HEAD");
                        exchange.sendResponseHeaders(status, none ? -1 : length.orElse(0));
                        return exchange.getResponseBody();
                    });
            // Not in a finally: what is thrown has to break the connection off.
            exchange.close();
        });
        // end
    }

    private static String followed(URI link) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
        HttpResponse<String> answer =
                browser.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        return answer.body();
    }

    private static String snippet(String name) throws IOException {
        String source = Files.readString(SOURCE);
        String start = "        // " + name + "\n";
        int from = source.indexOf(start) + start.length();
        return source.substring(from, source.indexOf("\n        // end", from)).stripIndent();
    }
}
