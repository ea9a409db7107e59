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
import static org.assertj.core.api.Assertions.tuple;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmsbridge.Campus;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.standin.Entry;
import org.lmsbridge.openmeetings.standin.Fault;

/** From the click on the platform's page into the room, over real sockets, in old and new versions. */
class LinkOverHttpTest {
    static Stream<Arguments> surroundings() {
        return Stream.of("2.0", "3.0", "3.3", "9.2")
                .flatMap(version -> Stream.of(
                        Arguments.of(version, "jdbc:h2:mem:"),
                        Arguments.of(version, DatabaseServer.mariaDb().newDatabase())));
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void aClickLeadsIntoTheRoomAndOnlyOnce(String version, String database) {
        try (Campus campus = new Campus(version, database);
                LinkServer platform = new LinkServer()) {
            LinkSigner signer = opened(campus, platform);
            SignedLink student = signer.issueLink(STUDENT, ALGEBRA);
            HttpClient browser = LinkServer.browser();

            HttpResponse<String> page = LinkServer.asked(browser, "GET", student.url());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("data-state=\"entered\"", "data-external-id=\"7\"");
            assertThat(page.uri().getPort()).isEqualTo(campus.om.uri().getPort());
            assertThat(LinkServer.asked(browser, "GET", student.url()).statusCode())
                    .isEqualTo(410);
            LinkServer.asked(
                    LinkServer.browser(),
                    "GET",
                    signer.issueLink(TEACHER, ALGEBRA).url());
            assertThat(campus.om.entries())
                    .extracting(Entry::externalId, Entry::moderator)
                    .containsExactly(tuple("7", false), tuple("1", true));
        }
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void whatFailsIsSaidAndTheNextClickLeadsIn(String version, String database) {
        try (Campus campus = new Campus(version, database);
                LinkServer platform = new LinkServer()) {
            LinkSigner signer = opened(campus, platform);
            URI link = signer.issueLink(STUDENT, ALGEBRA).url();
            HttpClient browser = LinkServer.browser();

            campus.rooms.close(ALGEBRA, TEACHER);
            assertThat(LinkServer.asked(browser, "GET", link).statusCode()).isEqualTo(409);
            campus.open();
            campus.om.faults().next("*", Fault.HTML_502);
            assertThat(LinkServer.asked(browser, "GET", link).statusCode()).isEqualTo(503);
            campus.om.faults().clear();
            assertThat(LinkServer.asked(browser, "GET", link).body()).contains("data-state=\"entered\"");
        }
    }

    @Test
    void aLinkInACalendarLeadsInDayAfterDay() {
        try (Campus campus = new Campus("9.2");
                LinkServer platform = new LinkServer()) {
            LinkSigner signer = opened(campus, platform);
            URI link = signer.issueLink(STUDENT, ALGEBRA, LinkTerms.repeatable(Duration.ofDays(3)))
                    .url();
            for (int day = 0; day < 3; day++) {
                assertThat(LinkServer.asked(LinkServer.browser(), "GET", link).body())
                        .contains("data-state=\"entered\"");
                campus.clock.advance(Duration.ofDays(1));
            }
            assertThat(LinkServer.asked(LinkServer.browser(), "GET", link).statusCode())
                    .isEqualTo(410);
        }
    }

    @Test
    void lookingAheadUsesNothingUp() {
        try (Campus campus = new Campus("9.2");
                LinkServer platform = new LinkServer()) {
            URI link = opened(campus, platform).issueLink(STUDENT, ALGEBRA).url();
            HttpClient browser = LinkServer.browser();
            campus.om.resetCounters();
            HttpResponse<String> head = LinkServer.asked(browser, "HEAD", link);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue("Location")).isEmpty();
            assertThat(LinkServer.asked(browser, "GET", link, "Sec-Purpose", "prefetch;prerender")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(LinkServer.asked(browser, "POST", link).statusCode()).isEqualTo(405);
            assertThat(campus.om.requestCount()).isZero();
            assertThat(LinkServer.asked(browser, "GET", link).body()).contains("data-state=\"entered\"");
        }
    }

    @Test
    void threeHundredAtNineOClockAllGetInAndNobodyTwice() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(48);
        try (Campus campus = new Campus("9.2");
                LinkServer platform = new LinkServer()) {
            LinkSigner signer = opened(campus, platform);
            HttpClient browsers = LinkServer.browser();
            List<Future<Integer>> clicks = new ArrayList<>();
            for (int number = 0; number < 300; number++) {
                Member student = Member.of("s" + number, "student" + number, "S", "T", Role.STUDENT);
                URI link = signer.issueLink(student, ALGEBRA).url();
                clicks.add(people.submit(() -> refusalsUntilIn(browsers, link)));
            }
            for (Future<Integer> click : clicks) {
                assertThat(click.get(120, TimeUnit.SECONDS)).isNotNegative();
            }
            assertThat(campus.om.entries())
                    .extracting(Entry::externalId)
                    .hasSize(300)
                    .doesNotHaveDuplicates();
        } finally {
            people.shutdownNow();
        }
    }

    private static int refusalsUntilIn(HttpClient browser, URI link) {
        for (int refusals = 0; refusals < 10_000; refusals++) {
            HttpResponse<String> answer = LinkServer.asked(browser, "GET", link);
            if (answer.statusCode() == 200) {
                assertThat(answer.body()).contains("data-state=\"entered\"");
                return refusals;
            }
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        }
        return -1;
    }

    private static LinkSigner opened(Campus campus, LinkServer platform) {
        LinkSigner signer = LinkSigner.forPlatform("campus.example", platform.address())
                .salt(Links.SALT)
                .clock(campus.clock)
                .build();
        platform.answerWith(LinkHandler.of(JoinLinks.of(campus.rooms, campus.database.usedLinks(), signer)));
        campus.open();
        return signer;
    }
}
