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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.fake.HttpPeer;
import org.lmsbridge.openmeetings.fake.Planted;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.JoinTarget;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/** What a version cannot do, and what no version takes, is said before anything is sent. */
class UnsupportedOptionsTest {
    private static final ExternalId TEXT = new ExternalId("lms", "course-1");

    private static Arguments refused(Reason reason, String version, String what, Consumer<OpenMeetings> call) {
        return Arguments.of(reason, version, what, call);
    }

    private static Consumer<OpenMeetings> create(Consumer<RoomSettings.Builder> with) {
        RoomSettings.Builder room = RoomSettings.named("Course");
        with.accept(room);
        return client -> client.rooms().create(room.build());
    }

    private static Consumer<OpenMeetings> link(JoinRequest request) {
        return client -> client.joins().link(request);
    }

    static Stream<Arguments> calls() {
        Reason no = Reason.NOT_SUPPORTED;
        JoinRequest join = Planted.join(new RoomId(1));
        return Stream.of(
                refused(
                        no,
                        "3.1.5",
                        "microphone",
                        create(room -> room.hiddenElements(Set.of(RoomElement.MICROPHONE_STATUS)))),
                refused(no, "4.0.2", "polls", create(room -> room.hiddenElements(Set.of(RoomElement.POLL_MENU)))),
                refused(no, "4.0.8", "count", create(room -> room.hiddenElements(Set.of(RoomElement.USER_COUNT)))),
                refused(no, "2.0", "chat", create(room -> room.hiddenElements(Set.of(RoomElement.CHAT)))),
                refused(no, "5.0.0-M3", "waiting", create(room -> room.waitForModerator(true))),
                refused(no, "4.0.11", "tag", create(room -> room.tag("a"))),
                refused(no, "3.0.7", "redirect", create(room -> room.redirectUrl("https://x.example/"))),
                refused(no, "3.0.7", "text id", create(room -> room.externalId(TEXT))),
                refused(no, "3.2.0", "nick name", link(join.withNickNameDialog(true))),
                refused(no, "9.2", "nick name", link(join.withNickNameDialog(true))),
                refused(no, "3.1.0", "dashboard", link(JoinRequest.of(Planted.PERSON, new JoinTarget.Dashboard()))),
                refused(
                        no,
                        "5.0.0",
                        "external room",
                        link(JoinRequest.of(Planted.PERSON, new JoinTarget.InExternalRoom(TEXT)))),
                refused(no, "3.2.1", "look-up", client -> client.rooms().findByExternalId(TEXT, RoomType.CONFERENCE)),
                refused(no, "4.0.5", "participants", client -> client.rooms().participants(new RoomId(1))),
                refused(no, "3.1.0", "list", client -> client.rooms().list()),
                refused(Reason.INVALID, "9.2", "blank name", create(room -> room.name(" "))),
                refused(Reason.INVALID, "9.2", "long name", create(room -> room.name("x".repeat(10_000)))),
                refused(Reason.INVALID, "2.0", "no seat", create(room -> room.capacity(0))),
                refused(Reason.INVALID, "9.2", "old layout", create(room -> room.type(RoomType.AUDIENCE))),
                refused(Reason.INVALID, "9.2", "language", link(join.withLanguage(0))),
                refused(
                        Reason.INVALID,
                        "9.2",
                        "number",
                        client -> client.server().errorText("-26", 1)),
                refused(Reason.INVALID, "3.3", "key", client -> client.server().errorText("error.x", 1)));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("calls")
    void isRefusedBeforeAnythingIsSent(Reason reason, String version, String what, Consumer<OpenMeetings> call) {
        try (HttpPeer peer = new HttpPeer(asked -> HttpPeer.Answer.html(404, "no"));
                OpenMeetings client = OpenMeetings.at(peer.uri())
                        .credentials(Credentials.password("lms", "secret"))
                        .version(OpenMeetingsVersion.parse(version))
                        .build()) {
            RefusedException refused = catchThrowableOfType(RefusedException.class, () -> call.accept(client));
            assertThat(refused).as(what).isNotNull();
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(peer.seen()).isEmpty();
        }
    }
}
