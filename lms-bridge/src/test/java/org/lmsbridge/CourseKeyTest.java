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

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CourseKeyTest {
    private static final CourseKey KEY = CourseKey.of("campus.example", "ALGEBRA101");

    @Test
    void hostNamesAreTheSameInAnyCaseAndCoursesAreNot() {
        assertThat(CourseKey.of("Campus.EXAMPLE", "ALGEBRA101")).isEqualTo(KEY);
        assertThat(CourseKey.of("campus.example", "algebra101")).isNotEqualTo(KEY);
    }

    @Test
    void theFingerprintNeverChangesOrRoomsWouldBeLost() {
        assertThat(new CourseNames("chamilolms").room(KEY).id()).isEqualTo("148691731952425158");
        assertThat(new CourseNames("chamilolms").room(KEY).type()).isEqualTo("chamilolms.campus.example");
    }

    @Test
    void partsDoNotRunTogether() {
        Set<String> fingerprints = new HashSet<>();
        CourseKey[] keys = {
            CourseKey.of("h", "ab"),
            CourseKey.of("h", "a").withSession("b"),
            CourseKey.of("h", "a").withGroup("b"),
            CourseKey.of("h", "a").withSlot("b"),
            CourseKey.of("h", "a1:b"),
            CourseKey.of("h", "a").withSession("-"),
            CourseKey.of("h", "a"),
            CourseKey.of("ha", "b"),
        };
        for (CourseKey key : keys) {
            fingerprints.add(key.fingerprint());
        }
        assertThat(fingerprints).hasSize(keys.length);
    }

    @Test
    void externalIdsAreNumbersThatEveryVersionKeeps() {
        CourseNames names = new CourseNames("lms");
        for (int course = 0; course < 2000; course++) {
            String id = names.room(CourseKey.of("h", "c" + course)).id();
            assertThat(Long.parseLong(id)).isBetween(1L, 999_999_999_999_999_999L);
        }
    }

    @Test
    void theNameTellsThePlace() {
        CourseKey key = KEY.withSession("5").withGroup("g1").withSlot("second");
        assertThat(CourseNames.named(key, CourseSettings.defaults()).name()).contains("CALGEBRA101-5-g1-second");
        assertThat(CourseNames.named(KEY, CourseSettings.defaults()).name()).contains("CALGEBRA101-0");
        assertThat(key).hasToString("campus.example/ALGEBRA101/session 5/group g1/second");
    }
}
