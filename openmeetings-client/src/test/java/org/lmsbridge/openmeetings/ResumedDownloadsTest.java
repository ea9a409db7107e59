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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmsbridge.openmeetings.fake.RudePeer;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.openmeetings.model.RecordingId;

/** What comes after a cut is put behind what came before it only if it is the rest of the same file. */
class ResumedDownloadsTest {
    private static final String FILE = "0123456789".repeat(100);
    private static final int CUT = 400;
    private static final String DATE = "Thu, 01 Jan 2026 00:00:00 GMT";
    private static final String OTHER_DATE = "Fri, 02 Jan 2026 00:00:00 GMT";

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicInteger downloads = new AtomicInteger();

    /** An OpenMeetings 9.2 with one recording, the rest of which is asked for after a cut. */
    private RudePeer server(List<String> firstHead, String first, List<String> nextHead, String next) {
        RudePeer peer = new RudePeer((socket, out) -> {});
        peer.now((socket, out) -> {
            if (!peer.lastRequest().startsWith("GET /openmeetings/recordings/")) {
                String value = UUID.randomUUID().toString();
                RudePeer.sayJson(out, "{\"serviceResult\":{\"message\":\"" + value + "\",\"type\":\"SUCCESS\"}}");
            } else if (isFirst(peer.lastRequest())) {
                answer(out, firstHead, first);
                cut(socket);
            } else {
                answer(out, nextHead, next);
            }
        });
        return peer;
    }

    private boolean isFirst(String request) {
        asked.set(request);
        return downloads.incrementAndGet() == 1;
    }

    private static void answer(OutputStream out, List<String> head, String body) throws IOException {
        RudePeer.say(out, String.join("\r\n", head) + "\r\nAccept-Ranges: bytes\r\n\r\n" + body);
    }

    private static void cut(Socket socket) throws IOException {
        socket.shutdownOutput();
        socket.close();
    }

    private static List<String> whole(int length, String date) {
        return List.of(
                "HTTP/1.1 200 OK", "Content-Type: video/mp4", "Content-Length: " + length, "Last-Modified: " + date);
    }

    private static List<String> part(String range, int length, String date) {
        return List.of(
                "HTTP/1.1 206 Partial",
                "Content-Type: video/mp4",
                "Content-Range: bytes " + range,
                "Content-Length: " + length,
                "Last-Modified: " + date);
    }

    private static String downloaded(RudePeer peer) {
        try (OpenMeetings client = OpenMeetings.at(peer.uri())
                .credentials(Credentials.password("soapadmin", "Str0ng!Pass"))
                .spareJoinSessions(0)
                .version(OpenMeetingsVersion.parse("9.2.0"))
                .build()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            client.recordings().download(new RecordingId(1), RecordingFormat.MP4, out, TransferProgress.SILENT);
            return out.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private RudePeer cutAt400(List<String> nextHead, String next) {
        return server(whole(FILE.length(), DATE), FILE.substring(0, CUT), nextHead, next);
    }

    @Test
    void theRestOfTheSameFileIsAppended() {
        try (RudePeer peer = cutAt400(part("400-999/1000", 600, DATE), FILE.substring(CUT))) {
            assertThat(downloaded(peer)).isEqualTo(FILE);
            assertThat(asked.get()).contains("Range: bytes=400-").contains("If-Range: " + DATE);
        }
    }

    @Test
    void aServerThatBeginsAnewIsReadFromWhereTheFirstBroke() {
        try (RudePeer peer = cutAt400(whole(1000, DATE), FILE)) {
            assertThat(downloaded(peer)).isEqualTo(FILE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400-1199/1200, 800, true, changed",
        "400-999/1000, 600, false, changed",
        "300-999/1000, 700, true, another part",
        "400-1000/1000, 601, true, another part",
        "*/1000, 600, true, another part"
    })
    void aRestThatIsNoneOfThatFileIsRefused(String range, int length, boolean sameDate, String why) {
        try (RudePeer peer = cutAt400(part(range, length, sameDate ? DATE : OTHER_DATE), "x".repeat(length))) {
            assertRefused(peer, why);
        }
    }

    @ParameterizedTest
    @CsvSource({"1200,true", "1000,false"})
    void aWholeFileThatIsAnotherOneIsRefused(int length, boolean sameDate) {
        try (RudePeer peer = cutAt400(whole(length, sameDate ? DATE : OTHER_DATE), "x".repeat(length))) {
            assertRefused(peer, "changed");
        }
    }

    /** From 3.1 on parts come in chunks; OpenMeetings answers what lies past the end with an empty part, never with 416. */
    @Test
    void aFileThatWasWholeBeforeTheCutEndsWithAnEmptyPart() {
        List<String> chunked = List.of(
                "HTTP/1.1 200 OK", "Content-Type: video/mp4", "Transfer-Encoding: chunked", "Last-Modified: " + DATE);
        String allButTheEnd = Integer.toHexString(FILE.length()) + "\r\n" + FILE + "\r\n";
        try (RudePeer peer = server(chunked, allButTheEnd, part("1000-999/1000", 0, DATE), "")) {
            assertThat(downloaded(peer)).isEqualTo(FILE);
            assertThat(downloads).hasValue(2);
            assertThat(asked.get()).contains("Range: bytes=1000-");
        }
    }

    private static void assertRefused(RudePeer peer, String why) {
        UnexpectedReplyException refused = catchThrowableOfType(UnexpectedReplyException.class, () -> downloaded(peer));
        assertThat(refused).isNotNull().hasMessageContaining(why);
    }
}
