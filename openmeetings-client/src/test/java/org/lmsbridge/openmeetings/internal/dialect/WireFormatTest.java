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
package org.lmsbridge.openmeetings.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.RecordingOperations;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations;
import org.lmsbridge.openmeetings.internal.operation.SessionOperations;
import org.lmsbridge.openmeetings.internal.operation.SessionOperations.Login;
import org.lmsbridge.openmeetings.internal.operation.Wire;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.RoomId;

/** What stands on the wire, to the byte. */
class WireFormatTest {
    private static <I> String written(Operation<I, ?> operation, I input, String version, Wire wire) {
        Features features = new Features(OpenMeetingsVersion.parse(version));
        var call = operation.in(features.version()).orElseThrow().call(input, features, "SID");
        Request request = Dialect.of(call.endpoint(), wire).encode(call);
        return request.method() + " " + request.target()
                + request.body()
                        .map(body -> "\n" + ((Request.Text) body).text())
                        .orElse("");
    }

    @Test
    void aRoomIsClosedInEveryFamily() {
        RoomId room = new RoomId(9);
        assertThat(written(RoomOperations.CLOSE, room, "2.0", Wire.REST))
                .isEqualTo("POST services/RoomService/closeRoom\nSID=SID&room_id=9&status=true");
        assertThat(written(RoomOperations.OPEN, room, "3.0", Wire.REST))
                .isEqualTo("POST services/RoomService/closeRoom\nSID=SID&room_id=9&status=false");
        assertThat(written(RoomOperations.CLOSE, room, "3.3", Wire.REST))
                .isEqualTo("GET services/room/close/9?sid=SID");
        assertThat(written(RoomOperations.CLOSE, room, "9.2", Wire.SOAP))
                .isEqualTo("POST services/RoomService\n"
                        + envelope("close", "http://webservice.openmeetings.apache.org/", "<sid>SID</sid><id>9</id>"));
        assertThat(written(RoomOperations.CLOSE, room, "2.0", Wire.SOAP))
                .isEqualTo("POST services/RoomService\n"
                        + envelope(
                                "closeRoom",
                                "http://services.axis.openmeetings.org",
                                "<o:SID>SID</o:SID><o:room_id>9</o:room_id><o:status>true</o:status>"));
    }

    private static String envelope(String name, String namespace, String content) {
        return "<?xml version='1.0' encoding='UTF-8'?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                + "<s:Body><o:" + name + " xmlns:o=\"" + namespace + "\">" + content + "</o:" + name
                + "></s:Body></s:Envelope>";
    }

    @Test
    void aLoginIsWrittenInEveryFamily() {
        Login login = new Login("a&b", "p<w>\"&'=%+ \u00e9\ud83d\ude00");
        assertThat(written(SessionOperations.ENTER, login, "3.0", Wire.REST))
                .isEqualTo("POST services/UserService/loginUser\nSID=SID&username=a%26b"
                        + "&userpass=p%3Cw%3E%22%26%27%3D%25%2B+%C3%A9%F0%9F%98%80");
        assertThat(written(SessionOperations.LOGIN, login, "3.3", Wire.SOAP))
                .endsWith("<user>a&amp;b</user><pass>p&lt;w&gt;\"&amp;'=%+ \u00e9\ud83d\ude00</pass></o:login>"
                        + "</s:Body></s:Envelope>");
        assertThat(written(SessionOperations.LOGIN, login, "9.2", Wire.REST))
                .isEqualTo("POST services/user/login\nuser=a%26b&pass=p%3Cw%3E%22%26%27%3D%25%2B+%C3%A9%F0%9F%98%80");
    }

    @Test
    void lineBreaksArriveAsTheyAre() {
        Login login = new Login("a", "1\r2\n3\t4");
        assertThat(written(SessionOperations.LOGIN, login, "3.3", Wire.SOAP)).contains("<pass>1&#xd;2\n3\t4</pass>");
        assertThat(written(SessionOperations.ENTER, login, "2.0", Wire.REST)).endsWith("userpass=1%0D2%0A3%094");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?b", "a#b", "a%2Fb", "..a", "a b", "a;b", "a+b", "\u202ea", "{externalid}"})
    void anOddExternalIdIsOnePartOfTheAddress(String id) {
        String written =
                written(RecordingOperations.OF_EXTERNAL_USER, new ExternalId("{externalid}", id), "4.0", Wire.REST);
        assertThat(written).doesNotContain("+", "#").startsWith("GET services/record/%7Bexternalid%7D/");
        assertThat(written.chars().filter(character -> character == '/')).hasSize(3);
        assertThat(written.chars().filter(character -> character == '?')).hasSize(1);
        assertThat(written)
                .contains("/"
                        + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8)
                                .replace("+", "%20") + "?sid=SID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", ".", "a\\b", "/"})
    void anExternalIdThatWouldBeAnotherAddressIsRefused(String id) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> written(RecordingOperations.OF_EXTERNAL_USER, new ExternalId("lms", id), "4.0", Wire.REST));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(written(RecordingOperations.OF_EXTERNAL_USER, new ExternalId("lms", id), "4.0", Wire.SOAP))
                .contains("<externalid>" + id + "</externalid>");
    }

    @Test
    void whatNoEncodingCarriesIsRefusedInEveryDialect() {
        for (String text : List.of("a\u0000", "\u0001", "\u001f", "\ud800", "\udc00x", "\ufffe", "\uffff", "\u000b")) {
            Login login = new Login("a", text);
            for (String version : List.of("2.0", "9.2")) {
                for (Wire wire : Wire.values()) {
                    Refusal refusal = catchThrowableOfType(Refusal.class, () -> {
                        if (version.equals("2.0")) {
                            throw new AssertionError(written(SessionOperations.ENTER, login, version, wire));
                        }
                        throw new AssertionError(written(SessionOperations.LOGIN, login, version, wire));
                    });
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                }
            }
        }
    }

    @Test
    void aTextOfTenThousandCharactersArrivesWhole() {
        Login login = new Login("a", "\ud83d\ude00".repeat(5000));
        assertThat(written(SessionOperations.LOGIN, login, "9.2", Wire.SOAP)).contains(login.password());
        assertThat(written(SessionOperations.LOGIN, login, "9.2", Wire.REST)).hasSizeGreaterThan(60_000);
    }
}
