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
package org.lmsbridge.openmeetings.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void aLoginMayTakeMoreThanTwentySecondsAndEverythingEnds() {
        assertThat(Limits.DEFAULT.loginTime()).isBetween(Duration.ofSeconds(21), Duration.ofMinutes(2));
        assertThat(Limits.DEFAULT.callTime()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        assertThat(Limits.DEFAULT.connectTime()).isLessThan(Limits.DEFAULT.callTime());
        assertThat(Limits.DEFAULT.answerBytes()).isBetween(100_000, 10_000_000);
    }

    @Test
    void whatIsNoBoundIsRefused() {
        for (Duration none :
                new Duration[] {Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(1), Duration.ofNanos(1)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withCallTime(none));
            assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withLoginTime(none));
        }
        for (int none : new int[] {0, -1, 1023}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withAnswerBytes(none));
        }
        for (int none : new int[] {0, -1, 1025}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withConnections(none));
        }
    }

    @Test
    void oneBoundIsChangedWithoutTheOthers() {
        Limits changed = Limits.DEFAULT
                .withCallTime(Duration.ofSeconds(3))
                .withLoginTime(Duration.ofSeconds(40))
                .withSilence(Duration.ofSeconds(50))
                .withAnswerBytes(5000)
                .withConnections(7);
        assertThat(changed)
                .isEqualTo(new Limits(
                        Limits.DEFAULT.connectTime(),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(50),
                        5000,
                        7));
    }
}
