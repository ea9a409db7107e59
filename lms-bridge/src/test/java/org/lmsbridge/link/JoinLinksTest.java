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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;
import static org.lmsbridge.link.Links.refused;
import static org.lmsbridge.link.Links.token;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.RolePolicy;
import org.lmsbridge.link.LinkRefusedException.Reason;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.pool.CheckRules;
import org.lmsbridge.pool.PoolServer;
import org.lmsbridge.pool.ServerPool;

/** A link lets in, as often as it may, and is not used up by what fails. */
class JoinLinksTest {
    private final Campus campus = new Campus("9.2");
    private final LinkSigner signer = Links.signer(campus.clock);
    private final UsedLinks used = campus.database.usedLinks();
    private final JoinLinks links = JoinLinks.of(campus.rooms, used, signer);
    private final ExecutorService threads = Executors.newFixedThreadPool(32);

    @BeforeEach
    void open() {
        campus.open();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
        campus.close();
    }

    @Test
    void whoBecameAStudentSinceTheLinkWasMadeEntersAsOne() throws Exception {
        String token = token(signer.issueLink(TEACHER, ALGEBRA));
        Member now = Member.of(TEACHER.id(), TEACHER.login(), "Tess", "Renamed", Role.STUDENT);
        enter(links.asking((course, signed) -> Optional.of(now)).redeem(token));
        assertThat(campus.om.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.moderator()).isFalse();
            assertThat(entry.lastName()).isEqualTo("Renamed");
        });
    }

    @Test
    void whoLeftTheCourseIsRefusedAndTheLinkStaysGood() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        refused(
                Reason.NOT_ENROLLED,
                () -> links.asking((course, signed) -> Optional.empty()).redeem(token));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        links.asking((course, signed) -> Optional.of(TEACHER)).redeem(token));
        assertThat(links.redeem(token).room()).isPresent();
    }

    @Test
    void aLinkIsGoodOnce() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        assertThat(links.redeem(token).room()).isPresent();
        campus.om.resetCounters();
        refused(Reason.USED, () -> links.redeem(token));
        refused(Reason.USED, () -> anotherNode().redeem(token));
        assertThat(campus.om.requestCount()).isZero();
    }

    @Test
    void aRepeatableLinkIsGoodUntilItExpires() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA, LinkTerms.repeatable(Duration.ofDays(7))));
        JoinLink first = links.redeem(token);
        campus.clock.advance(Duration.ofDays(6));
        assertThat(anotherNode().redeem(token).url()).isNotEqualTo(first.url());
        campus.clock.advance(Duration.ofDays(1));
        refused(Reason.EXPIRED, () -> links.redeem(token));
    }

    @Test
    void ofManyClicksOnManyNodesOneGetsIn() throws Exception {
        for (int round = 0; round < 5; round++) {
            String token = token(signer.issueLink(STUDENT, ALGEBRA));
            List<JoinLinks> nodes = List.of(anotherNode(), anotherNode());
            AtomicInteger turn = new AtomicInteger();
            Callable<Boolean> click = () -> letsIn(nodes.get(turn.getAndIncrement() % 2), token);
            int entered = 0;
            for (Future<Boolean> future : threads.invokeAll(Collections.nCopies(32, click))) {
                entered += future.get() ? 1 : 0;
            }
            assertThat(entered).isEqualTo(1);
        }
    }

    @Test
    void aClosedRoomDoesNotUseTheLinkUp() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        campus.rooms.close(ALGEBRA, TEACHER);
        failsInTheBridge(BridgeException.Reason.CLOSED, token);
        campus.open();
        assertThat(links.redeem(token).room()).isPresent();
    }

    @Test
    void aCourseWithoutRoomDoesNotUseTheLinkUp() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        campus.rooms.delete(ALGEBRA, TEACHER);
        failsInTheBridge(BridgeException.Reason.NO_ROOM, token);
        campus.open();
        assertThat(links.redeem(token).room()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HANGS")
    void anOpenMeetingsThatFailsDoesNotUseTheLinkUp(Fault fault) {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        campus.om.faults().next("getRoomHash", fault);
        assertThatExceptionOfType(OpenMeetingsException.class).isThrownBy(() -> links.redeem(token));
        campus.om.faults().clear();
        assertThat(links.redeem(token).room()).isPresent();
        refused(Reason.USED, () -> links.redeem(token));
    }

    @Test
    void aNodeThatDiesHoldsALinkForNinetySeconds() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        Instant now = campus.clock.instant();
        used.take(
                signer.opened(LinkKind.ROOM, token).id(),
                "a dead node",
                now,
                now.plus(JoinLinks.LEASE),
                now.plusSeconds(7200));
        refused(Reason.IN_USE, () -> links.redeem(token));
        campus.clock.advance(JoinLinks.LEASE);
        assertThat(links.redeem(token).room()).isPresent();
    }

    @Test
    void whoWasOvertakenWhileOpenMeetingsSleptGetsNothing() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        CourseRooms slow = roomsThatFirst(() -> {
            campus.clock.advance(JoinLinks.LEASE);
            assertThat(links.redeem(token).room()).isPresent();
        });
        refused(Reason.IN_USE, () -> JoinLinks.of(slow, used, signer).redeem(token));
        refused(Reason.USED, () -> links.redeem(token));
    }

    @Test
    void moreThanSoManyAtOnceAreToldToTryAgainAndKeepTheirLinks() throws Exception {
        CountDownLatch inside = new CountDownLatch(4);
        CountDownLatch goOn = new CountDownLatch(1);
        JoinLinks narrow = JoinLinks.of(
                roomsThatFirst(() -> {
                    inside.countDown();
                    awaited(goOn);
                }),
                used,
                signer,
                4);
        List<Future<JoinLink>> early = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String token = token(signer.issueLink(STUDENT, ALGEBRA));
            early.add(threads.submit(() -> narrow.redeem(token)));
        }
        awaited(inside);
        List<String> late = new ArrayList<>();
        for (int i = 0; i < 296; i++) {
            String token = token(signer.issueLink(STUDENT, ALGEBRA));
            refused(Reason.CROWDED, () -> narrow.redeem(token));
            late.add(token);
        }
        refused(Reason.ALTERED, () -> narrow.redeem(late.get(0).replaceFirst(".{5}$", "AAAAA")));
        goOn.countDown();
        for (Future<JoinLink> one : early) {
            assertThat(one.get(30, TimeUnit.SECONDS).room()).isPresent();
        }
        assertThat(late)
                .allSatisfy(token -> assertThat(narrow.redeem(token).room()).isPresent());
        assertThatIllegalArgumentException().isThrownBy(() -> JoinLinks.of(campus.rooms, used, signer, 0));
    }

    @Test
    void aStoreThatFailsUsesNothingUpAndLetsNobodyIn() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        UsedLinks failing = new FailingAtUse(used);
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> JoinLinks.of(campus.rooms, failing, signer).redeem(token))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(BridgeException.Reason.STORE_FAILED));
        campus.clock.advance(JoinLinks.LEASE);
        assertThat(links.redeem(token).room()).isPresent();
    }

    @Test
    void whoseLinkWasMarkedUsedByAnAnswerThatGotLostIsLetInAllTheSame() {
        String token = token(signer.issueLink(STUDENT, ALGEBRA));
        UsedLinks lossy = new LosingAnAnswer(used, new AtomicInteger(1));
        assertThat(JoinLinks.of(campus.rooms, lossy, signer).redeem(token).room())
                .isPresent();
        refused(Reason.USED, () -> links.redeem(token));
    }

    @Test
    void linksThatExpiredADayAgoAreForgottenByTheWay() {
        links.redeem(token(signer.issueLink(STUDENT, ALGEBRA)));
        campus.clock.advance(Duration.ofHours(27));
        links.redeem(token(signer.issueLink(STUDENT, ALGEBRA)));
        assertThat(used.forget(campus.clock.instant().plus(Duration.ofDays(2)), 10))
                .as("what is left")
                .isEqualTo(1);
    }

    @Test
    void peopleWhoWaitForOneServerKeepNobodyOutOfTheOther() throws Exception {
        try (Campus sick = new Campus("9.2");
                ServerPool pool = ServerPool.of(campus.database.pool())
                        .checks(CheckRules.standard().withEvery(Duration.ZERO))
                        .add(PoolServer.of("sick", sick.server))
                        .add(PoolServer.of("well", campus.server))
                        .build()) {
            CountDownLatch inside = new CountDownLatch(4);
            CountDownLatch goOn = new CountDownLatch(1);
            CourseRooms rooms = CourseRooms.on(pool)
                    .store(campus.store)
                    .roles(role -> {
                        if (role == Role.GUEST) {
                            inside.countDown();
                            awaited(goOn);
                        }
                        return RolePolicy.standard().rightsOf(role);
                    })
                    .build();
            CourseKey first = ALGEBRA.withSlot("first");
            CourseKey second = ALGEBRA.withSlot("second");
            assertThat(List.of(
                            rooms.open(first, TEACHER, Campus.SETTINGS).server(),
                            rooms.open(second, TEACHER, Campus.SETTINGS).server()))
                    .containsExactly("sick", "well");
            JoinLinks narrow = JoinLinks.of(rooms, used, signer, 4);
            for (int i = 0; i < 4; i++) {
                String token = token(signer.issueLink(Campus.GUEST, first));
                threads.execute(() -> narrow.redeem(token));
            }
            awaited(inside);
            refused(Reason.CROWDED, () -> narrow.redeem(token(signer.issueLink(STUDENT, first))));
            assertThat(narrow.redeem(token(signer.issueLink(STUDENT, second))).room())
                    .isPresent();
            goOn.countDown();
        }
    }

    private JoinLinks anotherNode() {
        return JoinLinks.of(campus.on(campus.store), used, Links.signer(campus.clock));
    }

    /** Rooms that do something between the check of a link and the question to OpenMeetings. */
    private CourseRooms roomsThatFirst(Runnable something) {
        return CourseRooms.on(campus.server)
                .store(campus.store)
                .roles(role -> {
                    something.run();
                    return RolePolicy.standard().rightsOf(role);
                })
                .build();
    }

    private void failsInTheBridge(BridgeException.Reason reason, String token) {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> links.redeem(token))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static boolean letsIn(JoinLinks node, String token) {
        try {
            return node.redeem(token).room().isPresent();
        } catch (LinkRefusedException e) {
            assertThat(e.reason()).isIn(Reason.USED, Reason.IN_USE, Reason.CROWDED);
            return false;
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A database that dies when a link is to be marked used. */
    private record FailingAtUse(UsedLinks healthy) implements UsedLinks {
        @Override
        public Taking take(String link, String holder, Instant now, Instant until, Instant expiresAt) {
            return healthy.take(link, holder, now, until, expiresAt);
        }

        @Override
        public boolean use(String link, String holder) {
            throw new BridgeException(BridgeException.Reason.STORE_FAILED, "The database is gone");
        }

        @Override
        public void giveBack(String link, String holder) {
            throw new BridgeException(BridgeException.Reason.STORE_FAILED, "The database is gone");
        }

        @Override
        public int forget(Instant expiredBefore, int most) {
            return healthy.forget(expiredBefore, most);
        }
    }

    /** A database that does what it is told, and whose answer is lost. */
    private record LosingAnAnswer(UsedLinks healthy, AtomicInteger losses) implements UsedLinks {
        @Override
        public Taking take(String link, String holder, Instant now, Instant until, Instant expiresAt) {
            return healthy.take(link, holder, now, until, expiresAt);
        }

        @Override
        public boolean use(String link, String holder) {
            boolean used = healthy.use(link, holder);
            if (losses.getAndDecrement() > 0) {
                throw new BridgeException(BridgeException.Reason.STORE_FAILED, "The answer is lost");
            }
            return used;
        }

        @Override
        public void giveBack(String link, String holder) {
            healthy.giveBack(link, holder);
        }

        @Override
        public int forget(Instant expiredBefore, int most) {
            return healthy.forget(expiredBefore, most);
        }
    }

    private static void enter(JoinLink link) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(link.url()).build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }
}
