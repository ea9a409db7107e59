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
package org.lmsbridge.openmeetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmsbridge.openmeetings.fake.Planted.client;

import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** What a version cannot keep is left out on request instead of refused. */
class KeepableSettingsTest {
    private static final RoomSettings EVERYTHING = RoomSettings.named("Course")
            .externalId(new ExternalId("lms", "7"))
            .hiddenElements(EnumSet.allOf(RoomElement.class))
            .waitForModerator(true)
            .tag("exam")
            .redirectUrl("https://campus.example/")
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0.2", "3.0", "3.1", "3.2", "3.3", "4.0", "5.1", "9.2"})
    void whatIsLeftOfTheSettingsIsTakenAndKept(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RoomSettings keepable = client.rooms().keepable(EVERYTHING);
            Room room = client.rooms().create(keepable);

            RoomSettings stored = client.rooms().find(room.id()).orElseThrow().settings();
            assertThat(stored.hiddenElements()).isEqualTo(keepable.hiddenElements());
            assertThat(stored.waitForModerator()).isEqualTo(keepable.waitForModerator());
            assertThat(stored.recordingAllowed()).isTrue();
            assertThat(client.rooms().keepable(keepable)).isEqualTo(keepable);
            if (version.equals("5.1") || version.equals("9.2")) {
                assertThat(keepable).isEqualTo(EVERYTHING);
            } else {
                assertThat(keepable).isNotEqualTo(EVERYTHING);
            }
        }
    }
}
