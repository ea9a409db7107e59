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

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.lmsbridge.openmeetings.ClusterServers;
import org.lmsbridge.openmeetings.Legacy;
import org.lmsbridge.openmeetings.NetworkTest;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.model.ClusterServer;
import org.lmsbridge.openmeetings.model.ClusterServerId;
import org.lmsbridge.openmeetings.model.ClusterServerSettings;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.TransferRate;
import org.lmsbridge.openmeetings.model.UserId;
import org.lmsbridge.openmeetings.model.WhiteboardFormat;

/** What only some versions have: Jabber, cluster servers, white boards, the first versions' own. */
final class RarerScenarios {
    private RarerScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("white boards are reset and wiped", RarerScenarios::whiteboards),
                new Scenario("a slide of no white board is not wiped", RarerScenarios::slide),
                new Scenario("a browser that is in no room saves no pictures", RarerScenarios::saving),
                new Scenario("the time there and back is measured", RarerScenarios::ping),
                new Scenario("bytes are fetched and sent", RarerScenarios::transfers),
                new Scenario("a server of a cluster is added, changed and deleted", RarerScenarios::cluster),
                new Scenario("rooms for Jabber are listed", RarerScenarios::jabberRooms),
                new Scenario("nobody is in a new room, says Jabber", RarerScenarios::jabberParticipants),
                new Scenario("a guest is invited without a mail", RarerScenarios::invite),
                new Scenario("installed room types are listed", RarerScenarios::roomTypes),
                new Scenario("all rooms are listed with who is in them", RarerScenarios::roomsWithParticipants),
                new Scenario("a room has a property set by its old name", RarerScenarios::property),
                new Scenario("an account has made no recordings for us", RarerScenarios::recordingsMadeBy));
    }

    private static void whiteboards(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        stage.tell("whiteboards.reset", () -> stage.client().whiteboards().reset(room));
        stage.tell("whiteboards.clean", () -> stage.client().whiteboards().clean(room, 1));
    }

    private static void slide(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        stage.refused(
                "whiteboards.cleanSlide",
                () -> stage.client().whiteboards().cleanSlide(room, 4711, 0),
                Reason.NOT_FOUND);
    }

    private static void saving(Stage stage) {
        byte[] picture = Base64.getDecoder().decode("iVBORw0KGgo=");
        String browser = "0123456789abcdef0123456789abcdef";
        stage.refused(
                "whiteboards.upload",
                () -> stage.client().whiteboards().upload(browser, WhiteboardFormat.PNG, List.of(picture)),
                Reason.NOT_ALLOWED,
                Reason.UNSPECIFIED);
    }

    private static void ping(Stage stage) {
        NetworkTest test = stage.client().networkTest();
        assertThat(stage.ask("networkTest.ping", test::ping)).isPositive();
        assertThat(stage.ask("networkTest.jitter", () -> test.jitter(3))).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    /** From 5.0.1 on the server wants a pause in between, or has been measured by others just now. */
    private static void transfers(Stage stage) {
        NetworkTest test = stage.client().networkTest();
        TransferRate refused = new TransferRate(1 << 20, Duration.ZERO);
        assertThat(stage.askOfUncertain("networkTest.download", () -> test.download(1 << 20), refused)
                        .bytes())
                .isEqualTo(1 << 20);
        assertThat(stage.askOfUncertain("networkTest.upload", () -> test.upload(1 << 20), refused)
                        .bytes())
                .isEqualTo(1 << 20);
    }

    private static void cluster(Stage stage) {
        ClusterServers servers = stage.client().cluster();
        int before = stage.ask("cluster.count", servers::count);
        ClusterServerId id = stage.ask("cluster.add", () -> servers.add(server(stage.name("node"))));
        stage.afterwards(() -> servers.delete(id));
        assertThat(stage.ask("cluster.count", servers::count)).isEqualTo(before + 1);
        String name = stage.name("renamed");
        assertThat(stage.ask("cluster.update", () -> servers.update(id, server(name))))
                .isEqualTo(id);
        assertThat(stage.ask("cluster.list", servers::list))
                .filteredOn(server -> server.id().equals(id))
                .singleElement()
                .extracting(ClusterServer::settings)
                .satisfies(settings -> assertThat(settings.name()).isEqualTo(name));
        stage.tell("cluster.delete", () -> servers.delete(id));
        stage.tell("cluster.delete", () -> servers.delete(id));
        assertThat(stage.ask("cluster.count", servers::count)).isEqualTo(before);
    }

    /** Not active, so that no OpenMeetings sends anybody there. */
    private static ClusterServerSettings server(String name) {
        return new ClusterServerSettings(name, "127.0.0.1", 9, "nobody", "", "openmeetings", "http", false, "");
    }

    private static void jabberRooms(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        assertThat(stage.ask("jabber.rooms", () -> stage.client().jabber().rooms()))
                .extracting(Room::id)
                .contains(room);
    }

    private static void jabberParticipants(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        assertThat(stage.ask(
                        "jabber.participants", () -> stage.client().jabber().participants(room)))
                .isZero();
    }

    private static void invite(Stage stage) {
        stage.lasting("jabber.invite", "nothing deletes an invitation");
        RoomId room = stage.room(plain -> plain).id();
        assertThat(stage.ask("jabber.invite", () -> stage.client().jabber().invite(room, "ada@example.org", 1))
                        .url()
                        .toString())
                .startsWith(stage.client().address().toString());
    }

    private static void roomTypes(Stage stage) {
        assertThat(stage.ask("legacy.roomTypes", () -> stage.client().legacy().roomTypes()))
                .isNotEmpty();
    }

    private static void roomsWithParticipants(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        assertThat(stage.ask(
                        "legacy.roomsWithParticipants",
                        () -> stage.client().legacy().roomsWithParticipants()))
                .filteredOn(one -> one.room().id().equals(room))
                .singleElement()
                .satisfies(one -> assertThat(one.participants()).isEmpty());
    }

    private static void property(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        stage.tell("legacy.setRoomProperty", () -> stage.client().legacy().setRoomProperty(room, "comment", "new"));
        assertThat(stage.ask("rooms.find", () -> stage.client().rooms().find(room)))
                .map(found -> found.settings().comment())
                .contains("new");
    }

    /** The query fails on some databases, of which OpenMeetings tells no more. */
    private static void recordingsMadeBy(Stage stage) {
        Legacy legacy = stage.client().legacy();
        assertThat(stage.askOfUncertain(
                        "legacy.recordingsMadeBy", () -> legacy.recordingsMadeBy(Stage.MARK, new UserId(1)), List.of()))
                .isEmpty();
    }
}
