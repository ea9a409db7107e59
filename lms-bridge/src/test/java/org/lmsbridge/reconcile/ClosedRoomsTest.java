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
package org.lmsbridge.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmsbridge.Platform.HOST;
import static org.lmsbridge.Platform.TEACHER;
import static org.lmsbridge.Platform.key;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.Platform;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.reconcile.Outcome.Result;

/** The room of a closed course is made anew without letting anybody in. */
class ClosedRoomsTest {
    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "4.0", "9.2"})
    void itIsNeverOpenAndCountsAsNoMeeting(String version) {
        try (Platform platform = Platform.of(version)) {
            RoomId lost = closedAndLost(platform);
            int told = platform.store.history(key("A")).size();
            Reconcile reconcile = start(platform).build();
            assertThat(reconcile.apply(reconcile.plan()))
                    .extracting(Outcome::result)
                    .containsOnly(Result.MENDED);
            assertThat(platform.store.history(key("A"))).hasSize(told);
            assertThat(platform.rooms.find(key("A")).orElseThrow().room()).isNotEqualTo(lost);
            isClosed(platform);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9.2, add, REPLY_LOST", "9.2, add, HTML_502", "9.2, close, HTML_502", "9.2, close, REPLY_LOST",
        "3.1, add, REPLY_LOST", "3.1, close, HTML_502", "2.2, closeRoom, HTML_502", "2.2, closeRoom, REPLY_LOST"
    })
    void itIsClosedInTheEndWhateverFailsOnTheWay(String version, String operation, Fault fault) {
        try (Platform platform = Platform.of(version)) {
            closedAndLost(platform);
            Reconcile reconcile = start(platform).build();
            platform.om.faults().next(operation, 9, fault);
            reconcile.apply(reconcile.plan());
            assertThat(platform.rooms.find(key("A")).filter(room -> room.open()))
                    .isEmpty();
            platform.om.faults().clear();
            reconcile.apply(reconcile.plan());
            assertThat(reconcile.plan().differences()).isEmpty();
            isClosed(platform);
        }
    }

    private static RoomId closedAndLost(Platform platform) {
        RoomId lost = platform.open("A").room();
        platform.rooms.close(key("A"), TEACHER);
        platform.server.rooms().delete(lost);
        return lost;
    }

    private static void isClosed(Platform platform) {
        assertThat(platform.rooms.find(key("A")).orElseThrow().open()).isFalse();
        assertThat(platform.roomsOnServer()).hasSize(1).allMatch(StandInRoom::closed);
    }

    private static Reconcile.Builder start(Platform platform) {
        return Reconcile.of(platform.rooms, platform.store, HOST).server(platform.server);
    }
}
