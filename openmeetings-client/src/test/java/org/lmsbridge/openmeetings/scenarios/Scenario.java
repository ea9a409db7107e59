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

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that every OpenMeetings does alike, whatever its version, or refuses as not supported.
 *
 * @param name what is promised
 * @param play asks the server and checks the answers
 */
record Scenario(String name, Play play) {
    /** The body of a scenario. */
    interface Play {
        void on(Stage stage);
    }

    /** Every scenario, service by service. */
    static List<Scenario> all() {
        return Stream.of(
                        RoomScenarios.all(),
                        JoinScenarios.all(),
                        RecordingScenarios.all(),
                        UserScenarios.all(),
                        GroupScenarios.all(),
                        FileScenarios.all(),
                        CalendarScenarios.all(),
                        RarerScenarios.all(),
                        ServerScenarios.all())
                .flatMap(List::stream)
                .toList();
    }
}
