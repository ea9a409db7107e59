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
import org.lmsbridge.openmeetings.Groups;
import org.lmsbridge.openmeetings.model.Group;
import org.lmsbridge.openmeetings.model.GroupId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserPage;

/** Groups. */
final class GroupScenarios {
    /** The group that every OpenMeetings begins with. */
    private static final GroupId FIRST = new GroupId(1);

    private GroupScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("a group is made", Stage::group),
                new Scenario("a group is listed until deleted", GroupScenarios::list),
                new Scenario("a new group has no members", GroupScenarios::empty),
                new Scenario("a user comes into a group", GroupScenarios::addUser),
                new Scenario("a user leaves a group", GroupScenarios::removeUser),
                new Scenario("a member stays a member", GroupScenarios::addAgain),
                new Scenario("a room comes into a group", GroupScenarios::addRoom));
    }

    private static void list(Stage stage) {
        GroupId made = stage.group();
        assertThat(stage.ask("groups.list", groups(stage)::list))
                .filteredOn(group -> group.id().equals(made))
                .singleElement()
                .satisfies(group -> assertThat(group.name()).startsWith(Stage.MARK));
        stage.tell("groups.delete", () -> groups(stage).delete(made));
        stage.tell("groups.delete", () -> groups(stage).delete(made));
        assertThat(stage.ask("groups.list", groups(stage)::list))
                .extracting(Group::id)
                .doesNotContain(made);
    }

    private static void empty(Stage stage) {
        GroupId group = stage.group();
        assertThat(stage.ask("groups.members", () -> groups(stage).members(group)))
                .isEmpty();
    }

    private static void addUser(Stage stage) {
        GroupId group = stage.group();
        User user = stage.user();
        stage.tell("groups.addUser", () -> groups(stage).addUser(group, user.id()));
        UserPage page = stage.ask("groups.members", () -> groups(stage).members(group, 0, 10));
        assertThat(page.users()).extracting(User::id).containsExactly(user.id());
        assertThat(page.total()).isEqualTo(1);
    }

    private static void removeUser(Stage stage) {
        GroupId group = stage.group();
        User user = stage.user();
        stage.tell("groups.addUser", () -> groups(stage).addUser(group, user.id()));
        stage.tell("groups.removeUser", () -> groups(stage).removeUser(group, user.id()));
        stage.tell("groups.removeUser", () -> groups(stage).removeUser(group, user.id()));
        assertThat(stage.ask("groups.members", () -> groups(stage).members(group)))
                .isEmpty();
    }

    private static void addAgain(Stage stage) {
        User user = stage.user();
        stage.tell("groups.addUser", () -> groups(stage).addUser(FIRST, user.id()));
        stage.tell("groups.addUser", () -> groups(stage).addUser(FIRST, user.id()));
    }

    private static void addRoom(Stage stage) {
        GroupId group = stage.group();
        RoomId room = stage.room(plain -> plain).id();
        stage.tell("groups.addRoom", () -> groups(stage).addRoom(group, room));
    }

    private static Groups groups(Stage stage) {
        return stage.client().groups();
    }
}
