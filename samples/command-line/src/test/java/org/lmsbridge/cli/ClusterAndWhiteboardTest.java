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
package org.lmsbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only some versions have: servers of a cluster, white boards, and the services of 2.0 to 3.0. */
class ClusterAndWhiteboardTest extends AgainstStandIn {
    private static final String SECRET = "Cl0ster-Secret!";

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0", "3.1"})
    void aServerOfTheClusterIsAddedChangedAndDeleted(String version) {
        use(version);

        Ran added = om(
                environment("OM_NEW_PASSWORD", SECRET),
                "cluster",
                "add",
                "--name",
                "node 2",
                "--address",
                "10.0.0.2",
                "--login",
                "cluster",
                "-o",
                "json");
        JsonNode node = added.done().json();
        String id = node.get("id").asText();
        assertThat(node.get("port").asInt()).isEqualTo(5080);
        assertThat(om("cluster", "update", id, "--port", "5443", "--protocol", "https", "-o", "json")
                        .done()
                        .json()
                        .get("name")
                        .asText())
                .isEqualTo("node 2");
        Ran listed = om("cluster", "list", "-o", "json").done();
        assertThat(listed.json().get(0).get("port").asInt()).isEqualTo(5443);
        assertThat(added.out() + added.err() + listed.out() + listed.err()).doesNotContain(SECRET);
        om("cluster", "delete", id).done();
        om("cluster", "update", id, "--port", "1").failed(ExitCode.NOT_FOUND).saying("no server");
    }

    @Test
    void laterVersionsHaveNoCluster() {
        use("9.2");

        om("cluster", "list").failed(ExitCode.FAILED).saying("not supported");
        om("cluster", "add").failed(ExitCode.WRONG_USAGE).saying("--address");
    }

    @Test
    void whiteBoardsAreWiped() {
        use("9.2");
        String room = room("Algebra 101");

        assertThat(om("whiteboard", "reset", room, "-o", "json")
                        .done()
                        .json()
                        .get("roomId")
                        .asText())
                .isEqualTo(room);
        om("whiteboard", "clean", room, "--board", "1").done();
        om("whiteboard", "clean", room, "--board", "1", "--slide", "0").failed(ExitCode.NOT_FOUND);
        om("whiteboard", "clean", room, "--board", "1", "--slide", "-1").failed(ExitCode.WRONG_USAGE);
        om("whiteboard", "reset", "9999").failed(ExitCode.NOT_FOUND).saying("no room 9999");
        om("whiteboard", "clean", room).failed(ExitCode.WRONG_USAGE).saying("--board");
    }

    @Test
    void earlierVersionsHaveNoSuchService() {
        om("whiteboard", "reset", room("A")).failed(ExitCode.FAILED).saying("not supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0"})
    void theServicesOfTheFirstVersionsAreReached(String version) {
        use(version);
        String room = room("Algebra 101");

        assertThat(om("legacy", "room-types").done().out()).contains("conference");
        assertThat(om("legacy", "occupied", "-o", "json").done().json()).isNotEmpty();
        assertThat(om("legacy", "occupied", "--external-type", "lms.test")
                        .done()
                        .out())
                .contains("Algebra 101");
        om("legacy", "jabber-rooms").done();
        assertThat(om("legacy", "jabber-count", room).done().out()).contains("0 people");
        assertThat(om("legacy", "jabber-invite", room, "--guest", "Grace", "-o", "json")
                        .done()
                        .json()
                        .get("url")
                        .asText())
                .startsWith("http");
    }

    @Test
    void aPropertyIsSetByItsOwnName() {
        use("3.0");
        String room = room("Algebra 101");

        om("legacy", "set-property", room, "--property", "comment", "--value", "Monday")
                .done();

        assertThat(om("room", "show", room).done().out()).contains("Monday");
    }

    @Test
    void whatOnlyTheFirstVersionsHaveIsRefusedLater() {
        for (String command : new String[] {"room-types", "occupied", "jabber-rooms"}) {
            om("legacy", command).failed(ExitCode.FAILED).saying("not supported");
        }
        om("legacy", "recordings", "--external-type", "lms.test", "--made-by", "1")
                .failed(ExitCode.FAILED)
                .saying("not supported");
    }
}
