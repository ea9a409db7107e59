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

import java.net.URI;
import java.util.List;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.JoinTarget;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;

/** Links. They are made and not followed: OpenMeetings makes an account for whoever follows one, which nobody deletes. */
final class JoinScenarios {
    private JoinScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("everybody gets a link of his own", JoinScenarios::links),
                new Scenario("a moderator may not record where it is withheld", JoinScenarios::withheld),
                new Scenario("a link leads to a recording", JoinScenarios::watching),
                new Scenario("an invitation has an address without asking", JoinScenarios::invitation));
    }

    private static Person person(Stage stage, String first) {
        return Person.named(stage.externalId(), first.toLowerCase(java.util.Locale.ROOT), first, "Scenario")
                .withEmail(first.toLowerCase(java.util.Locale.ROOT) + "@example.org");
    }

    private static void links(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        URI ada = link(stage, JoinRequest.toRoom(person(stage, "Ada"), room));
        URI again = link(stage, JoinRequest.toRoom(person(stage, "Ada"), room));
        URI grace = link(stage, JoinRequest.toRoom(person(stage, "Grace"), room).withReusable(true));
        assertThat(List.of(ada, again, grace)).doesNotHaveDuplicates();
    }

    private static void withheld(Stage stage) {
        Room room = stage.room(plain -> plain);
        link(
                stage,
                JoinRequest.toRoom(person(stage, "Ada"), room.id())
                        .withModerator(true)
                        .withRecordingAllowed(false));
    }

    private static void watching(Stage stage) {
        link(stage, JoinRequest.of(person(stage, "Ada"), new JoinTarget.Watching(new RecordingId(1))));
    }

    private static URI link(Stage stage, JoinRequest request) {
        JoinLink link = stage.ask("joins.link", () -> stage.client().joins().link(request));
        assertThat(link.url().toString())
                .startsWith(stage.client().address().toString())
                .matches(".*[0-9a-f-]{16}.*");
        return link.url();
    }

    private static void invitation(Stage stage) {
        URI address = stage.client().joins().invitation("0123456789abcdef0123456789abcdef", 1);
        assertThat(address.toString())
                .startsWith(stage.client().address().toString())
                .contains("0123456789abcdef0123456789abcdef");
    }
}
