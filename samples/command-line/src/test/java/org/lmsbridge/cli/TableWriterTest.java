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

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that stay readable whatever stands in them. */
class TableWriterTest {
    @Test
    void columnsAreAligned() {
        TableWriter table = new TableWriter(Integer.MAX_VALUE);
        table.heading(List.of("ID", "NAME", "TYPE"));
        table.row("1", "Algebra 101", "conference");
        table.row("1024", "日本語", "interview");
        table.row("7", "🎓 Zoë", "presentation");

        assertThat(table.lines())
                .containsExactly(
                        "ID    NAME         TYPE",
                        "1     Algebra 101  conference",
                        "1024  日本語       interview",
                        "7     🎓 Zoë       presentation");
    }

    @Test
    void theWidestColumnIsCutToTheWindow() {
        TableWriter table = new TableWriter(40);
        table.row("1", "x".repeat(10_000), "conference");

        assertThat(table.lines()).containsExactly("1  " + "x".repeat(24) + "…  conference");
        assertThat(table.lines()).allMatch(line -> TableWriter.width(line) <= 40);
    }

    @Test
    void aWideCharacterIsNotCutInHalf() {
        TableWriter table = new TableWriter(9);
        table.row("日本語日本語");

        assertThat(table.lines()).containsExactly("日本語日…");
    }

    @Test
    void nothingInANameMovesTheCursor() {
        TableWriter table = new TableWriter(80);
        table.row("one\ntwo\r\u001b[2Jthree\u202Eeno");

        assertThat(table.lines()).containsExactly("one two  [2Jthree eno");
    }

    @Test
    void aWindowTooNarrowKeepsSomethingOfEachColumn() {
        TableWriter table = new TableWriter(20);
        table.row("x".repeat(50), "y".repeat(50), "z".repeat(50));

        assertThat(table.lines()).containsExactly("xxxxxxx…  yyyyyyy…  zzzzzzz…");
    }
}
