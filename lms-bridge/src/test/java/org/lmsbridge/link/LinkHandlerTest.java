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
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;
import static org.lmsbridge.link.Links.token;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.RolePolicy.Rights;
import org.lmsbridge.Waiting;

/** What whoever follows a link is answered, and what not. */
class LinkHandlerTest {
    private final Campus campus = new Campus("9.2");
    private final LinkSigner signer = Links.signer(campus.clock);
    private final LinkHandler handler = LinkHandler.of(Links.of(campus));

    @BeforeEach
    void open() {
        campus.open();
    }

    @AfterEach
    void end() {
        campus.close();
    }

    @Test
    void aClickIsSentToOpenMeetings() {
        LinkAnswer answer = followed(token(signer.issueLink(STUDENT, ALGEBRA)));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("Location")).startsWith(campus.om.uri().toString());
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void noAnswerIsKeptByAnybodyAndNoneTellsWhereTheClickCameFrom() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        List<LinkAnswer> answers = List.of(
                followed(token),
                followed(token),
                followed("nonsense"),
                handler.answer(request("HEAD", token, Map.of())),
                handler.answer(request("PUT", token, Map.of())));
        assertThat(answers).extracting(LinkAnswer::status).containsExactly(302, 410, 403, 200, 405);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.headers())
                        .containsEntry("Cache-Control", "no-store")
                        .containsEntry("Referrer-Policy", "no-referrer"));
        assertThat(answers.get(4).headers()).containsEntry("Allow", "GET, HEAD");
    }

    @Test
    void everyLinkThatIsNotInOrderIsRefusedInTheSameWords() {
        LinkSigner foreign = LinkSigner.forPlatform("other.example", Links.ADDRESS)
                .salt(Links.SALT)
                .clock(campus.clock)
                .build();
        LinkSigner unknown = LinkSigner.forPlatform("campus.example", Links.ADDRESS)
                .salt("a salt nobody knows here")
                .clock(campus.clock)
                .build();
        String good = token(signer.issueLink(STUDENT, ALGEBRA));
        Set<Object> answers = new HashSet<>();
        for (String token : List.of(
                "",
                "nonsense",
                good.replaceFirst("....$", "AAAA"),
                good + "&link=" + good,
                token(foreign.issueLink(STUDENT, CourseKey.of("other.example", "ALGEBRA101"))),
                token(unknown.issueLink(STUDENT, ALGEBRA)))) {
            LinkAnswer answer = followed(token);
            assertThat(answer.status()).isEqualTo(403);
            answers.add(List.of(answer.headers(), answer.body()));
        }
        assertThat(answers).hasSize(1);
        assertThat(handler.answer(new LinkRequest("GET", null, name -> null)).status())
                .isEqualTo(403);
    }

    @Test
    void whoIsKeptOutIsToldNoMore() {
        CourseRooms strict = CourseRooms.on(campus.server)
                .store(campus.store)
                .roles(role -> Rights.NOTHING)
                .build();
        LinkHandler guarded = LinkHandler.of(JoinLinks.of(strict, campus.database.usedLinks(), signer));
        LinkAnswer answer = guarded.answer(request("GET", token(signer.issueLink(STUDENT, ALGEBRA)), Map.of()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo(followed("nonsense").body());
    }

    @Test
    void whoIsTooEarlyIsAskedToWaitAndThePageLooksAgain() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        campus.rooms.close(ALGEBRA, TEACHER);
        LinkAnswer closed = inBrowser(token);
        assertThat(closed.status()).isEqualTo(409);
        int seconds = Integer.parseInt(closed.headers().get("Retry-After"));
        assertThat(seconds).isBetween(10, 19);
        assertThat(closed.body()).contains("<meta http-equiv=\"refresh\" content=\"" + seconds + "\">");
        campus.rooms.delete(ALGEBRA, TEACHER);
        LinkAnswer none = inBrowser(token);
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.headers()).containsKey("Retry-After");
        campus.open();
        assertThat(inBrowser(token).status()).isEqualTo(302);
    }

    @Test
    void whoComesBeforeTheTeacherWaitsOnThePage() {
        CourseKey guided = ALGEBRA.withSlot("guided");
        CourseSettings waiting =
                Campus.SETTINGS.withEntry(Campus.SETTINGS.entry().withWaiting(Waiting.UNTIL_ENTERED));
        campus.rooms.open(guided, TEACHER, waiting);
        String student = token(signer.issueLink(STUDENT, guided));
        LinkAnswer answer = inBrowser(student);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(Integer.parseInt(answer.headers().get("Retry-After"))).isBetween(5, 9);
        assertThat(answer.body()).contains("teacher is not here yet", "http-equiv=\"refresh\"");
        assertThat(inBrowser(token(signer.issueLink(TEACHER, guided))).status()).isEqualTo(302);
        assertThat(inBrowser(student).status()).isEqualTo(302);
    }

    @Test
    void aCourseThatIsOverIsNotWaitedFor() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        campus.rooms.archive(ALGEBRA, TEACHER);
        LinkAnswer over = inBrowser(token);
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.body()).contains("course is over").doesNotContain("refresh");
        campus.rooms.restore(ALGEBRA, TEACHER);
        campus.open();
        assertThat(inBrowser(token).status()).isEqualTo(302);
    }

    @Test
    void whoIsTooLateIsToldToMakeAnother() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA, LinkTerms.once(Duration.ofMinutes(1))));
        campus.clock.advance(Duration.ofMinutes(1));
        LinkAnswer answer = inBrowser(token);
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.headers()).doesNotContainKey("Retry-After");
        assertThat(answer.body()).contains("expired").doesNotContain("refresh");
    }

    @Test
    void aLinkInUseAnOpenMeetingsAndADatabaseThatFailAreTriedAgain() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        Instant now = campus.clock.instant();
        campus.database.usedLinks().take(signer.opened(LinkKind.ROOM, token).id(), "x", now, now.plusSeconds(90), now);
        assertThat(followed(token).status()).isEqualTo(503);
        campus.om.close();
        String other = token(signer.issueLink(STUDENT, ALGEBRA));
        assertThat(followed(other).status()).isEqualTo(503);
        campus.database.close();
        LinkAnswer answer = followed(other);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(Integer.parseInt(answer.headers().get("Retry-After"))).isBetween(15, 29);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch",
        "sec-purpose, prefetch;prerender",
        "Purpose, prefetch",
        "X-moz, Prefetch",
        "X-Purpose, preview"
    })
    void whatABrowserFetchesAheadUsesNothingUp(String header, String value) {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        campus.om.resetCounters();
        LinkAnswer ahead = handler.answer(request("GET", token, Map.of(header, value)));
        assertThat(ahead.status()).isEqualTo(503);
        assertThat(campus.om.requestCount()).isZero();
        assertThat(followed(token).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "fr-CA;q=0.9, fr, entrer",
        "'de,es;q=0.5', es, enlace",
        "de, en, enter",
        "'', en, enter",
        "';;q=', en, enter",
        "*, en, enter",
        "-, en, enter",
        "'en,-', en, enter",
        "'*,-', en, enter"
    })
    void thePageSpeaksTheLanguageOfTheBrowser(String wanted, String language, String word) {
        LinkAnswer answer =
                handler.answer(request("GET", "x", Map.of("Accept", "text/html", "Accept-Language", wanted)));
        assertThat(answer.headers())
                .containsEntry("Content-Language", language)
                .containsEntry("Content-Type", "text/html; charset=utf-8");
        assertThat(answer.body()).contains("<html lang=\"" + language + "\">", word);
    }

    @Test
    void noWishForLanguagesIsSoOddThatNothingIsAnswered() {
        Random random = new Random(20260301);
        String letters = "aenfrs-*;q=0.19,, \t_xXiZ$%\u00e9\0";
        for (int header = 0; header < 20_000; header++) {
            StringBuilder wanted = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                wanted.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(handler.answer(request("POST", "", Map.of("Accept-Language", wanted.toString())))
                            .status())
                    .isEqualTo(405);
        }
    }

    @Test
    void anEndlessWishForLanguagesIsNotRead() {
        String wanted = "fr,".repeat(100_000) + "fr";
        assertThat(handler.answer(request("GET", "x", Map.of("Accept-Language", wanted)))
                        .headers())
                .containsEntry("Content-Language", "en");
    }

    @ParameterizedTest
    @EnumSource
    void everyNoticeHasItsSentenceInEveryLanguage(Notice notice) {
        NoticeTexts texts = NoticeTexts.standard();
        Set<String> sentences = new HashSet<>();
        texts.languages().forEach(language -> sentences.add(texts.sentence(notice, language)));
        assertThat(sentences).hasSize(texts.languages().size()).noneMatch(String::isBlank);
    }

    @Test
    void thePlatformMaySpeakForItself() {
        NoticeTexts own = new NoticeTexts() {
            @Override
            public List<Locale> languages() {
                return List.of(Locale.GERMAN);
            }

            @Override
            public String sentence(Notice notice, Locale language) {
                return "Kein <Zutritt> & \"Ende\"";
            }
        };
        LinkAnswer answer = LinkHandler.of(Links.of(campus), own)
                .answer(request("GET", "x", Map.of("Accept", "text/html", "Accept-Language", "fr")));
        assertThat(answer.body()).contains("<html lang=\"de\">", "Kein &lt;Zutritt&gt; &amp; &quot;Ende&quot;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"link=%s", "cidReq=ALG&link=%s", "link=%s&utm=x", "a=link&link=%s&linked=1"})
    void otherParametersAreNoneOfItsBusiness(String form) {
        String query = form.formatted(token(signer.issueLink(STUDENT, ALGEBRA)));
        assertThat(handler.answer(new LinkRequest("GET", query, name -> null)).status())
                .isEqualTo(302);
    }

    private LinkAnswer followed(String token) {
        return handler.answer(request("GET", token, Map.of()));
    }

    private LinkAnswer inBrowser(String token) {
        return handler.answer(request("GET", token, Map.of("Accept", "text/html,*/*")));
    }

    private static LinkRequest request(String method, String token, Map<String, String> headers) {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        return new LinkRequest(method, LinkSigner.PARAMETER + "=" + token, anyCase::get);
    }
}
