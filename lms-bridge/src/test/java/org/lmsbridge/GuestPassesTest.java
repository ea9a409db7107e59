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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.guest.GuestPasses;
import org.lmsbridge.guest.IssuedPass;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.standin.Entry;

/** Guests come in by a pass, as often and as long as it says. */
class GuestPassesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void twoGuestsEnterByAPassForTwoAndAThirdDoesNot(String version) throws Exception {
        try (Campus campus = new Campus(version)) {
            GuestPasses passes = passes(campus);
            campus.open();
            IssuedPass issued = passes.issue(ALGEBRA, TEACHER, "parents", HOUR, 2);
            CourseRoomsTest.enter(passes.enter(issued.secret(), "Mum"));
            CourseRoomsTest.enter(passes.enter(issued.secret(), "Dad"));
            refused(Reason.NO_PASS, () -> passes.enter(issued.secret(), "Uncle"));
            assertThat(campus.om.entries()).extracting(Entry::firstName).containsExactly("Mum", "Dad");
            assertThat(campus.om.entries()).extracting(Entry::moderator).containsOnly(false);
            assertThat(campus.om.entries()).extracting(Entry::externalId).doesNotHaveDuplicates();
        }
    }

    @Test
    void aPassEndsWithItsTimeOrWhenItIsRevoked() {
        try (Campus campus = new Campus("9.2")) {
            GuestPasses passes = passes(campus);
            campus.open();
            IssuedPass first = passes.issue(ALGEBRA, TEACHER, "", HOUR, 10);
            assertThat(passes.look(first.secret()).key()).isEqualTo(ALGEBRA);
            campus.clock.advance(HOUR);
            refused(Reason.NO_PASS, () -> passes.look(first.secret()));
            refused(Reason.NO_PASS, () -> passes.enter(first.secret(), "Mum"));

            IssuedPass second = passes.issue(ALGEBRA, TEACHER, "", HOUR, 10);
            refused(
                    Reason.NOT_ALLOWED,
                    () -> passes.revoke(ALGEBRA, STUDENT, second.pass().id()));
            assertThat(passes.revoke(
                            ALGEBRA.withSlot("lab"), TEACHER, second.pass().id()))
                    .isFalse();
            assertThat(passes.revoke(ALGEBRA, TEACHER, second.pass().id())).isTrue();
            refused(Reason.NO_PASS, () -> passes.enter(second.secret(), "Mum"));
            assertThat(passes.list(ALGEBRA)).hasSize(2);
        }
    }

    @Test
    void aUseThatLetNobodyInIsGivenBack() {
        try (Campus campus = new Campus("9.2")) {
            GuestPasses passes = passes(campus);
            IssuedPass issued = passes.issue(ALGEBRA, TEACHER, "", HOUR, 1);
            refused(Reason.NO_ROOM, () -> passes.enter(issued.secret(), "Mum"));
            campus.open();
            campus.rooms.close(ALGEBRA, TEACHER);
            refused(Reason.CLOSED, () -> passes.enter(issued.secret(), "Mum"));
            campus.rooms.reopen(ALGEBRA, TEACHER);
            campus.om.close();
            assertThatExceptionOfType(OpenMeetingsException.class)
                    .isThrownBy(() -> passes.enter(issued.secret(), "Mum"));
            assertThat(passes.look(issued.secret()).uses()).isZero();
        }
    }

    @Test
    void whatIsNoPassIsRefusedAndNothingIsSent() {
        try (Campus campus = new Campus("9.2")) {
            GuestPasses passes = passes(campus);
            String secret = passes.issue(ALGEBRA, TEACHER, "", HOUR, 1).secret();
            char other = secret.charAt(0) == 'A' ? 'B' : 'A';
            refused(Reason.NO_PASS, () -> passes.enter(other + secret.substring(1), "Mum"));
            refused(Reason.NO_PASS, () -> passes.enter("", "Mum"));
            refused(Reason.NO_PASS, () -> passes.enter("' OR 1=1 --", "Mum"));
            refused(Reason.NOT_ALLOWED, () -> passes.issue(ALGEBRA, STUDENT, "", HOUR, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> passes.issue(ALGEBRA, TEACHER, "a\nb", HOUR, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> passes.issue(ALGEBRA, TEACHER, "", HOUR, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> passes.issue(ALGEBRA, TEACHER, "", Duration.ofDays(367), 1));
            assertThatIllegalArgumentException().isThrownBy(() -> passes.enter(secret, " "));
            assertThat(passes.look(secret).uses()).isZero();
            assertThat(campus.om.requestCount()).isZero();
        }
    }

    @Test
    void theSecretOfAPassIsInNoTextForm() {
        try (Campus campus = new Campus("9.2")) {
            IssuedPass issued = passes(campus).issue(ALGEBRA, TEACHER, "", HOUR, 1);
            assertThat(issued.toString() + issued.pass()).doesNotContain(issued.secret());
        }
    }

    private static GuestPasses passes(Campus campus) {
        return GuestPasses.of(campus.rooms, campus.database.guestPasses(), campus.clock);
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
