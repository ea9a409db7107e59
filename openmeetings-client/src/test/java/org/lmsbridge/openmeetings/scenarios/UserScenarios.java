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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.Users;
import org.lmsbridge.openmeetings.model.ConnectionId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.User;

/** Users. */
final class UserScenarios {
    private UserScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("a user is made and deleted", UserScenarios::make),
                new Scenario("a user is listed until deleted", UserScenarios::list),
                new Scenario("a user is deleted by an external id", UserScenarios::deleteByExternalId),
                new Scenario("nobody is made twice", UserScenarios::twice),
                new Scenario("somebody who is not there is not turned out", UserScenarios::kick),
                new Scenario("a connection that is not there is not turned out", UserScenarios::kickConnection),
                new Scenario("nobody is counted in a new room", UserScenarios::count));
    }

    private static void make(Stage stage) {
        User made = stage.user();
        assertThat(made.login()).startsWith(Stage.MARK);
        assertThat(made.lastName()).isEqualTo("Scenario");
        stage.tell("users.delete", () -> users(stage).delete(made.id()));
        stage.tell("users.delete", () -> users(stage).delete(made.id()));
    }

    private static void list(Stage stage) {
        User made = stage.user();
        assertThat(stage.ask("users.list", users(stage)::list))
                .filteredOn(user -> user.id().equals(made.id()))
                .singleElement()
                .satisfies(user -> assertThat(user.login()).isEqualTo(made.login()));
        stage.tell("users.delete", () -> users(stage).delete(made.id()));
        assertThat(stage.ask("users.list", users(stage)::list))
                .extracting(User::id)
                .doesNotContain(made.id());
    }

    private static void deleteByExternalId(Stage stage) {
        User first = stage.user();
        stage.tell("users.deleteByExternalId", () -> users(stage).deleteByExternalId(Stage.USER));
        stage.tell("users.deleteByExternalId", () -> users(stage).deleteByExternalId(Stage.USER));
        assertThat(stage.user().id()).isNotEqualTo(first.id());
    }

    private static void twice(Stage stage) {
        stage.user();
        RefusedException refused = catchThrowableOfType(RefusedException.class, stage::user);
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isIn(Reason.ALREADY_EXISTS, Reason.UNSPECIFIED);
    }

    private static void kick(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        assertThat(stage.ask("users.kick", () -> users(stage).kick(room, Stage.USER)))
                .isFalse();
    }

    private static void kickConnection(Stage stage) {
        ConnectionId nobody = new ConnectionId("0123456789abcdef0123456789abcdef");
        stage.tell("users.kickConnection", () -> users(stage).kickConnection(nobody));
    }

    private static void count(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        assertThat(stage.ask("users.countIn", () -> users(stage).countIn(room))).isZero();
    }

    private static Users users(Stage stage) {
        return stage.client().users();
    }
}
