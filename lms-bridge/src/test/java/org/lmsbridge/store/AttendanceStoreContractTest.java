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
package org.lmsbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.attendance.AttendanceStore;
import org.lmsbridge.attendance.AttendanceStore.PersonalLink;
import org.lmsbridge.attendance.AttendanceStore.PersonalStretch;
import org.lmsbridge.attendance.LinkedMember;
import org.lmsbridge.attendance.Stretch;
import org.lmsbridge.attendance.Stretch.Kind;
import org.lmsbridge.attendance.Who;
import org.lmsbridge.attendance.Who.Match;
import org.lmsbridge.openmeetings.model.RoomId;

/** What {@link AttendanceStore} promises, whatever the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AttendanceStoreContractTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final CourseKey KEY = CourseKey.of("campus.example", "ALGEBRA101");
    private static final RoomId ROOM = new RoomId(41);
    private static final String ONE = "11111111-1111-1111-1111-111111111111";
    private static final String OTHER = "22222222-2222-2222-2222-222222222222";

    private JdbcStore database;
    private AttendanceStore store;

    private final TestDatabase kind;

    AttendanceStoreContractTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = JdbcStore.at(kind.emptiedUrl());
        store = database.attendance();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aLinkIsRememberedOnceForEachRoomPersonAndName() {
        LinkedMember sam = linked("7", "Sam", "Størmer 学生", ROOM, NOW);
        store.link(sam);
        store.link(linked("7", "Sam", "Størmer 学生", ROOM, LATER));
        store.link(linked("7", "Sam", "Married", ROOM, NOW));
        store.link(linked("7", "Sam", "Størmer 学生", new RoomId(42), NOW));
        assertThat(store.linked(KEY, "main", ROOM.value()))
                .containsExactly(
                        linked("7", "Sam", "Størmer 学生", ROOM, LATER), linked("7", "Sam", "Married", ROOM, NOW));
        assertThat(store.linked(KEY, "other", ROOM.value())).isEmpty();
        assertThat(store.linked(KEY.withSlot("b"), "main", ROOM.value())).isEmpty();
    }

    @Test
    void aLeaseIsTakenByOneUntilItEnds() {
        assertThat(lease("campus.example", ONE, NOW, LATER)).isTrue();
        assertThat(lease("campus.example", OTHER, NOW.plusSeconds(59), LATER.plusSeconds(60)))
                .isFalse();
        assertThat(lease("other.example", OTHER, NOW, LATER)).isTrue();
        assertThat(lease("campus.example", OTHER, LATER, LATER.plusSeconds(60))).isTrue();
    }

    @Test
    void aLeaseThatIsHeldForLongerThanAnybodyMayWasTakenByAWrongClock() {
        assertThat(lease("campus.example", ONE, LATER.plusSeconds(3600), LATER.plusSeconds(3660)))
                .isTrue();
        assertThat(store.lease("campus.example", OTHER, NOW, LATER, LATER.plusSeconds(3660)))
                .as("just not too long")
                .isFalse();
        assertThat(lease("campus.example", OTHER, NOW, LATER)).isTrue();
        assertThat(store.write("campus.example", ONE, LATER.plusSeconds(3660), List.of()))
                .isFalse();
    }

    @Test
    void ofManyWhoWantTheLeaseAtOnceOneGetsIt() throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String holder = UUID.randomUUID().toString();
            calls.add(() -> lease("campus.example", holder, NOW, LATER));
        }
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        List<Boolean> answers = new ArrayList<>();
        try {
            for (Future<Boolean> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(answers).containsOnlyOnce(true);
    }

    @Test
    void whoeverLostTheLeaseWritesNothing() {
        lease("campus.example", ONE, NOW, LATER);
        assertThat(store.write("campus.example", ONE, LATER.plusSeconds(1), List.of(person("7", NOW, LATER))))
                .isTrue();
        assertThat(lease("campus.example", OTHER, LATER, LATER.plusSeconds(9)))
                .as("the write has prolonged it")
                .isFalse();
        assertThat(lease("campus.example", OTHER, LATER.plusSeconds(1), LATER.plusSeconds(9)))
                .isTrue();
        assertThat(store.write("campus.example", ONE, LATER.plusSeconds(60), List.of(person("8", NOW, LATER))))
                .isFalse();
        assertThat(store.running(KEY)).hasSize(1);
    }

    @Test
    void aStretchIsReadAsItWasWrittenAndProlonged() {
        lease("campus.example", ONE, NOW, LATER);
        Stretch person = person("7", NOW, NOW);
        Stretch unknown = stretch(Kind.UNKNOWN, Optional.empty(), 0, "UNREACHABLE", NOW.plusSeconds(1), LATER, true);
        Stretch people = stretch(Kind.PEOPLE, Optional.empty(), 3, "", NOW.plusSeconds(2), LATER, true);
        store.write("campus.example", ONE, LATER, List.of(person, unknown, people));
        assertThat(store.stretches(KEY, NOW, LATER)).containsExactly(person, unknown, people);
        assertThat(store.stretches(KEY, NOW.plusSeconds(1), NOW.plusSeconds(2))).containsExactly(unknown);
        Stretch gone = with(person, LATER, Optional.of(LATER.plusSeconds(60)));
        store.write("campus.example", ONE, LATER, List.of(gone));
        assertThat(store.running(KEY)).containsExactlyInAnyOrder(unknown, people);
        assertThat(store.stretches(KEY, NOW, LATER)).containsExactly(gone, unknown, people);
    }

    @Test
    void aMemberIsFoundAndForgottenAndANamesakeLosesTheName() {
        lease("campus.example", ONE, NOW, LATER);
        store.link(linked("7", "Sam", "Student", ROOM, NOW));
        Stretch nameless = stretch(
                Kind.PERSON,
                Optional.of(new Who(Optional.empty(), "", "Sam", "Student", Match.AMBIGUOUS)),
                0,
                "",
                NOW.plusSeconds(1),
                LATER,
                false);
        Stretch stranger = stretch(
                Kind.PERSON,
                Optional.of(new Who(Optional.empty(), "", "Eve", "Else", Match.UNKNOWN)),
                0,
                "",
                NOW.plusSeconds(2),
                LATER,
                false);
        store.write("campus.example", ONE, LATER, List.of(person("7", NOW, LATER), nameless, stranger));
        assertThat(store.ofMember("campus.example", "7"))
                .containsExactly(new PersonalStretch("campus.example/ALGEBRA101", "sam", "Sam", "Student", NOW, LATER));
        assertThat(store.linksOf("campus.example", "7"))
                .containsExactly(new PersonalLink("main", ROOM, "sam", "Sam", "Student", NOW));
        assertThat(store.linksOf("other.example", "7")).isEmpty();
        assertThat(store.ofMember("other.example", "7")).isEmpty();
        assertThat(store.forgetMember("campus.example", "7")).isEqualTo(3);
        assertThat(store.forgetMember("campus.example", "7")).isZero();
        assertThat(store.ofMember("campus.example", "7")).isEmpty();
        assertThat(store.linked(KEY, "main", ROOM.value())).isEmpty();
        assertThat(store.stretches(KEY, NOW, LATER))
                .extracting(one -> one.who().orElseThrow().shown())
                .containsExactly("", "", "Eve Else");
    }

    @Test
    void aMemberIsCalledOtherwiseInAllStretchesAndLinksKeepTheirNames() {
        store.link(linked("7", "Sam", "Student", ROOM, NOW));
        assertThat(lease("campus.example", ONE, NOW, LATER)).isTrue();
        store.write("campus.example", ONE, LATER, List.of(person("7", NOW, LATER), person("8", NOW, LATER)));
        Member renamed = Member.of("7", "sam2", "Samantha", "Størmer", Role.STUDENT);
        assertThat(store.rename("campus.example", renamed)).isEqualTo(1);
        assertThat(store.rename("other.example", renamed)).isZero();
        assertThat(store.stretches(KEY, NOW, LATER))
                .extracting(one -> one.who().orElseThrow().shown())
                .containsExactlyInAnyOrder("Samantha Størmer", "Sam Student");
        assertThat(store.linked(KEY, "main", ROOM.value()))
                .extracting(LinkedMember::lastName)
                .containsExactly("Student");
    }

    private boolean lease(String instance, String holder, Instant now, Instant until) {
        return store.lease(instance, holder, now, until, now.plusSeconds(120));
    }

    private static LinkedMember linked(String id, String first, String last, RoomId room, Instant at) {
        return new LinkedMember(KEY, "main", room, id, "sam", first, last, at);
    }

    private static Stretch person(String memberId, Instant from, Instant until) {
        Who who = new Who(Optional.of(memberId), "sam", "Sam", "Student", Match.NAME);
        return stretch(Kind.PERSON, Optional.of(who), 0, "", from, until, true);
    }

    private static Stretch stretch(
            Kind kind, Optional<Who> who, int people, String reason, Instant from, Instant until, boolean running) {
        return new Stretch(
                UUID.randomUUID().toString(),
                KEY,
                "main",
                ROOM,
                kind,
                kind == Kind.PERSON ? "s" : "",
                who,
                people,
                reason,
                from,
                until,
                Optional.empty(),
                running);
    }

    private static Stretch with(Stretch stretch, Instant until, Optional<Instant> gone) {
        return new Stretch(
                stretch.id(),
                stretch.key(),
                stretch.server(),
                stretch.room(),
                stretch.kind(),
                stretch.sign(),
                stretch.who(),
                stretch.people(),
                stretch.reason(),
                stretch.from(),
                until,
                gone,
                false);
    }
}
