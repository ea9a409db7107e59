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

import java.util.List;
import org.lmsbridge.openmeetings.Server;

/** The server itself. */
final class ServerScenarios {
    private ServerScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("the server tells the version that was found out", ServerScenarios::info),
                new Scenario("the server is not known to be unready", ServerScenarios::health),
                new Scenario("the credentials are accepted", ServerScenarios::checkLogin),
                new Scenario("an error has a text", ServerScenarios::errorText),
                new Scenario("the log of the server takes a line", ServerScenarios::reportError),
                new Scenario("browsers are told what to install", ServerScenarios::manifest));
    }

    private static void info(Stage stage) {
        assertThat(stage.ask("server.info", server(stage)::info).version())
                .isEqualTo(stage.client().version());
    }

    private static void health(Stage stage) {
        assertThat(stage.ask("server.health", server(stage)::health).initialized())
                .isNotEqualTo(java.util.Optional.of(false));
    }

    private static void checkLogin(Stage stage) {
        stage.tell("server.checkLogin", server(stage)::checkLogin);
    }

    private static void errorText(Stage stage) {
        String code = stage.isAtLeast("4.0.0") ? "error.notallowed" : "-10";
        assertThat(stage.ask("server.errorText", () -> server(stage).errorText(code, 1)))
                .get()
                .asString()
                .isNotBlank();
    }

    private static void reportError(Stage stage) {
        stage.tell("server.reportError", () -> server(stage).reportError(stage.name("a line in the log")));
    }

    private static void manifest(Stage stage) {
        assertThat(stage.ask("server.manifest", server(stage)::manifest)).contains("start_url");
    }

    private static Server server(Stage stage) {
        return stage.client().server();
    }
}
