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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lmsbridge.BridgeEvent;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeEvent.Done;
import org.lmsbridge.BridgeEvent.Refused;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.LogLines;
import org.lmsbridge.link.LinkRefusedException.Reason;

/** What listeners hear of links that are followed. */
class LinkEventsTest {
    private final List<BridgeEvent> heard = new ArrayList<>();

    @Test
    void allThatIsToldAndLoggedOfOneClickHasOneId() {
        try (Campus campus = new Campus("9.2");
                LogLines log = new LogLines()) {
            campus.open();
            campus.rooms.close(ALGEBRA, TEACHER);
            LinkSigner signer = Links.signer(campus.clock);
            LinkHandler handler = LinkHandler.of(JoinLinks.of(listening(campus), campus.database.usedLinks(), signer));
            handler.answer(get(Links.token(signer.issueLink(STUDENT, ALGEBRA))));
            String first = heard.get(0).about().correlationId();
            assertThat(heard)
                    .allSatisfy(
                            event -> assertThat(event.about().correlationId()).isEqualTo(first));
            assertThat(log.lines()).hasSize(1).allMatch(line -> line.startsWith(first + " Not let in"));
            handler.answer(get("nonsense"));
            String second = heard.get(heard.size() - 1).about().correlationId();
            assertThat(second).isNotEqualTo(first);
            assertThat(log.lines()).last().asString().startsWith(second + " Not let in");
        }
    }

    @Test
    void aRefusalOfALinkThatThePlatformSignedTellsOfWhomAndOfWhichCourse() {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            LinkSigner signer = Links.signer(campus.clock);
            JoinLinks links = JoinLinks.of(listening(campus), campus.database.usedLinks(), signer);
            String token = Links.token(signer.issueLink(STUDENT, ALGEBRA));
            Links.refused(
                    Reason.NOT_ENROLLED,
                    () -> links.asking((course, signed) -> Optional.empty()).redeem(token));
            links.redeem(token);
            Links.refused(Reason.USED, () -> links.redeem(token));
            campus.clock.advance(Duration.ofHours(2));
            Links.refused(Reason.EXPIRED, () -> links.redeem(token));
            Links.refused(Reason.ALTERED, () -> links.redeem(token.replaceFirst("....$", "AAAA")));
            List<BridgeEvent> refused =
                    heard.stream().filter(Refused.class::isInstance).toList();
            assertThat(refused).hasSize(4);
            assertThat(refused.subList(0, 3)).allSatisfy(event -> {
                assertThat(event.about().course()).contains(ALGEBRA);
                assertThat(event.about().memberId()).contains(STUDENT.id());
            });
            assertThat(refused.get(3).about().course()).isEmpty();
            assertThat(refused.get(3).about().memberId()).isEmpty();
        }
    }

    private CourseRooms listening(Campus campus) {
        return CourseRooms.on(campus.server)
                .store(campus.store)
                .clock(campus.clock)
                .listener(heard::add)
                .build();
    }

    private static LinkRequest get(String token) {
        return new LinkRequest("GET", LinkSigner.PARAMETER + "=" + token, name -> null);
    }

    @Test
    void aLinkThatIsUsedTwiceOrAlteredIsToldAsRefusedWithoutTheLink() {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            CourseRooms rooms = CourseRooms.on(campus.server)
                    .store(campus.store)
                    .listener(heard::add)
                    .build();
            LinkSigner signer = Links.signer(campus.clock);
            JoinLinks links = JoinLinks.of(rooms, campus.database.usedLinks(), signer);
            String token = Links.token(signer.issueLink(STUDENT, ALGEBRA));
            links.redeem(token);
            Links.refused(Reason.USED, () -> links.redeem(token));
            Links.refused(Reason.MALFORMED, () -> links.redeem("x"));
            assertThat(heard)
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("Joined", "Done", "Done", "Refused", "Refused");
            assertThat(heard.get(3)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.action()).isEqualTo(Action.REDEEM);
                assertThat(refused.reason()).isEqualTo("USED");
            });
            assertThat(heard.get(2)).isInstanceOfSatisfying(Done.class, done -> {
                assertThat(done.action()).isEqualTo(Action.REDEEM);
                assertThat(done.about().course()).contains(ALGEBRA);
                assertThat(done.about().room()).isPresent();
                assertThat(done.about().took()).isPositive();
            });
            assertThat(heard.toString()).doesNotContain(token);
        }
    }
}
