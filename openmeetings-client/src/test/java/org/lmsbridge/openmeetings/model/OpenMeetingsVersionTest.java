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
package org.lmsbridge.openmeetings.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenMeetingsVersionTest {
    @ParameterizedTest
    @CsvSource({
        "2.0, 2.0.0",
        "2.1, 2.1.1",
        "2.2, 2.2.0",
        "3.0, 3.0.7",
        "3.1, 3.1.5",
        "3.2, 3.2.1",
        "3.3, 3.3.2",
        "4.0, 4.0.11",
        "5.0, 5.0.1",
        "5.1, 5.1.0",
        "9.2, 9.2.0",
        "3.3.0, 3.3.0",
        "3.0.0, 3.0.0",
        "5.0.0-M4, 5.0.0-M4",
        "9.2.0-SNAPSHOT, 9.2.0",
        "' 3.3 ', 3.3.2",
        "5.0.0-M3-SNAPSHOT, 5.0.0-M3",
        "3.1.5.RELEASE, 3.1.5",
        "12.0, 12.0.0"
    })
    void aVersionIsReadAndAShortOneIsTheLastOfItsLine(String text, String full) {
        assertThat(OpenMeetingsVersion.parse(text)).hasToString(full);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "9",
                "three",
                "v3.3",
                "3,3",
                "3.x",
                "-3.3",
                "3.",
                ".3",
                "99999.1",
                "1.9.1",
                "0.0",
                "2.0.0-M1",
                "3.3\n2",
                "\u0663.\u0663"
            })
    void whatIsNoVersionIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpenMeetingsVersion.parse(text));
    }

    @Test
    void aLongTextIsNotQuotedWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenMeetingsVersion.parse("x".repeat(100_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void versionsAreOrderedAsTheyWereReleased() {
        List<OpenMeetingsVersion> released = Stream.of(
                        "2.0",
                        "2.1.0",
                        "2.1",
                        "2.2",
                        "3.0.0",
                        "3.0.7",
                        "3.1.0",
                        "3.1.5",
                        "3.2.0",
                        "3.3.2",
                        "4.0.0",
                        "4.0.9",
                        "4.0.10",
                        "4.0.11",
                        "5.0.0-M1",
                        "5.0.0-M2",
                        "5.0.0-M10",
                        "5.0.0",
                        "5.0.1",
                        "5.1.0",
                        "9.2",
                        "10.0")
                .map(OpenMeetingsVersion::parse)
                .toList();
        List<OpenMeetingsVersion> sorted = new ArrayList<>(released);
        Collections.shuffle(sorted, new Random(1));
        Collections.sort(sorted);
        assertThat(sorted).isEqualTo(released);
        assertThat(OpenMeetingsVersion.parse("5.0.0-M4").isAtLeast(OpenMeetingsVersion.parse("5.0.0")))
                .isFalse();
        assertThat(OpenMeetingsVersion.parse("5.0.0").isAtLeast(OpenMeetingsVersion.parse("5.0.0-M4")))
                .isTrue();
    }
}
