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
package org.lmsbridge.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredTextsTest {
    @Test
    void whatWasWrittenIsRead() {
        List<Optional<String>> texts =
                List.of(Optional.of(""), Optional.empty(), Optional.of("3:a|-"), Optional.of("Žofie 😀"));
        assertThat(MeasuredTexts.read(MeasuredTexts.written(texts))).isEqualTo(texts);
    }

    @Test
    void textsDoNotRunTogether() {
        assertThat(MeasuredTexts.written(List.of(Optional.of("ab"), Optional.of("c"))))
                .isEqualTo("2:ab1:c")
                .isNotEqualTo(MeasuredTexts.written(List.of(Optional.of("a"), Optional.of("bc"))));
        assertThat(MeasuredTexts.written(List.of(Optional.of("-"), Optional.empty())))
                .isNotEqualTo(MeasuredTexts.written(List.of(Optional.empty(), Optional.of("-"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4:abc", "abc", ":abc", "999999:a", "3:abc2", "99999:a"})
    void otherLinesAreRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredTexts.read(line));
    }
}
