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
package org.lmsbridge.openmeetings.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Form;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.OperationTable;
import org.lmsbridge.openmeetings.internal.operation.Releases;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** Nothing that OpenMeetings' services can do is out of the library's reach. */
class CoverageTest {
    private static final Reasons NOT_COVERED = new Reasons("/openmeetings-operations-not-covered.txt");

    @Test
    void everyOperationOfEveryVersionIsCoveredOrLeftOutForAReason() {
        List<String> gaps = gaps(OperationTable.all());
        assertThat(gaps).allMatch(NOT_COVERED::cover);
        assertThat(NOT_COVERED.idle(gaps)).as("no longer needed").isEmpty();
    }

    @Test
    void anOperationThatIsTakenOutOfTheTableIsMissed() {
        List<Operation<?, ?>> less = OperationTable.all().stream()
                .filter(operation -> !operation.id().equals("rooms.close"))
                .<Operation<?, ?>>map(operation -> operation)
                .toList();
        assertThat(gaps(less))
                .contains("RoomService.close in 9.2.0")
                .noneMatch(gap -> gap.contains("closeRoom in 3.1"));
    }

    @Test
    void noFormCallsWhatOpenMeetingsDoesNotHave() {
        for (Operation<?, ?> operation : OperationTable.all()) {
            for (Form<?, ?> form : operation.forms()) {
                assertThat(Releases.all().stream().filter(form.versions()::contain))
                        .as(operation.id() + " " + form.spelling())
                        .allMatch(version -> Catalogue.has(form.spelling(), version));
            }
        }
    }

    private static List<String> gaps(List<Operation<?, ?>> table) {
        return Releases.all().stream()
                .flatMap(version -> Catalogue.ALL.stream()
                        .filter(entry -> entry.isIn(version))
                        .filter(entry -> !isCovered(entry.spelling(), version, table))
                        .map(entry -> entry.spelling() + " in " + version))
                .toList();
    }

    private static boolean isCovered(String spelling, OpenMeetingsVersion version, List<Operation<?, ?>> table) {
        boolean axis2 = new Features(version).axis2();
        return table.stream()
                .flatMap(CoverageTest::forms)
                .filter(form -> form.versions().contain(version))
                .anyMatch(form -> form.covers(spelling)
                        && form.endpoint(new Features(version)).isAxis2() == axis2);
    }

    private static Stream<Form<?, ?>> forms(Operation<?, ?> operation) {
        return operation.forms().stream().map(form -> form);
    }
}
