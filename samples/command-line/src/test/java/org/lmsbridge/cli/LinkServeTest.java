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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.databases.DatabaseServer;

/** The page that links lead to as a process of its own. */
@ParameterizedClass
@ValueSource(strings = {"h2", "mariadb"})
class LinkServeTest extends AgainstStandIn {
    private final Path folder;
    private final String database;

    LinkServeTest(String kind, @TempDir Path folder) {
        this.folder = folder;
        database = kind.equals("h2")
                ? "jdbc:h2:file:" + folder.resolve("courses")
                : DatabaseServer.mariaDb().newDatabase();
    }

    @Test
    void itAnswersLinksUntilStopped() throws Exception {
        List<String> platform = List.of("--instance", "campus.example", "--db", database);
        long room = om(joined(
                        List.of("course", "open", "--course", "A", "--user-id", "1", "--role", "teacher", "-o", "json"),
                        platform))
                .done()
                .json()
                .get("roomId")
                .asLong();
        long recording = server().addRecording(room, "Lesson", "7", "chamilolms.campus.example", 70_000);
        Process process = serving(platform);
        try (MappingIterator<JsonNode> told =
                new ObjectMapper().readerFor(JsonNode.class).readValues(process.getInputStream())) {
            JsonNode addresses = told.next();
            String address = addresses.get("url").asText();
            String fetch = om(
                            salted(),
                            joined(
                                    List.of("link", "issue", "--course", "A", "--user-id", "1", "--role", "teacher"),
                                    List.of(
                                            "--recording",
                                            Long.toString(recording),
                                            "--download",
                                            "--at",
                                            addresses.get("recordings").asText(),
                                            "--instance",
                                            "campus.example")))
                    .done()
                    .out()
                    .strip();
            assertThat(fetched(fetch, "bytes=69990-")).hasSize(10);
            assertThat(fetched(fetch, "bytes=0-")).hasSize(70_000);
            assertThat(fetched(fetch + "A", "bytes=0-")).asString().contains("cannot enter");
            String link = om(
                            salted(),
                            joined(
                                    List.of("link", "issue", "--course", "A", "--user-id", "7", "--role", "student"),
                                    List.of("--at", address, "--instance", "campus.example")))
                    .done()
                    .out()
                    .strip();
            assertThat(link).startsWith(address + "?link=1.");
            assertThat(JoinPage.follow(URI.create(link))).isEqualTo(new JoinPage("entered", false));
            assertThat(JoinPage.follow(URI.create(link)).state()).isEmpty();
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readAllLines(said()))
                    .anyMatch(line -> line.contains(" click-1 Done SEND course=campus.example/A member=1"))
                    .anyMatch(line -> line.contains(" click-3 Refused REDEEM ALTERED ms="))
                    .anyMatch(
                            line -> line.contains(" click-4 Joined course=campus.example/A member=7 server=main room="))
                    .anyMatch(line -> line.contains(" click-4 Done REDEEM course=campus.example/A member=7"))
                    .anyMatch(line -> line.contains(" click-5 Refused REDEEM USED course=campus.example/A member=7"))
                    .noneMatch(line -> line.contains(link.substring(link.indexOf("=") + 1)))
                    .noneMatch(line -> line.contains("[hidden]"));
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] fetched(String link, String range) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(link)).header("Range", range).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private Process serving(List<String> platform) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(joined(
                List.of(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Om.class.getName(),
                        "link",
                        "serve",
                        "--port",
                        "0",
                        "--output",
                        "json"),
                platform));
        builder.environment().putAll(salted());
        return builder.redirectError(said().toFile()).start();
    }

    private Path said() {
        return folder.resolve("said");
    }

    private Map<String, String> salted() {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put(LinkOptions.VARIABLE, "a salt that signs links only");
        return environment;
    }

    private static String[] joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toArray(String[]::new);
    }
}
