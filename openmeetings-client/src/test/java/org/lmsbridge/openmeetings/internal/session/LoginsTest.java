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
package org.lmsbridge.openmeetings.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmsbridge.openmeetings.internal.operation.SessionOperations.Login;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

class LoginsTest {
    private final Refusal wrong = Refusal.of(Refusal.Kind.BAD_CREDENTIALS, "-11", "wrong");

    @ParameterizedTest
    @CsvSource({
        "3.3, ''",
        "3.3, %",
        "3.3, 1",
        "3.3, 00000000",
        "3.3, 00000000-0000-4000-8000-00000000000",
        "3.3, 00000000-0000-4000-8000-0000000000012",
        "3.3, 00000000000000000000000000000001",
        "3.2, %",
        "3.1.1, %",
        "3.1.1, 00000000-0000-4000-8000-000000000001",
        "3.1.1, 0000000000000000000000000000000",
        "2.0, ''",
        "2.0, null",
        "9.2, ' 00000000-0000-4000-8000-000000000001'"
    })
    void aSessionIdOfAnotherFormThanTheVersionHasIsNeverUsed(String version, String session) {
        ScriptedExchange exchange = new ScriptedExchange(version);
        exchange.loginsAnswer(number -> session);
        assertThatThrownBy(() -> exchange.logins().session())
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no session id of the form");
        assertThat(exchange.asked("sessions.enter")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2.0", "3.0", "3.1.1", "3.1.2", "3.3", "9.2"})
    void aSessionIdOfTheRightFormIsUsed(String version) {
        ScriptedExchange exchange = new ScriptedExchange(version);
        assertThat(exchange.logins().session()).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void aRefusedPasswordIsNotSentAgainForHalfAMinute() {
        ScriptedExchange exchange = new ScriptedExchange("9.2");
        exchange.loginsAnswer(number -> {
            throw wrong;
        });
        AtomicLong clock = new AtomicLong();
        Logins logins = new Logins(exchange, new Minting(), List.of(new Login("admin", "pass")), clock::get);
        for (int time = 0; time < 100; time++) {
            assertThatThrownBy(logins::session).isSameAs(wrong);
        }
        assertThat(exchange.asked("sessions.login")).isEqualTo(1);

        clock.addAndGet(29_900_000_000L);
        assertThatThrownBy(logins::session).isSameAs(wrong);
        assertThat(exchange.asked("sessions.login")).isEqualTo(1);

        clock.addAndGet(200_000_000L);
        assertThatThrownBy(logins::session).isSameAs(wrong);
        assertThat(exchange.asked("sessions.login")).isEqualTo(2);
    }

    @Test
    void aFreshSessionIsAskedForInAnyCaseAndForgetsTheRefusal() {
        ScriptedExchange exchange = new ScriptedExchange("9.2");
        exchange.loginsAnswer(number -> {
            if (number == 1) {
                throw wrong;
            }
            return ScriptedExchange.uuid(number);
        });
        Logins logins = exchange.logins();
        assertThatThrownBy(logins::session).isSameAs(wrong);
        assertThat(logins.freshSession()).isEqualTo(ScriptedExchange.uuid(2));
        assertThat(logins.session()).isEqualTo(ScriptedExchange.uuid(3));
    }

    @Test
    void otherRefusalsAndFailuresAreTriedAgain() {
        ScriptedExchange exchange = new ScriptedExchange("9.2");
        exchange.loginsAnswer(number -> {
            if (number == 1) {
                throw Refusal.unclear("starting up");
            }
            if (number == 2) {
                throw new Unreadable("page");
            }
            return ScriptedExchange.uuid(number);
        });
        Logins logins = exchange.logins();
        assertThatThrownBy(logins::session).isInstanceOf(Refusal.class);
        assertThatThrownBy(logins::session).isInstanceOf(Unreadable.class);
        assertThat(logins.session()).isEqualTo(ScriptedExchange.uuid(3));
    }

    @Test
    void whatALoginWasForNeverLeftWhenTheLoginHadNoAnswer() {
        ScriptedExchange exchange = new ScriptedExchange("9.2");
        exchange.loginsAnswer(number -> {
            throw new Unreached(true, "lost", new IOException("reset"));
        });
        assertThatThrownBy(() -> exchange.logins().session())
                .isInstanceOfSatisfying(
                        Unreached.class,
                        unreached -> assertThat(unreached.maybeProcessed()).isFalse());
    }
}
