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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lmsbridge.BridgeException.Reason;

/** A bridge without its store does nothing, and says so. */
class StoreFailureTest {
    @Test
    void aClosedStoreIsSaidToBeAndNothingIsSent() {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            campus.database.close();
            campus.om.resetCounters();
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    campus::open,
                    () -> campus.rooms.join(ALGEBRA, STUDENT),
                    () -> campus.rooms.find(ALGEBRA),
                    () -> campus.rooms.list("campus.example"),
                    () -> campus.rooms.close(ALGEBRA, TEACHER),
                    () -> campus.rooms.delete(ALGEBRA, TEACHER))) {
                assertThatExceptionOfType(BridgeException.class)
                        .isThrownBy(call)
                        .withMessageStartingWith("The database of the bridge cannot be ")
                        .withMessageEndingWith("; check that it runs and is reachable, then try again")
                        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.STORE_FAILED));
            }
            assertThat(campus.om.requestCount()).isZero();
            assertThat(campus.courseRooms()).hasSize(1);
        }
    }

    @Test
    void aSaveThatFailsOnceLetsTheNextAttemptFindTheRoomAtOnce() {
        try (Campus campus = new Campus("9.2")) {
            boolean[] failed = {false};
            CourseRooms unlucky = campus.on(Watched.watched(RoomStore.class, campus.store, call -> {
                if (call.equals("replace") && !failed[0]) {
                    failed[0] = true;
                    throw new BridgeException(Reason.STORE_FAILED, "Once");
                }
            }));
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> unlucky.open(ALGEBRA, TEACHER, SETTINGS));
            assertThat(unlucky.open(ALGEBRA, TEACHER, SETTINGS).open()).isTrue();
            assertThat(campus.courseRooms()).hasSize(1);
        }
    }
}
