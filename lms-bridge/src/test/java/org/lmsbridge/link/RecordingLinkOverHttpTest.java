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
package org.lmsbridge.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.GUEST;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.RequestSeen;
import org.lmsbridge.recording.RecordingKey;

/** From the click on the platform's page to the recording, over real sockets, in old and new versions. */
class RecordingLinkOverHttpTest {
    private final HttpClient browser = LinkServer.browser();

    static Stream<Arguments> surroundings() {
        return Stream.of("2.0", "3.0", "3.3", "9.2")
                .flatMap(version -> Stream.of(
                        Arguments.of(version, "jdbc:h2:mem:"),
                        Arguments.of(version, DatabaseServer.mariaDb().newDatabase())));
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void aLinkLeadsToTheRecordingOnOpenMeetingsByANewWayAtEachClick(String version, String database) {
        try (RecordedCampus there = new RecordedCampus(version, database, "Lesson 1", 1000)) {
            URI link = there.link(STUDENT, RecordingUse.WATCH);
            HttpResponse<String> first = LinkServer.asked(still(), "GET", link);
            HttpResponse<String> second = LinkServer.asked(still(), "GET", link);
            for (HttpResponse<String> answer : List.of(first, second)) {
                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .startsWith(there.campus.om.uri().toString())
                        .doesNotContainIgnoringCase("sid=");
                assertNotKept(answer);
            }
            assertThat(first.headers().firstValue("Location"))
                    .isNotEqualTo(second.headers().firstValue("Location"));
            assertThat(LinkServer.asked(browser, "GET", link).body())
                    .contains("data-state=\"entered\"", "Recording " + there.lesson.id());
        }
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void aFileComesThroughThePlatformWholeAndKeptByNobody(String version, String database) {
        try (RecordedCampus there = new RecordedCampus(version, database, "Lesson 1", 100_000)) {
            HttpResponse<byte[]> answer = fetched(there.link(STUDENT, RecordingUse.DOWNLOAD));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(there.content());
            assertThat(answer.uri().getPort())
                    .isEqualTo(there.platform.address().getPort());
            assertNotKept(answer);
            String extension = version.equals("2.0") ? "flv" : "mp4";
            assertThat(answer.headers().map())
                    .containsEntry("content-length", List.of("100000"))
                    .containsEntry("content-type", List.of(version.equals("2.0") ? "video/x-flv" : "video/mp4"))
                    .containsEntry("accept-ranges", List.of("bytes"))
                    .containsEntry(
                            "content-disposition",
                            List.of("attachment; filename=\"Lesson 1." + extension + "\"; filename*=UTF-8''Lesson%201."
                                    + extension));
            assertThat(answer.headers().map().toString())
                    .doesNotContainIgnoringCase("sid")
                    .doesNotContain("openmeetings");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, bytes=0-, 0, 99999",
        "2.0, bytes=40000-49999, 40000, 49999",
        "3.0, bytes=0-1, 0, 1",
        "3.0, bytes=99999-, 99999, 99999",
        "3.3, bytes=40000-, 40000, 99999",
        "9.2, bytes=0-0, 0, 0",
        "9.2, bytes=1-99998, 1, 99998",
        "9.2, BYTES=90000-900000, 90000, 99999"
    })
    void aPlayerSeeks(String version, String range, int first, int last) {
        try (RecordedCampus there = new RecordedCampus(version)) {
            HttpResponse<byte[]> answer = fetched(there.link(STUDENT, RecordingUse.DOWNLOAD), "Range", range);
            assertThat(answer.statusCode()).isEqualTo(206);
            assertThat(answer.headers().firstValue("Content-Range"))
                    .contains("bytes " + first + "-" + last + "/100000");
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(last - first + 1L);
            assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(there.content(), first, last + 1));
            assertNotKept(answer);
            assertThat(there.campus.om.requests())
                    .filteredOn(request -> request.operation().equals("download"))
                    .extracting(RequestSeen::status)
                    .as("OpenMeetings begins where the part does")
                    .containsExactly(version.equals("2.0") || first == 0 ? 200 : 206);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aPartBehindTheEndIsToldTheLength(String version) {
        try (RecordedCampus there = new RecordedCampus(version)) {
            HttpResponse<byte[]> answer = fetched(there.link(STUDENT, RecordingUse.DOWNLOAD), "Range", "bytes=100000-");
            assertThat(answer.statusCode()).isEqualTo(416);
            assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */100000");
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=-500", "bytes=0-1,5-6", "bytes=9-5", "lines=1-2", "bytes=x", "bytes=1234567890123456789-"
            })
    void otherWishesForPartsAreAnsweredWithTheWholeFile(String range) {
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            HttpResponse<byte[]> answer = fetched(there.link(STUDENT, RecordingUse.DOWNLOAD), "Range", range);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).hasSize(100_000);
            assertThat(fetched(there.link(STUDENT, RecordingUse.DOWNLOAD), "Range", "bytes=5-", "If-Range", "\"x\"")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0,200", "3.0,206", "3.3,206", "9.2,206"})
    void whereOpenMeetingsTellsNoLengthTheFileComesAllTheSame(String version, int status) {
        try (RecordedCampus there = new RecordedCampus(version)) {
            there.campus.om.faults().unmeasured("download", 100);
            URI link = there.link(STUDENT, RecordingUse.DOWNLOAD);
            HttpResponse<byte[]> whole = fetched(link);
            assertThat(whole.statusCode()).isEqualTo(200);
            assertThat(whole.headers().firstValue("Content-Length")).isEmpty();
            assertThat(whole.body()).isEqualTo(there.content());
            HttpResponse<byte[]> beginning = fetched(link, "Range", "bytes=0-9");
            assertThat(beginning.statusCode()).as("no part without a length").isEqualTo(200);
            assertThat(beginning.body()).isEqualTo(there.content());
            HttpResponse<byte[]> end = fetched(link, "Range", "bytes=99990-");
            assertThat(end.statusCode())
                    .as("parts tell the length of the whole")
                    .isEqualTo(status);
            assertThat(end.body()).hasSize(status == 206 ? 10 : 100_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void whetherThePersonMaySeeItIsDecidedWhenTheLinkIsFollowed(String version) {
        try (RecordedCampus there = new RecordedCampus(version)) {
            URI watch = there.link(STUDENT, RecordingUse.WATCH);
            URI fetch = there.link(STUDENT, RecordingUse.DOWNLOAD);
            assertAnswered(302, 200, watch, fetch);
            there.recordings.unpublish(ALGEBRA, there.lesson, TEACHER);
            assertAnswered(404, 404, watch, fetch);
            assertAnswered(
                    302, 200, there.link(TEACHER, RecordingUse.WATCH), there.link(TEACHER, RecordingUse.DOWNLOAD));
            assertAnswered(404, 404, there.link(GUEST, RecordingUse.WATCH), there.link(GUEST, RecordingUse.DOWNLOAD));
            there.recordings.publish(ALGEBRA, there.lesson, TEACHER, Set.of(STUDENT.role()));
            assertAnswered(302, 200, watch, fetch);
            there.campus.server.recordings().delete(there.lesson.id());
            assertAnswered(404, 404, watch, fetch);
            there.recordings.delete(ALGEBRA, there.lesson, TEACHER);
            assertAnswered(404, 404, watch, fetch);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "9.2"})
    void aRecordingOfAnotherCourseOrServerIsNotThere(String version) {
        try (RecordedCampus there = new RecordedCampus(version)) {
            CourseKey biology = CourseKey.of("campus.example", "BIO1");
            there.campus.rooms.open(biology, TEACHER, SETTINGS);
            SignedLink foreign = there.signer.issueRecordingLink(
                    TEACHER, biology, there.lesson, RecordingUse.WATCH, RecordedCampus.HOUR);
            assertThat(LinkServer.asked(still(), "GET", foreign.url()).statusCode())
                    .isEqualTo(404);
            SignedLink elsewhere = there.signer.issueRecordingLink(
                    TEACHER,
                    ALGEBRA,
                    new RecordingKey("retired", there.lesson.id()),
                    RecordingUse.WATCH,
                    RecordedCampus.HOUR);
            assertThat(LinkServer.asked(still(), "GET", elsewhere.url()).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aLinkIsGoodForItsTimeOnItsPlatformAndForNothingElse() {
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            there.platform.answerWith(
                    LinkHandler.of(JoinLinks.of(there.campus.rooms, there.campus.database.usedLinks(), there.signer)));
            URI watch = there.link(STUDENT, RecordingUse.WATCH);
            String entry = there.signer.issueLink(STUDENT, ALGEBRA).url().getRawQuery();
            URI foreign = there.signer("other.example")
                    .issueRecordingLink(
                            STUDENT,
                            CourseKey.of("other.example", "ALGEBRA101"),
                            there.lesson,
                            RecordingUse.WATCH,
                            RecordedCampus.HOUR)
                    .url();
            there.campus.om.resetCounters();
            assertThat(status(there.platform.recordings() + "?" + entry))
                    .as("a link into a room")
                    .isEqualTo(403);
            assertThat(status(there.platform.address() + "?" + watch.getRawQuery()))
                    .as("where rooms are")
                    .isEqualTo(403);
            assertThat(status(foreign.toString())).isEqualTo(403);
            assertThat(status(watch + "A")).isEqualTo(403);
            assertThat(status(watch + "&" + watch.getRawQuery())).isEqualTo(403);
            there.campus.clock.advance(RecordedCampus.HOUR);
            assertThat(status(watch.toString())).isEqualTo(410);
            assertThat(there.campus.om.requestCount()).isZero();
        }
    }

    @Test
    void whatIsNoClickAsksNobody() {
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            URI link = there.link(STUDENT, RecordingUse.DOWNLOAD);
            there.campus.om.resetCounters();
            assertThat(LinkServer.asked(browser, "HEAD", link).statusCode()).isEqualTo(200);
            assertThat(LinkServer.asked(browser, "GET", link, "Sec-Purpose", "prefetch")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(LinkServer.asked(browser, "POST", link).statusCode()).isEqualTo(405);
            assertThat(there.campus.om.requestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void anOpenMeetingsThatIsDownIsSaidAndTheNextClickLeadsOn(String version) {
        try (RecordedCampus there = new RecordedCampus(version)) {
            URI watch = there.link(STUDENT, RecordingUse.WATCH);
            URI fetch = there.link(STUDENT, RecordingUse.DOWNLOAD);
            assertAnswered(302, 200, watch, fetch);
            there.campus.om.faults().next("*", 100, Fault.REQUEST_LOST);
            assertAnswered(503, 503, watch, fetch);
            there.campus.om.faults().clear();
            there.campus.om.faults().next("download", 100, Fault.HTML_502);
            HttpResponse<String> page = LinkServer.asked(browser, "GET", fetch);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValueAsLong("Retry-After")).isPresent();
            assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
            there.campus.om.faults().clear();
            assertAnswered(302, 200, watch, fetch);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "9.2"})
    void aConnectionThatBreaksIsMendedAndOneThatCannotBeIsNotTakenForTheEnd(String version) throws IOException {
        try (RecordedCampus there = new RecordedCampus(version, "jdbc:h2:mem:", "Lesson 1", 3_000_000)) {
            URI fetch = there.link(STUDENT, RecordingUse.DOWNLOAD);
            there.campus.om.faults().cut("download", 1_000_000);
            assertThat(fetched(fetch).body()).isEqualTo(there.content());

            there.campus.om.faults().cut("download", 1_000_000);
            for (int again = 0; again < 10; again++) {
                there.campus.om.faults().cut("download", 0);
            }
            HttpResponse<InputStream> answer = LinkServer.asked(browser, "GET", fetch, BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (InputStream body = answer.body()) {
                assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            }
            there.campus.om.faults().clear();
            assertThat(fetched(fetch).body()).isEqualTo(there.content());
        }
    }

    private void assertAnswered(int watching, int fetching, URI watch, URI fetch) {
        assertThat(LinkServer.asked(still(), "GET", watch).statusCode()).isEqualTo(watching);
        assertThat(fetched(fetch).statusCode()).isEqualTo(fetching);
    }

    private static void assertNotKept(HttpResponse<?> answer) {
        assertThat(answer.headers().map())
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
    }

    private int status(String address) {
        return LinkServer.asked(browser, "GET", URI.create(address)).statusCode();
    }

    private HttpResponse<byte[]> fetched(URI link, String... headers) {
        return LinkServer.asked(browser, "GET", link, BodyHandlers.ofByteArray(), headers);
    }

    /** Shows where it would be sent. */
    private static HttpClient still() {
        return HttpClient.newHttpClient();
    }
}
