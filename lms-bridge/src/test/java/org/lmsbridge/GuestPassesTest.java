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
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.guest.Guest;
import org.lmsbridge.guest.GuestEntry;
import org.lmsbridge.guest.GuestPassStore;
import org.lmsbridge.guest.GuestPasses;
import org.lmsbridge.guest.IssuedPass;
import org.lmsbridge.lifecycle.CourseLifecycle;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.standin.Entry;
import org.lmsbridge.privacy.PersonKey;
import org.lmsbridge.privacy.Privacy;
import org.lmsbridge.template.Templates;

/** Guests come in by a pass, as often and as long as it says. */
class GuestPassesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2", "9.2 on MariaDB"})
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
    void guestsWhoWaitUseNothingSoThatTheyAreInNobodysWay() {
        try (Campus campus = new Campus("9.2")) {
            List<String> calls = new ArrayList<>();
            GuestPassStore watched = Watched.watched(GuestPassStore.class, campus.database.guestPasses(), calls::add);
            GuestPasses passes = GuestPasses.of(campus.rooms, watched, campus.clock);
            IssuedPass issued = passes.issue(ALGEBRA, TEACHER, "", HOUR, 1);
            refused(Reason.NO_ROOM, () -> passes.enter(issued.secret(), "Mum"));
            EntryRules waiting = EntryRules.standard().withWaiting(Waiting.UNTIL_ENTERED);
            campus.rooms.open(ALGEBRA, TEACHER, SETTINGS.withEntry(waiting));
            refused(Reason.WAITING, () -> passes.enter(issued.secret(), "Mum"));
            campus.rooms.archive(ALGEBRA, TEACHER);
            refused(Reason.ARCHIVED, () -> passes.enter(issued.secret(), "Mum"));
            assertThat(calls).doesNotContain("use");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.2", "9.2 on MariaDB"})
    void aPassEndsWithItsRoomAndLetsIntoNoLaterOne(String version) {
        try (Campus campus = new Campus(version)) {
            GuestPasses passes = passes(campus);
            CourseLifecycle courses = CourseLifecycle.of(campus.rooms, Templates.of(campus.database.templates()));
            campus.open();
            IssuedPass first = passes.issue(ALGEBRA, TEACHER, "", HOUR, 10);
            campus.rooms.delete(ALGEBRA, TEACHER);
            campus.open();
            refused(Reason.NO_PASS, () -> passes.enter(first.secret(), "Mum"));
            IssuedPass second = passes.issue(ALGEBRA, TEACHER, "", HOUR, 10);
            courses.deleted("campus.example", "ALGEBRA101", TEACHER);
            campus.open();
            refused(Reason.NO_PASS, () -> passes.enter(second.secret(), "Mum"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "9.2", "9.2 on MariaDB"})
    void aGuestHasALanguageAndIsExportedAndErasedByThePass(String version) throws Exception {
        try (Campus campus = new Campus(version)) {
            GuestPasses passes = passes(campus);
            campus.open();
            IssuedPass issued = passes.issue(ALGEBRA, TEACHER, "", HOUR, 2);
            GuestEntry mum = passes.enter(issued.secret(), Guest.named(" Mum ").withLocale(Locale.FRENCH));
            assertThat(mum.link().url().getQuery()).contains("language=4");
            CourseRoomsTest.enter(mum.link());
            CourseRoomsTest.enter(passes.enter(issued.secret(), "Dad"));
            List<String> guests = passes.list(ALGEBRA).get(0).guests();
            assertThat(guests).hasSize(2).startsWith(mum.memberId());

            Privacy privacy = Privacy.of().andServers(campus.rooms.people());
            PersonKey key = new PersonKey("campus.example", guests.get(0));
            assertThat(privacy.export(key).toJson()).contains("Mum").doesNotContain("Dad");
            assertThat(privacy.erase(key).entries().get(0).erased()).isEqualTo(1);
            assertThat(campus.rooms.people().entries(Servers.MAIN, "campus.example", guests.get(1)))
                    .hasSize(1);
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
