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
package org.lmsbridge.chamilo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.Platform;
import org.lmsbridge.chamilo.ImportReport.Remark;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;

/** Rooms that an earlier import took are looked at again. */
class ChamiloRecheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.3"})
    void roomsThatAreGoneSinceAnEarlierImportAreSaidToBe(String version) {
        try (ChamiloDatabase chamilo = ChamiloDatabase.of("h2", ChamiloDatabase.RELEASED);
                Platform platform = Platform.of(version, "h2")) {
            long kept = room(platform);
            long lost = room(platform);
            chamilo.meeting(1, 7, 0, kept, 1, "2014-05-13 10:00:00", "NULL");
            chamilo.meeting(2, 8, 0, lost, 1, "2014-05-13 10:00:00", "NULL");
            ChamiloImport imports = start(platform).checkedOn(platform.server).build();
            assertThat(imports.from(chamilo.url)).isEqualTo(new ImportReport(2, 2, 0, List.of()));
            assertThat(imports.from(chamilo.url)).isEqualTo(new ImportReport(2, 0, 2, List.of()));

            platform.server.rooms().delete(new RoomId(lost));
            ImportReport again = imports.from(chamilo.url);
            assertThat(again.unchanged()).isEqualTo(2);
            assertThat(again.refused()).isZero();
            assertThat(again.remarks())
                    .extracting(Remark::row, Remark::reason)
                    .containsExactly(
                            tuple(2L, "room " + lost + " is gone from OpenMeetings; the next opening makes a new one"));

            chamilo.meeting(3, 8, 0, 4711, 0, "2014-05-14 10:00:00", "NULL");
            assertThat(imports.from(chamilo.url).remarks()).hasSize(1);
            assertThat(start(platform).build().from(chamilo.url).remarks()).isEmpty();
        }
    }

    private static long room(Platform platform) {
        return platform.server
                .rooms()
                .create(RoomSettings.named("Algebra").build())
                .id()
                .value();
    }

    private static ChamiloImport.Builder start(Platform platform) {
        return ChamiloImport.into(platform.rooms, platform.store, platform.database.imports(), "campus.example");
    }
}
