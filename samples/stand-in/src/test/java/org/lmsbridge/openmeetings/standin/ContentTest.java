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

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmsbridge.openmeetings.standin.world.Content;

class ContentTest {
    private static final String INVITATION =
            "{\"email\":\"g@example.org\",\"firstname\":\"G\",\"lastname\":\"H\",\"roomId\":2,\"valid\":\"%s\"}";

    @Test
    void anUploadOfAnyLengthLeavesItsSizeAndDigest() throws Exception {
        try (StandInServer om = StandInServer.version("9.2").start()) {
            Content content = new Content(7, 50_000_000);
            HttpResponse<String> reply = upload(om, content);
            assertThat(reply.body()).contains("\"name\":\"lecture.mp4\"");
            StandInFile file = om.files().get(0);
            assertThat(file.bytes()).isEqualTo(50_000_000);
            assertThat(file.sha256()).isEqualTo(sha256(content));
        }
    }

    @ParameterizedTest
    @CsvSource({"4.0.3,Endless,OneTime,hash?invitation=", "9.2,ENDLESS,ONE_TIME,hash?invitation="})
    void anInvitationLetsInAsOftenAsItSays(String version, String endless, String once, String address) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String often = invite(http, endless);
            String single = invite(http, once);
            assertThat(http.get(address + often).body()).contains("data-state=\"entered\"", "data-first-name=\"G\"");
            assertThat(http.get(address + often).body()).contains("data-state=\"entered\"");
            assertThat(http.get(address + single).body()).contains("data-state=\"entered\"", "data-room-id=\"2\"");
            assertThat(http.get(address + single).body()).contains("data-state=\"refused\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0,?invitationHash=", "3.0,swf?invitationHash="})
    void theAxis2VersionsInviteToo(String version, String address) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String hash = Http.part(
                    http.form(
                                    "services/JabberService/getInvitationHash",
                                    "SID",
                                    http.login(),
                                    "username",
                                    "g@example.org",
                                    "room_id",
                                    "2")
                            .body(),
                    "return>([0-9a-f]{32})<");
            assertThat(http.get(address + hash).body()).contains("data-state=\"entered\"");
            assertThat(http.get(address + hash).body()).contains("data-state=\"refused\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"+0100,09:00:00+0000", "+01:00,10:00:00+0000", "Z,10:00:00+0000", ".000+0100,10:00:00+0000"})
    void onlyOneFormOfAZoneIsUnderstoodAndTheOthersAreTheServersOwn(String zone, String kept) {
        try (StandInServer om = StandInServer.version("7.2").start()) {
            Http http = new Http(om);
            String json = "{\"title\":\"t\",\"start\":\"2030-01-01T10:00:00" + zone + "\",\"end\":\"2030-01-01T11:00:00"
                    + zone + "\",\"room\":{\"type\":\"CONFERENCE\"}}";
            HttpResponse<String> reply = http.form("services/calendar?sid=" + http.login(), "appointment", json);
            assertThat(reply.body()).contains("\"start\":\"2030-01-01T" + kept + "\"");
        }
    }

    private static String invite(Http http, String valid) {
        String invite = Http.encoded(INVITATION.formatted(valid));
        return Http.part(
                http.form("services/room/hash?sid=" + http.login() + "&sendmail=false&invite=" + invite)
                        .body(),
                "\"message\":\"([^\"]+)\"");
    }

    private static HttpResponse<String> upload(StandInServer om, Content content) {
        Http http = new Http(om);
        String before = String.join(
                "\r\n",
                "--b",
                "Content-Disposition: form-data; name=\"file\"",
                "Content-Type: application/json",
                "",
                "{\"fileItemDTO\":{\"name\":\"lecture.mp4\",\"type\":\"VIDEO\",\"ownerId\":1}}",
                "--b",
                "Content-Disposition: form-data; name=\"stream\"",
                "Content-Type: application/octet-stream",
                "",
                "");
        List<InputStream> parts = List.of(text(before), content.from(0, content.size()), text("\r\n--b--\r\n"));
        return http.send(HttpRequest.newBuilder(URI.create(om.uri() + "services/file?sid=" + http.login()))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(parts)))));
    }

    private static InputStream text(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(Content content) throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        try (InputStream in = content.from(0, content.size())) {
            byte[] piece = new byte[65536];
            for (int read = in.read(piece, 0, piece.length); read >= 0; read = in.read(piece, 0, piece.length)) {
                digest.update(piece, 0, read);
            }
        }
        return java.util.HexFormat.of().formatHex(digest.digest());
    }
}
