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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.BridgeEvent;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeEvent.Failed;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.LogLines;
import org.lmsbridge.RolePolicy;

/** What becomes of a click in whose middle the platform itself fails. */
class LinkFailuresTest {
    private static final String DETAIL = "SELECT secret FROM person";

    private final Campus campus = new Campus("9.2");
    private final List<BridgeEvent> heard = new ArrayList<>();
    private final LinkSigner signer = Links.signer(campus.clock);
    private final CourseRooms rooms = rooms(RolePolicy.standard());
    private final String link = Links.token(signer.issueLink(STUDENT, ALGEBRA));

    @BeforeEach
    void open() {
        campus.open();
    }

    @AfterEach
    void end() {
        campus.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPlatformThatCannotSayWhoSomebodyIsSpoilsNoAnswerAndNoLink(Mishap mishap) {
        JoinLinks links = JoinLinks.of(rooms, campus.database.usedLinks(), signer);
        try (LogLines log = new LogLines()) {
            isUnavailable(LinkHandler.of(links.asking((course, signed) -> mishap.happens(DETAIL))));
            assertThat(log.lines())
                    .filteredOn(line -> line.contains(mishap.type.getName()))
                    .hasSize(1);
            assertThat(log.lines()).noneMatch(line -> line.contains(DETAIL));
        }
        isToldAsFailed("INTERNAL");
        assertThat(links.redeem(link).room()).isPresent();
    }

    @Test
    void aPlatformThatCannotSayWhatRolesMaySpoilsNoAnswer() {
        CourseRooms broken = rooms(role -> Mishap.UNCHECKED.happens(DETAIL));
        isUnavailable(LinkHandler.of(JoinLinks.of(broken, campus.database.usedLinks(), signer)));
        isToldAsFailed("INTERNAL");
    }

    @Test
    void aPlatformThatCannotSpeakIsSpokenFor() {
        NoticeTexts mute = new NoticeTexts() {
            @Override
            public List<Locale> languages() {
                return List.of(Locale.GERMAN);
            }

            @Override
            public String sentence(Notice notice, Locale language) {
                return Mishap.UNCHECKED.happens(DETAIL);
            }
        };
        LinkAnswer answer = LinkHandler.of(Links.of(campus), mute).answer(get("nonsense"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers()).containsEntry("Content-Language", "en");
        assertThat(answer.body()).contains("enter");
    }

    @Test
    void aDatabaseThatIsClosedIsToldAsFailed() {
        JoinLinks links = JoinLinks.of(rooms, campus.database.usedLinks(), signer);
        campus.database.close();
        isUnavailable(LinkHandler.of(links));
        isToldAsFailed("STORE_FAILED");
    }

    @Test
    void aLinkToARecordingIsAnsweredWhateverThePlatformThrows() {
        try (RecordedCampus there = new RecordedCampus("9.2")) {
            RecordingHandler handler =
                    RecordingHandler.of(there.links.asking((course, signed) -> Mishap.UNCHECKED.happens(DETAIL)));
            KeptReply answer = new KeptReply();
            handler.answer(
                    new LinkRequest(
                            "GET", there.link(STUDENT, RecordingUse.DOWNLOAD).getRawQuery(), name -> null),
                    answer);
            assertThat(answer.status).isEqualTo(503);
            assertThat(answer.headers)
                    .containsEntry("Cache-Control", "no-store")
                    .containsKey("Retry-After");
            assertThat(answer.body.toString(StandardCharsets.UTF_8)).doesNotContain(DETAIL);
            assertThat(there.heard).last().isInstanceOf(Failed.class);
        }
    }

    private void isUnavailable(LinkHandler handler) {
        LinkAnswer answer = handler.answer(get(link));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Cache-Control", "no-store").containsKey("Retry-After");
        assertThat(answer.body()).doesNotContain(DETAIL);
    }

    private void isToldAsFailed(String reason) {
        assertThat(heard).last().isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.action()).isEqualTo(Action.REDEEM);
            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.about().course()).contains(ALGEBRA);
            assertThat(failed.about().memberId()).contains(STUDENT.id());
        });
        assertThat(heard.toString()).doesNotContain(DETAIL);
    }

    private CourseRooms rooms(RolePolicy roles) {
        return CourseRooms.on(campus.server)
                .store(campus.store)
                .clock(campus.clock)
                .roles(roles)
                .listener(heard::add)
                .build();
    }

    private static LinkRequest get(String token) {
        return new LinkRequest("GET", LinkSigner.PARAMETER + "=" + token, name -> null);
    }

    /** What a platform throws; also what Java does not let it throw, and other languages do. */
    private enum Mishap {
        UNCHECKED(IllegalStateException.class),
        CHECKED(IOException.class);

        private final Class<? extends Exception> type;

        Mishap(Class<? extends Exception> type) {
            this.type = type;
        }

        @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"}) // stands for calls that answer
        <T> T happens(String message) {
            throw Mishap.<RuntimeException>slipped(
                    this == CHECKED ? new IOException(message) : new IllegalStateException(message));
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <E extends Exception> E slipped(Exception failure) throws E {
            throw (E) failure;
        }
    }
}
