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
package org.lmsbridge.openmeetings.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.lmsbridge.openmeetings.Recordings;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;

/** Recordings. Nobody can make one from outside, so that these are about there being none. */
final class RecordingScenarios {
    /** No server has so many, so that nobody's recording is deleted. */
    private static final RecordingId NONE = new RecordingId(2_000_000_000);

    private RecordingScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("a new room has no recordings", RecordingScenarios::inRoom),
                new Scenario("a system that is not known has no recordings", RecordingScenarios::ofType),
                new Scenario("a person who is not known has no recordings", RecordingScenarios::ofUser),
                new Scenario("a recording that is not there is deleted", RecordingScenarios::delete),
                new Scenario("a recording that is not there does not come", RecordingScenarios::download));
    }

    private static void inRoom(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        assertThat(stage.ask("recordings.inRoom", () -> recordings(stage).inRoom(room)))
                .isEmpty();
    }

    private static void ofType(Stage stage) {
        assertThat(stage.ask(
                        "recordings.ofExternalType", () -> recordings(stage).ofExternalType(Stage.MARK)))
                .isEmpty();
    }

    private static void ofUser(Stage stage) {
        assertThat(stage.ask(
                        "recordings.ofExternalUser", () -> recordings(stage).ofExternalUser(stage.externalId())))
                .isEmpty();
    }

    private static void delete(Stage stage) {
        stage.tell("recordings.delete", () -> recordings(stage).delete(NONE));
    }

    private static void download(Stage stage) {
        if (stage.isAtLeast("3.0.0")) {
            stage.lasting("recordings.download", "the person whom a download is for stays among the users");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        stage.refused("recordings.download", () -> recordings(stage).download(NONE, bytes), Reason.NOT_FOUND);
        assertThat(bytes.size()).isZero();
    }

    private static Recordings recordings(Stage stage) {
        return stage.client().recordings();
    }
}
