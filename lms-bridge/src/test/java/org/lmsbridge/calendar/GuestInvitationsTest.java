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
package org.lmsbridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.Campus;
import org.lmsbridge.Servers;
import org.lmsbridge.calendar.GuestInvitation.MadeBy;
import org.lmsbridge.guest.GuestPass;
import org.lmsbridge.guest.GuestPasses;
import org.lmsbridge.link.JoinLinks;
import org.lmsbridge.link.LinkHandler;
import org.lmsbridge.link.LinkServer;
import org.lmsbridge.link.LinkSigner;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.standin.Entry;

/** Outsiders are invited in every version, by OpenMeetings or by the platform. */
class GuestInvitationsTest {
    private static final Instant TEN = Instant.parse("2026-03-23T09:00:00Z");
    private static final Contact GRACE = new Contact("Grace Hopper", "grace@example.org");

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "4.0", "9.2"})
    void outsidersAreInvitedByOpenMeetings(String version) {
        try (Campus campus = new Campus(version)) {
            GuestInvitations invitations = GuestInvitations.of(campus.rooms, Servers.only(campus.server));
            assertRefused(Reason.NO_ROOM, () -> invitations.invite(ALGEBRA, TEACHER, GRACE, GuestTerms.onlyOnce()));
            campus.open();
            assertRefused(Reason.NOT_ALLOWED, () -> invitations.invite(ALGEBRA, STUDENT, GRACE, GuestTerms.onlyOnce()));
            for (GuestTerms terms : List.of(
                    GuestTerms.onlyOnce(),
                    GuestTerms.endless(),
                    GuestTerms.between(TEN, TEN.plusSeconds(3600), ZoneId.of("UTC"))
                            .withMail("Lesson", "Come")
                            .withPassword("0pen-Sesame!"))) {
                GuestInvitation made = invitations.invite(ALGEBRA, TEACHER, GRACE, terms);
                assertThat(made.madeBy()).isEqualTo(MadeBy.OPENMEETINGS);
                assertThat(made.url().toString()).startsWith(campus.om.uri().toString());
                assertThat(made.mailed()).isEqualTo(terms.mail().isPresent());
                assertThat(made.toString()).doesNotContain("http");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3"})
    void whereNeitherOpenMeetingsNorThePlatformInvitesItIsSaid(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            GuestInvitations alone = GuestInvitations.of(campus.rooms, Servers.only(campus.server));
            assertThatThrownBy(() -> alone.invite(ALGEBRA, TEACHER, GRACE, GuestTerms.onlyOnce()))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3"})
    void whereOpenMeetingsInvitesNobodyASignedLinkLeadsInAsOftenAndAsLongAsWasSaid(String version) {
        try (Campus campus = new Campus(version);
                LinkServer platform = new LinkServer()) {
            LinkSigner signer = LinkSigner.forPlatform("campus.example", platform.address())
                    .salt("a salt that only the campus has")
                    .clock(campus.clock)
                    .build();
            platform.answerWith(LinkHandler.of(JoinLinks.of(campus.rooms, campus.database.usedLinks(), signer)));
            campus.open();
            GuestInvitations invitations = GuestInvitations.of(campus.rooms, Servers.only(campus.server))
                    .otherwise(GuestLinks.signed(signer, campus.clock));
            assertRefused(Reason.NOT_ALLOWED, () -> invitations.invite(ALGEBRA, STUDENT, GRACE, GuestTerms.onlyOnce()));

            GuestInvitation once = invitations.invite(ALGEBRA, TEACHER, GRACE, GuestTerms.onlyOnce());
            assertThat(once.madeBy()).isEqualTo(MadeBy.PLATFORM);
            assertThat(once.toString() + once.note()).doesNotContain("http", "Grace");
            assertThat(opened(once)).isEqualTo(200);
            assertThat(opened(once)).as("once").isEqualTo(410);

            assertRefused(
                    Reason.NOT_SUPPORTED,
                    () -> invitations.invite(
                            ALGEBRA, TEACHER, GRACE, GuestTerms.onlyOnce().withPassword("secret")));
            Instant start = campus.clock.instant();
            GuestInvitation lesson = invitations.invite(
                    ALGEBRA,
                    TEACHER,
                    new Contact("", "ada@example.org"),
                    GuestTerms.between(start, start.plusSeconds(3600), ZoneId.of("UTC"))
                            .withMail("a", "b")
                            .withPasswordWherePossible("secret"));
            assertThat(lesson.mailed()).isFalse();
            assertThat(lesson.note().orElseThrow())
                    .contains(
                            "no mail is sent, so that its subject and message are not used",
                            "no password",
                            "from now on");
            assertThat(opened(lesson)).isEqualTo(200);
            campus.clock.advance(Duration.ofMinutes(59));
            assertThat(opened(lesson)).isEqualTo(200);
            campus.clock.advance(Duration.ofMinutes(1));
            assertThat(opened(lesson)).as("expired").isEqualTo(410);
            assertThat(campus.om.entries())
                    .extracting(Entry::firstName, Entry::moderator)
                    .containsExactly(tuple("Grace Hopper", false), tuple("ada", false), tuple("ada", false));

            GuestInvitation endless = invitations.invite(ALGEBRA, TEACHER, GRACE, GuestTerms.endless());
            assertThat(endless.note().orElseThrow())
                    .contains("good until " + campus.clock.instant().plus(Duration.ofDays(400)));
            campus.rooms.close(ALGEBRA, TEACHER);
            assertThat(opened(endless)).as("a guest opens no room").isEqualTo(409);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> invitations.invite(
                            ALGEBRA,
                            TEACHER,
                            GRACE,
                            GuestTerms.between(start, start.plusSeconds(1), ZoneId.of("UTC"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3"})
    void whereOpenMeetingsInvitesNobodyAPassLetsInAsOftenAndAsLongAsWasSaid(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            GuestPasses passes = GuestPasses.of(campus.rooms, campus.database.guestPasses(), campus.clock);
            GuestInvitations invitations = GuestInvitations.of(campus.rooms, Servers.only(campus.server))
                    .otherwise(GuestLinks.passes(
                            passes, URI.create("https://campus.example/guest?lang=en"), campus.clock));
            GuestInvitation once = invitations.invite(ALGEBRA, TEACHER, GRACE, GuestTerms.onlyOnce());
            assertThat(once.url().toString()).startsWith("https://campus.example/guest?lang=en&pass=");
            assertThat(passes.enter(secret(once), "Grace").room()).isPresent();
            assertRefused(Reason.NO_PASS, () -> passes.enter(secret(once), "Grace"));

            Instant start = campus.clock.instant();
            GuestInvitation lesson = invitations.invite(
                    ALGEBRA, TEACHER, GRACE, GuestTerms.between(start, start.plusSeconds(3600), ZoneId.of("UTC")));
            assertThat(passes.enter(secret(lesson), "Grace").room()).isPresent();
            assertThat(passes.enter(secret(lesson), "Grace").room()).isPresent();
            campus.clock.advance(Duration.ofHours(1));
            assertRefused(Reason.NO_PASS, () -> passes.enter(secret(lesson), "Grace"));
            assertThat(passes.list(ALGEBRA)).extracting(GuestPass::label).containsOnly("Grace Hopper");

            GuestInvitation endless = invitations.invite(ALGEBRA, TEACHER, GRACE, GuestTerms.endless());
            assertThat(endless.note().orElseThrow())
                    .contains("good until " + campus.clock.instant().plus(Duration.ofDays(366)));
        }
    }

    private static int opened(GuestInvitation invitation) {
        return LinkServer.asked(LinkServer.browser(), "GET", invitation.url()).statusCode();
    }

    private static String secret(GuestInvitation invitation) {
        String query = invitation.url().getRawQuery();
        return query.substring(query.indexOf("pass=") + 5);
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BridgeException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
