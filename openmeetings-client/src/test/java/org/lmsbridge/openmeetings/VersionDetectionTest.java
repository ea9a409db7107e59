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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.fake.HttpPeer;
import org.lmsbridge.openmeetings.fake.HttpPeer.Answer;

/** Which version answers, told by what real servers say and describe. */
class VersionDetectionTest {
    private static String wsdl(String version, String service) {
        String name = "/wsdl/" + version + "/" + service + ".wsdl.gz";
        try (InputStream in = VersionDetectionTest.class.getResourceAsStream(name);
                GZIPInputStream text = new GZIPInputStream(in)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer described(HttpPeer.Seen asked, String version) {
        if (asked.query().equals("wsdl")) {
            return Answer.xml(wsdl(version, asked.path().replaceAll(".*/", "")));
        }
        return Answer.html(404, "<html>no such thing</html>");
    }

    private static String detected(HttpPeer peer) {
        try (OpenMeetings client = OpenMeetings.at(peer.uri()).build()) {
            return client.version().toString();
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0, 2.0.0, 2", "2.2, 2.2.0, 4", "3.0, 3.0.7, 3"})
    void olderServersAreKnownByTheirDescriptions(String version, String expected, int requests) {
        try (HttpPeer peer = new HttpPeer(asked -> described(asked, version))) {
            assertThat(detected(peer)).isEqualTo(expected);
            assertThat(peer.seen())
                    .hasSize(requests)
                    .allMatch(asked -> asked.method().equals("GET"));
        }
    }

    @Test
    void between31And312ThePortTells() {
        String text = wsdl("3.1", "UserService");
        try (HttpPeer peer = new HttpPeer(asked -> asked.query().equals("wsdl")
                ? Answer.xml(text.replace("name=\"UserService\"", "name=\"UserWebServicePort\""))
                : Answer.html(404, ""))) {
            assertThat(detected(peer)).isEqualTo("3.1.1");
        }
        try (HttpPeer peer = new HttpPeer(asked -> described(asked, "3.1"))) {
            assertThat(detected(peer)).isEqualTo("3.1.2");
        }
    }

    @ParameterizedTest
    @CsvSource({"3.1.3, 3.1.3", "4.0.11, 4.0.11", "5.0.0-M4, 5.0.0-M4", "9.2.0-SNAPSHOT, 9.2.0"})
    void newerServersTellInOneRequest(String told, String expected) {
        String json = "{\"info\":{\"version\":\"" + told + "\",\"revision\":1,\"buildDate\":\"2026\"}}";
        try (HttpPeer peer = new HttpPeer(asked -> Answer.json(json))) {
            assertThat(detected(peer)).isEqualTo(expected);
            assertThat(peer.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>login</html>",
                "{\"info\":{}}",
                "<definitions/>",
                "<definitions targetNamespace='http://other.example/'/>"
            })
    void somethingElseIsSaidToBeSomethingElse(String page) {
        for (String type : new String[] {"text/html", "application/json", "text/xml"}) {
            try (HttpPeer peer = new HttpPeer(asked -> Answer.xml(page).as(type));
                    OpenMeetings client = OpenMeetings.at(peer.uri()).build()) {
                assertThat(catchThrowableOfType(UnexpectedReplyException.class, client::version))
                        .isNotNull();
                assertThat(peer.seen()).hasSizeLessThanOrEqualTo(4);
            }
        }
    }

    @Test
    void theVersionIsAskedForOnceAndNoCredentialsGoAlong() {
        try (HttpPeer peer = new HttpPeer(asked -> described(asked, "3.0"));
                OpenMeetings client = OpenMeetings.at(peer.uri())
                        .credentials(Credentials.password("lms", "pl4nted"))
                        .build()) {
            assertThat(client.version()).isEqualTo(client.version());
            assertThat(peer.seen())
                    .hasSize(3)
                    .noneMatch(asked -> asked.toString().contains("pl4nted"));
        }
    }
}
