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
package org.lmsbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.GUEST;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.RolePolicy.Rights;

/** Who may do what; a refusal costs OpenMeetings nothing. */
class RightsTest {
    private final Campus campus = new Campus("9.2");

    @AfterEach
    void end() {
        campus.close();
    }

    @Test
    void aStudentOpensClosesAndDeletesNothing() {
        campus.open();
        campus.om.resetCounters();
        refused(Reason.NOT_ALLOWED, () -> campus.rooms.open(ALGEBRA, STUDENT, SETTINGS));
        refused(Reason.NOT_ALLOWED, () -> campus.rooms.close(ALGEBRA, STUDENT));
        refused(Reason.NOT_ALLOWED, () -> campus.rooms.delete(ALGEBRA, GUEST));
        assertThat(campus.om.requestCount()).isZero();
        assertThat(campus.courseRooms()).hasSize(1);
    }

    @Test
    void nobodyEntersBeforeATeacherOpened() {
        refused(Reason.NO_ROOM, () -> campus.rooms.join(ALGEBRA, STUDENT));
        refused(Reason.NO_ROOM, () -> campus.rooms.join(ALGEBRA, TEACHER));
        refused(Reason.NO_ROOM, () -> campus.rooms.close(ALGEBRA, TEACHER));
        refused(Reason.NO_ROOM, () -> campus.rooms.delete(ALGEBRA, TEACHER));
        assertThat(campus.om.requestCount()).isZero();
    }

    @Test
    void aClosedRoomLetsTeachersInAndNobodyElse() {
        campus.open();
        campus.rooms.close(ALGEBRA, TEACHER);
        campus.om.resetCounters();
        refused(Reason.CLOSED, () -> campus.rooms.join(ALGEBRA, STUDENT));
        refused(Reason.CLOSED, () -> campus.rooms.join(ALGEBRA, GUEST));
        assertThat(campus.om.requestCount()).isZero();
        assertThat(campus.rooms.join(ALGEBRA, TEACHER).room()).isPresent();
    }

    @Test
    void aPolicyKeepsGuestsOutAndLetsStudentsSteer() {
        CourseRooms strict = CourseRooms.on(campus.server)
                .store(campus.store)
                .roles(role -> switch (role) {
                    case TEACHER -> Rights.EVERYTHING;
                    case STUDENT -> new Rights(true, true, true, false);
                    case GUEST -> Rights.NOTHING;
                })
                .build();
        strict.open(ALGEBRA, STUDENT, SETTINGS);
        refused(Reason.NOT_ALLOWED, () -> strict.join(ALGEBRA, GUEST));
        assertThat(strict.history(ALGEBRA)).extracting(MeetingEvent::memberId).containsExactly("7");
    }

    @Test
    void aRefusalSaysWhatToDo() {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> campus.rooms.open(ALGEBRA, STUDENT, SETTINGS))
                .withMessage("A student may not open the room of campus.example/ALGEBRA101; ask a teacher");
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
