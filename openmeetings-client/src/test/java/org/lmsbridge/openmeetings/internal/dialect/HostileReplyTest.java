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
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.wire.InfoBean;
import org.lmsbridge.openmeetings.internal.wire.RecordingBean;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.internal.wire.RoomBean;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/** Answers that are none. */
class HostileReplyTest {
    private static final String PLANTED = "pl4nted-s3cret";

    private static Reply json(String body) {
        return new Reply(200, "application/json", "", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Reply xml(String body) {
        return new Reply(200, "text/xml;charset=UTF-8", "", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String deep(String open, String close) {
        return open.repeat(100_000) + close.repeat(100_000);
    }

    static Stream<String> jsonThatIsNone() {
        return Stream.of(
                "",
                " ",
                "null",
                "17",
                "\"" + PLANTED + "\"",
                "[]",
                "{}",
                PLANTED,
                "{\"roomDTO\":17}",
                "{\"roomDTO\":\"" + PLANTED + "\"}",
                "{\"roomDTO\":null}",
                "{\"roomDTO\":[null]}",
                "{\"roomDTO\":[[{\"id\":1}]]}",
                "{\"roomDTO\":{\"id\":1},\"more\":{}}",
                "{\"roomDTO\":{\"id\":1}} {\"roomDTO\":{\"id\":2}}",
                "{\"roomDTO\":{\"id\":1}}" + PLANTED,
                "{\"roomDTO\":{\"id\":1,\"id\":2}}",
                "{\"roomDTO\":{\"id\":1},\"roomDTO\":{\"id\":2}}",
                "{\"roomDTO\":{\"id\":{\"a\":\"" + PLANTED + "\"}}}",
                "{\"roomDTO\":{\"id\":[1,2]}}",
                "{\"roomDTO\":{\"name\":\"" + PLANTED,
                "{\"roomDTO\":{\"name\":\"" + PLANTED + "\"",
                "{\"roomDTO\":{\"id\":" + "9".repeat(200) + "}}",
                "{\"roomDTO\":{\"name\":\"" + "x".repeat(1_000_001) + "\"}}",
                "{\"roomDTO\":" + deep("[", "]") + "}",
                "{\"roomDTO\":" + deep("{\"a\":", "1}") + "}",
                "{'roomDTO':{'id':1}}",
                "{\"roomDTO\":{\"id\":NaN}}",
                "{\"userDTO\":{\"id\":9}}",
                "{\"" + PLANTED + "\":{\"id\":9}}");
    }

    @ParameterizedTest
    @MethodSource("jsonThatIsNone")
    void jsonThatIsNoAnswerIsUnreadable(String body) {
        assertUnreadable(JsonDialect.INSTANCE, json(body), RoomBean.class);
    }

    @Test
    void jsonInAnotherCharsetIsUnreadableOrReadAsWhatItIs() {
        byte[] latin = "{\"roomDTO\":{\"id\":1,\"name\":\"caf\u00e9 \"}}".getBytes(StandardCharsets.ISO_8859_1);
        assertUnreadable(
                JsonDialect.INSTANCE, new Reply(200, "application/json;charset=ISO-8859-1", "", latin), RoomBean.class);
        byte[] wide = "{\"roomDTO\":{\"id\":1,\"name\":\"caf\u00e9\"}}".getBytes(StandardCharsets.UTF_16BE);
        Reply reply = new Reply(200, "application/json", "", wide);
        assertThat(JsonDialect.INSTANCE
                        .decode(reply, RoomBean.class)
                        .required()
                        .toRoom()
                        .name())
                .isEqualTo("caf\u00e9");
    }

    static Stream<String> xmlThatIsNone() {
        String open = "<s:Envelope xmlns:s='urn:s'><s:Body><ns:getResponse xmlns:ns='urn:n'><return>";
        String close = "</return></ns:getResponse></s:Body></s:Envelope>";
        return Stream.of(
                "",
                " ",
                PLANTED,
                "{\"roomDTO\":{}}",
                "<html><body>" + PLANTED + "</body></html>",
                "<a/>",
                "<s:Envelope xmlns:s='urn:s'/>",
                "<s:Envelope xmlns:s='urn:s'><s:Body/></s:Envelope>",
                "<s:Envelope xmlns:s='urn:s'><s:Body>" + PLANTED + "</s:Body></s:Envelope>",
                open,
                open + "<id>9</id>",
                open + "<name>" + PLANTED,
                open + "<name>" + PLANTED + "</nam",
                open + "<name>&#0;</name>" + close,
                open + "<name>" + PLANTED + "\u0000</name>" + close,
                open + "<name>]]>" + PLANTED + "</name>" + close,
                open + "<id>9</id></return>" + PLANTED + "</ns:getResponse></s:Body></s:Envelope>",
                "<getResponse><other>" + PLANTED + "</other></getResponse>",
                "<getResponse>" + PLANTED + "</getResponse>",
                "<x:getResponse><return/></x:getResponse>");
    }

    @ParameterizedTest
    @MethodSource("xmlThatIsNone")
    void xmlThatIsNoAnswerIsUnreadable(String body) {
        for (Dialect dialect : List.of(SoapDialect.INSTANCE, FormDialect.INSTANCE)) {
            assertUnreadable(dialect, xml(body), RoomBean.class);
        }
    }

    @Test
    void xmlInAnotherCharsetThanItSaysIsUnreadable() {
        byte[] latin = "<getResponse><return><id>1</id><name>caf\u00e9!</name></return></getResponse>"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertUnreadable(FormDialect.INSTANCE, new Reply(200, "text/xml", "", latin), RoomBean.class);
    }

    @Test
    void aLongTextIsReadAsLongAsTheAnswerIsBounded() {
        String name = "x".repeat(900_000);
        Reply reply = xml("<getResponse><return><id>1</id><name>" + name + "</name></return></getResponse>");
        assertThat(FormDialect.INSTANCE
                        .decode(reply, RoomBean.class)
                        .required()
                        .toRoom()
                        .name())
                .hasSize(900_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":-1}",
                "{\"id\":0}",
                "{\"id\":9223372036854775808}",
                "{\"id\":1.5}",
                "{\"id\":1e99}",
                "{\"id\":\"pl4nted-s3cret\"}",
                "{\"name\":\"no id\"}",
                "{\"id\":1,\"type\":\"pl4nted-s3cret\"}",
                "{\"id\":1,\"capacity\":99999999999}",
                "{\"id\":1,\"capacity\":\"pl4nted-s3cret\"}",
                "{\"id\":1,\"files\":[null]}",
                "{\"id\":1,\"files\":[{\"fileId\":\"pl4nted-s3cret\"}]}",
                "{\"id\":1,\"demo\":true,\"demoTime\":\"pl4nted-s3cret\"}"
            })
    void valuesThatNoRoomHasAreUnreadable(String room) {
        Reply reply = json("{\"roomDTO\":" + room + "}");
        assertFailsAs(
                Unreadable.class,
                () -> JsonDialect.INSTANCE
                        .decode(reply, RoomBean.class)
                        .required()
                        .toRoom());
    }

    @Test
    void unknownHiddenElementsAndStatesAreLeftOutNotFatal() {
        Reply room = json("{\"roomDTO\":{\"id\":1,\"hiddenElements\":[\"CHAT\",\"FUTURE\"]}}");
        assertThat(JsonDialect.INSTANCE
                        .decode(room, RoomBean.class)
                        .required()
                        .toRoom()
                        .settings()
                        .hiddenElements())
                .hasSize(1);
        Reply recording = json("{\"recordingDTO\":[{\"id\":1,\"status\":\"FUTURE\"}]}");
        assertThat(JsonDialect.INSTANCE
                        .decode(recording, RecordingBean.class)
                        .required()
                        .toRecording()
                        .name())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"version\":\"pl4nted-s3cret\"}", "{\"version\":\"1.9\"}", "{\"version\":null}"})
    void aVersionThatIsNoneIsUnreadable(String info) {
        Reply reply = json("{\"info\":" + info + "}");
        assertFailsAs(
                Unreadable.class,
                () -> JsonDialect.INSTANCE
                        .decode(reply, InfoBean.class)
                        .required()
                        .toInfo());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"MAYBE\",\"message\":\"pl4nted-s3cret\"}",
                "{\"type\":\"ERROR\",\"code\":\"pl4nted-s3cret\"}"
            })
    void aResultThatIsNoneIsUnreadable(String result) {
        Reply reply = json("{\"serviceResult\":" + result + "}");
        assertFailsAs(
                Unreadable.class,
                () -> JsonDialect.INSTANCE
                        .decode(reply, ResultBean.class)
                        .required()
                        .success());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Integer.MIN_VALUE - 1L, 0, Integer.MAX_VALUE + 1L, Long.MAX_VALUE})
    void aCodeThatOpenMeetingsNeverGivesIsARefusalAllTheSame(long code) {
        Reply reply = json("{\"serviceResult\":{\"type\":\"ERROR\",\"code\":" + code + ",\"message\":\"no\"}}");
        assertFailsAs(
                Refusal.class,
                () -> JsonDialect.INSTANCE
                        .decode(reply, ResultBean.class)
                        .required()
                        .success());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 201, 206, 301, 302, 401, 403, 404, 405, 407, 418, 429, 501, 502, 503, 504, 599})
    void otherStatusesAreUnreadableWhateverTheySay(int status) {
        for (Dialect dialect : List.of(SoapDialect.INSTANCE, FormDialect.INSTANCE, JsonDialect.INSTANCE)) {
            for (String type : List.of("text/html", "application/json", "text/xml", "")) {
                Reply reply = new Reply(status, type, PLANTED, ("<p>" + PLANTED).getBytes(StandardCharsets.UTF_8));
                assertUnreadable(dialect, reply, RoomBean.class);
            }
        }
    }

    @Test
    void aLoginPageIsUnreadableAndTheMessageSaysWhatToDo() {
        Reply page = new Reply(200, "text/html;charset=UTF-8", "", PLANTED.getBytes(StandardCharsets.UTF_8));
        for (Dialect dialect : List.of(SoapDialect.INSTANCE, FormDialect.INSTANCE, JsonDialect.INSTANCE)) {
            Throwable failure = catchThrowable(() -> dialect.decode(page, RoomBean.class));
            assertThat(failure).isInstanceOf(Unreadable.class).hasMessageContaining("login page");
        }
    }

    @Test
    void anInternalErrorWithoutAReasonIsUnclear() {
        for (String body : List.of("", PLANTED, "{", "<a", "No message body writer has been found for class X")) {
            Reply reply = new Reply(500, "application/json", "", body.getBytes(StandardCharsets.UTF_8));
            Throwable failure = catchThrowable(() -> JsonDialect.INSTANCE.decode(reply, RoomBean.class));
            assertThat(failure).isInstanceOfAny(Refusal.class, Unreadable.class);
            assertThat(failure.getMessage()).doesNotContain(PLANTED);
        }
    }

    @Test
    void aHugeErrorPageIsLookedThroughInBoundedTime() {
        String page = "<b>message</b>" + " ".repeat(500_000) + "<u".repeat(200_000);
        Reply reply = new Reply(500, "text/html", "", page.getBytes(StandardCharsets.UTF_8));
        long start = System.nanoTime();
        Throwable failure = catchThrowable(() -> JsonDialect.INSTANCE.decode(reply, RoomBean.class));
        assertThat(failure).isInstanceOfAny(Refusal.class, Unreadable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static void assertUnreadable(Dialect dialect, Reply reply, Class<?> shape) {
        long start = System.nanoTime();
        assertFailsAs(Unreadable.class, () -> {
            Object items = dialect.decode(reply, shape).items();
            throw new AssertionError("was read: " + items.getClass());
        });
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static void assertFailsAs(Class<? extends RuntimeException> type, Runnable reading) {
        Throwable failure = catchThrowable(reading::run);
        assertThat(failure).isInstanceOf(type).hasNoCause();
        assertThat(failure.getMessage()).doesNotContain(PLANTED);
    }
}
