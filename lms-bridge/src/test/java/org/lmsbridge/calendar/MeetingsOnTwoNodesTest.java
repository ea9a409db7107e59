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
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.Campus;
import org.lmsbridge.Servers;
import org.lmsbridge.Watched;
import org.lmsbridge.calendar.CourseMeeting.Kept;
import org.lmsbridge.calendar.CourseMeeting.State;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentSettings;

/** A meeting has one appointment, whatever another node does while OpenMeetings is told of it. */
class MeetingsOnTwoNodesTest {
    private static final Instant TEN = Instant.parse("2026-03-23T09:00:00Z");
    private static final MeetingPlan PLAN =
            MeetingPlan.of("Algebra", TEN, Duration.ofHours(1), ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.3", "9.2"})
    void theTimerOfAnotherNodeLeavesAMeetingAloneThatIsBeingTold(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            MeetingStore store = campus.database.meetings();
            CourseMeetings other = node(campus, store);
            List<CourseMeeting> taken = new ArrayList<>();
            MeetingStore watched = Watched.watched(MeetingStore.class, store, call -> {}, call -> {
                if (call.equals("insert")) {
                    taken.addAll(other.alignAll("campus.example"));
                }
            });
            CourseMeeting made = node(campus, watched).schedule(ALGEBRA, TEACHER, PLAN);
            assertThat(taken).isEmpty();
            assertThat(made.state()).isEqualTo(State.IN_STEP);
            other.cancel(ALGEBRA, TEACHER, made.uid());
            assertNothingLeft(campus, version);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "9.2"})
    void whatIsChangedMeanwhileIsToldByWhoeverIsAtIt(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            MeetingStore store = campus.database.meetings();
            CourseMeetings other = node(campus, store);
            MeetingPlan later = PLAN.withTime(TEN.plus(Duration.ofDays(9)), Duration.ofHours(1));
            CourseMeeting made = node(campus, beforeWrite(store, 1, uid -> other.change(ALGEBRA, TEACHER, uid, later)))
                    .schedule(ALGEBRA, TEACHER, PLAN);
            assertThat(made.plan()).isEqualTo(later);
            assertThat(made.sequence()).isEqualTo(1);
            assertThat(made.state()).isEqualTo(State.IN_STEP);
            assertThat(appointments(campus))
                    .singleElement()
                    .satisfies(one -> assertThat(one.start().instant()).contains(later.start()));

            CourseMeeting off = node(campus, beforeWrite(store, 2, uid -> other.cancel(ALGEBRA, TEACHER, uid)))
                    .change(ALGEBRA, TEACHER, made.uid(), PLAN);
            assertThat(off.cancelled()).isTrue();
            assertThat(off.state()).isEqualTo(State.IN_STEP);
            assertThat(appointments(campus)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "9.2"})
    void whoIsOvertakenTakesItsOwnAppointmentBack(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            MeetingStore store = campus.database.meetings();
            MeetingStore overtaken = beforeWrite(store, 1, uid -> {
                CourseMeeting row = store.find(uid).orElseThrow();
                AppointmentSettings settings = AppointmentSettings.titled("Algebra, by the other node")
                        .start(TEN)
                        .end(TEN.plusSeconds(3600))
                        .build();
                Kept theirs = new Kept(
                        Servers.MAIN, campus.server.calendar().create(settings).id(), TEN, TEN.plusSeconds(3600));
                store.replace(row.with(State.IN_STEP, Optional.empty(), Optional.of(theirs)));
            });
            CourseMeeting made = node(campus, overtaken).schedule(ALGEBRA, TEACHER, PLAN);
            assertThat(appointments(campus))
                    .singleElement()
                    .extracting(Appointment::id)
                    .isEqualTo(made.appointment().orElseThrow().id());
        }
    }

    @Test
    void aMeetingWhoseNodeBrokeOffIsTakenWhenItsTimeIsOver() {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            MeetingStore store = campus.database.meetings();
            MeetingStore broken = beforeWrite(store, 1, uid -> {
                throw new IllegalStateException("the node is switched off");
            });
            org.assertj.core.api.Assertions.assertThatIllegalStateException()
                    .isThrownBy(() -> node(campus, broken).schedule(ALGEBRA, TEACHER, PLAN));
            CourseMeetings other = node(campus, store);
            assertThat(other.alignAll("campus.example")).isEmpty();
            campus.clock.advance(Duration.ofMinutes(2));
            assertThat(other.alignAll("campus.example"))
                    .extracting(CourseMeeting::state)
                    .containsExactly(State.IN_STEP);
            assertThat(appointments(campus)).hasSize(1);
        }
    }

    /** A store of which somebody else makes use just before the write of that number. */
    private static MeetingStore beforeWrite(MeetingStore store, int number, Consumer<String> somebody) {
        List<String> writes = new ArrayList<>();
        return Watched.watched(MeetingStore.class, store, call -> {
            if (call.equals("replace")) {
                writes.add(call);
                if (writes.size() == number) {
                    somebody.accept(store.ofCourse(ALGEBRA).get(0).uid());
                }
            }
        });
    }

    private static void assertNothingLeft(Campus campus, String version) {
        if (!version.equals("2.2")) {
            assertThat(appointments(campus)).isEmpty();
        }
    }

    private static List<Appointment> appointments(Campus campus) {
        return campus.server.calendar().between(TEN.minus(Duration.ofDays(30)), TEN.plus(Duration.ofDays(30)));
    }

    private static CourseMeetings node(Campus campus, MeetingStore store) {
        return CourseMeetings.of(campus.rooms, Servers.only(campus.server))
                .store(store)
                .clock(campus.clock)
                .build();
    }
}
