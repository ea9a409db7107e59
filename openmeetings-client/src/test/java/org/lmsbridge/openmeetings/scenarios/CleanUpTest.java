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
import static org.lmsbridge.openmeetings.fake.Planted.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** However a run ends, it leaves nothing of ours, and touches nothing else. */
class CleanUpTest {
    private static Tally play(OpenMeetings client, Scenario.Play... plays) {
        List<Scenario> scenarios = java.util.Arrays.stream(plays)
                .map(play -> new Scenario("planted", play))
                .toList();
        return Playing.of(scenarios, Clock.systemUTC()).on(client, "any");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1", "3.3", "4.0", "6.2", "9.2"})
    void aScenarioThatFailsIsUndone(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            List<StandInRoom> before = server.rooms();
            Tally tally = play(
                    client,
                    stage -> {
                        stage.room(room -> room);
                        throw new AssertionError("on purpose");
                    },
                    stage -> assertThat(server.rooms()).as("already").isEqualTo(before));
            assertThat(tally.failures()).singleElement().asString().contains("planted", "on purpose");
            assertThat(tally.passed()).isEqualTo(1);
            assertThat(tally.line()).contains("run=2 passed=1 refused-as-unsupported=0");
            assertThat(server.rooms()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1", "9.2"})
    void aRoomWhoseMakingSeemedToFailIsFoundInTheEnd(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            List<StandInRoom> before = server.rooms();
            String add = version.compareTo("3.1") < 0 ? "addRoomWithModerationExternalTypeAndTopBarOption" : "add";
            Tally tally = play(client, stage -> {
                server.faults().next(add, Fault.REPLY_LOST);
                stage.room(room -> room);
            });
            assertThat(tally.failures()).hasSize(1);
            assertThat(server.rooms()).isEqualTo(before);
        }
    }

    @Test
    void whatCannotBeUndoneIsAFailureAndTheRestIsUndone() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).build()) {
            List<StandInRoom> before = server.rooms();
            Tally tally = play(client, stage -> {
                stage.room(room -> room);
                stage.afterwards(() -> {
                    throw new IllegalStateException("on purpose");
                });
            });
            assertThat(tally.failures()).singleElement().asString().contains("on purpose");
            assertThat(tally.passed()).isZero();
            assertThat(server.rooms()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "4.0", "5.1", "6.2", "7.2", "9.2"})
    void whatAKilledRunLeftIsRemovedAndNothingElse(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            make(client, "Algebra");
            make(client, Stage.MARK + "s of mine");
            make(client, "My " + Stage.MARK + " 1-1 room");
            List<StandInRoom> before = server.rooms();
            make(client, Stage.MARK + " 1-1 room");
            make(client, Stage.MARK + " 2-7 renamed");
            assertThat(server.rooms()).hasSize(before.size() + 2);

            play(client, stage -> assertThat(server.rooms()).isEqualTo(before));

            assertThat(server.rooms()).isEqualTo(before);
        }
    }

    private static void make(OpenMeetings client, String name) {
        client.rooms().create(RoomSettings.named(name).isPublic(true).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.3", "9.2"})
    void aRunThatIsToldToStopClearsUpFirst(String version) throws Exception {
        try (StandInServer server = StandInServer.version(version).start()) {
            List<StandInRoom> before = server.rooms();
            Process run = endlessRun(server);
            assertThat(server.rooms()).hasSize(before.size() + 2);
            run.destroy();
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.rooms()).isEqualTo(before);
        }
    }

    @Test
    void aRunThatIsKilledIsClearedUpAfterByTheNext() throws Exception {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).build()) {
            List<StandInRoom> before = server.rooms();
            Process run = endlessRun(server);
            run.destroyForcibly();
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.rooms()).hasSize(before.size() + 2);
            play(client);
            assertThat(server.rooms()).isEqualTo(before);
        }
    }

    private static Process endlessRun(StandInServer server) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessRun.class.getName(),
                server.uri().toString(),
                server.user());
        builder.environment().put("OM_PASSWORD", server.password());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process run = builder.start();
        BufferedReader said = new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).isEqualTo(EndlessRun.READY);
        return run;
    }
}
