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
package org.lmsbridge.openmeetings.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.model.Moment;

class MomentTest {
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-22Z", "2026-11-22+01:00", " 2026-11-22 "})
    void aDayOfTheOldVersionsHasNoTime(String text) {
        Moment moment = Texts.moment("start", text).orElseThrow();
        assertThat(moment.day()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(moment.instant()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T12:00:00+05:30, 2026-11-21T06:30:00Z",
        "2026-11-21T12:00:00+0530, 2026-11-21T06:30:00Z",
        "2026-11-21T12:00:00.123Z, 2026-11-21T12:00:00.123Z",
        "2026-11-21T12:00:00+0000, 2026-11-21T12:00:00Z"
    })
    void aTimeOfTheNewerVersionsIsExact(String text, Instant expected) {
        assertThat(Texts.moment("start", text).orElseThrow().instant()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-11-21T12:00:00", "20261121", "2026-11-21T25:00:00Z", "T"})
    void whatIsNoDateIsUnreadable(String text) {
        assertThatThrownBy(() -> Texts.moment("start", text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void nothingIsNothing() {
        assertThat(Texts.moment("start", null)).isEmpty();
        assertThat(Texts.moment("start", " ")).isEmpty();
    }
}
