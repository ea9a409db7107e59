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
package org.lmsbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** Points in time as they are typed. */
class DateTimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-01T10:00:00Z",
                "2026-07-01T10:00Z",
                " 2026-07-01t10:00z ",
                "2026-07-01T12:00+02:00",
                "2026-07-01T12:00:00.000+0200",
                "2026-07-01T12:00[Europe/Berlin]",
                "2026-07-01T12:00+02:00[Europe/Berlin]"
            })
    void everyWayOfIsoWithAZoneIsTheSameInstant(String word) {
        assertThat(DateTimes.instant(word)).isEqualTo(Instant.parse("2026-07-01T10:00:00Z"));
    }

    @Test
    void aNamedZoneKnowsItsWinter() {
        assertThat(DateTimes.instant("2026-12-01T12:00[Europe/Berlin]"))
                .isEqualTo(Instant.parse("2026-12-01T11:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-01T10:00", "2026-07-01T10:00:00", "2026-07-01"})
    void aMissingZoneIsNamedAsWhatIsMissing(String word) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> DateTimes.instant(word))
                .withMessageContaining("has no time zone")
                .withMessageContaining("[Europe/Berlin]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-13-01T10:00Z",
                "2026-02-30T10:00Z",
                "2026-07-01T10:00[Nowhere/City]",
                "1782892800"
            })
    void whatIsNoTimeIsRefused(String word) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> DateTimes.instant(word))
                .withMessageContaining("is no date and time");
    }
}
