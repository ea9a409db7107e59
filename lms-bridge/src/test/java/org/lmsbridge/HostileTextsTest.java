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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.TEACHER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** Whatever a course or person is called, it arrives whole or not at all. */
class HostileTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "5.1", "9.2"})
    void strangeNamesArriveWhole(String version) {
        try (Campus campus = new Campus(version)) {
            String name = "O'Brien \"<b>&amp;</b>\" ; DROP TABLE lms_room; -- ../%2e %00 Ünï 日本 \uD83D\uDE00";
            CourseKey key = CourseKey.of("campus.example", name);
            Member who = Member.of("7", name, name, name, Role.TEACHER);
            CourseRoom room = campus.rooms.open(key, who, SETTINGS.withName(name));
            assertThat(room.name()).isEqualTo(name);
            assertThat(campus.courseRooms()).extracting(StandInRoom::name).containsExactly(name);
            assertThat(campus.rooms.find(key)).contains(room);
            assertThat(campus.rooms.open(key, who, SETTINGS.withName(name))).isEqualTo(room);
            assertThat(campus.rooms.join(key, who).room()).contains(room.room());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\r\nlines", "\0", "a\u0007", "half \uD83D", "\u2028", "\uFFFE", " ", ""})
    void whatIsNotOneLineOfTextIsRefusedBeforeAnythingIsDone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CourseKey.of("campus.example", text));
        assertThatIllegalArgumentException().isThrownBy(() -> ALGEBRA.withSession(text));
        assertThatIllegalArgumentException().isThrownBy(() -> ALGEBRA.withGroup(text));
        assertThatIllegalArgumentException().isThrownBy(() -> ALGEBRA.withSlot(text));
        assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withName(text));
        assertThatIllegalArgumentException().isThrownBy(() -> Member.of(text, "l", "f", "l", Role.GUEST));
        assertThatIllegalArgumentException().isThrownBy(() -> Member.of("1", text, "f", "l", Role.GUEST));
    }

    @Test
    void tenThousandCharactersAreRefusedWithTheLimit() {
        String text = "x".repeat(10_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.withName(text))
                .withMessage("The name of the room has 10000 characters; give one of at most 255");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CourseKey.of("campus.example", text))
                .withMessageContaining("at most 190");
        assertThatIllegalArgumentException().isThrownBy(() -> TEACHER.withEmail(text));
    }

    @Test
    void aNameMadeOfLongPartsIsCutBetweenCharacters() {
        CourseKey key = CourseKey.of("campus.example", "x".repeat(190))
                .withSession("\uD83D\uDE00".repeat(90))
                .withGroup("g");
        String name = CourseNames.named(key, SETTINGS).name().orElseThrow();
        assertThat(name).hasSizeLessThanOrEqualTo(255).endsWith("\uD83D\uDE00…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://campus.example", "campus example", "a/b", "x?y", "x;y"})
    void anInstanceIsAHostName(String instance) {
        assertThatIllegalArgumentException().isThrownBy(() -> CourseKey.of(instance, "c"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void aRoomHasASeat(int capacity) {
        assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withCapacity(capacity));
    }

    @Test
    void typesOutOfUseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withType(RoomType.AUDIENCE));
        assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withType(RoomType.CUSTOM));
    }

    @Test
    void aMemberIsNotWrittenOut() {
        assertThat(TEACHER.withEmail("tess@campus.example")).hasToString("Member[1, TEACHER]");
    }
}
