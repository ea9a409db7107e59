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
import org.lmsbridge.openmeetings.Rooms;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/** Rooms. */
final class RoomScenarios {
    private RoomScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("a room is made as it was wished and read as it was made", RoomScenarios::make),
                new Scenario("a room that is deleted is gone", RoomScenarios::delete),
                new Scenario("an update keeps what it does not touch", RoomScenarios::update),
                new Scenario("an update of a room that is not there says so", RoomScenarios::updateNothing),
                new Scenario("a room is closed and opened", RoomScenarios::close),
                new Scenario("a room is made by its external id", RoomScenarios::findOrCreate),
                new Scenario("a room is looked up by its external id", RoomScenarios::findByExternalId),
                new Scenario("a public room is listed with its kind", RoomScenarios::listPublic),
                new Scenario("all rooms are listed", RoomScenarios::list),
                new Scenario("a new room is empty", RoomScenarios::occupancy),
                new Scenario("nobody is in a new room", RoomScenarios::participants),
                new Scenario("an empty room can be emptied", RoomScenarios::kick));
    }

    private static void make(Stage stage) {
        Room made = stage.room(room -> room.type(RoomType.PRESENTATION)
                .comment("Grüße & <tags>")
                .capacity(17)
                .moderated(true));
        Room read = find(stage, made.id());
        assertThat(read.name()).startsWith(Stage.MARK);
        assertThat(read.settings().type()).isEqualTo(RoomType.PRESENTATION);
        assertThat(read.settings().comment()).isEqualTo("Grüße & <tags>");
        assertThat(read.settings().capacity()).isEqualTo(17);
        assertThat(read.settings().moderated()).isTrue();
        assertThat(read.settings().isPublic()).isTrue();
        assertThat(read.closed()).isFalse();
    }

    private static void delete(Stage stage) {
        Room room = stage.room(plain -> plain);
        Rooms rooms = stage.client().rooms();
        stage.tell("rooms.delete", () -> rooms.delete(room.id()));
        assertThat(stage.ask("rooms.find", () -> rooms.find(room.id()))).isEmpty();
        stage.tell("rooms.delete", () -> rooms.delete(room.id()));
    }

    private static void update(Stage stage) {
        // 2.0 to 3.0.2 forget in an update that recording is allowed
        Room room = stage.room(plain -> plain.capacity(11).recordingAllowed(false));
        String name = stage.name("renamed");
        Room written = stage.ask(
                "rooms.update",
                () -> stage.client()
                        .rooms()
                        .update(room.id(), now -> now.toBuilder().name(name).build()));
        assertThat(written.name()).isEqualTo(name);
        RoomSettings read = find(stage, room.id()).settings();
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.capacity()).isEqualTo(11);
        // 3.0.0 and later 3.0 tell of no room whether it may be recorded
        assertThat(read.recordingAllowed()).isEqualTo(room.settings().recordingAllowed());
    }

    private static void updateNothing(Stage stage) {
        RoomId gone = gone(stage);
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> stage.client()
                        .rooms()
                        .update(gone, now -> now.toBuilder().capacity(3).build()));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(RefusedException.Reason.NOT_FOUND);
    }

    private static void close(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        Rooms rooms = stage.client().rooms();
        stage.tell("rooms.close", () -> rooms.close(room));
        stage.tell("rooms.close", () -> rooms.close(room));
        assertThat(find(stage, room).closed()).isTrue();
        stage.tell("rooms.open", () -> rooms.open(room));
        assertThat(find(stage, room).closed()).isFalse();
    }

    private static void findOrCreate(Stage stage) {
        ExternalId id = stage.externalId();
        Room first = findOrCreate(stage, id);
        Room second = findOrCreate(stage, id);
        boolean finds = !stage.isAtLeast("3.1.0") || stage.isAtLeast("3.3.0");
        assertThat(second.id().equals(first.id())).isEqualTo(finds);
        assertThat(find(stage, first.id()).name()).isEqualTo(first.name());
        assertThat(findOrCreate(stage, stage.externalId()).id()).isNotEqualTo(first.id());
    }

    private static Room findOrCreate(Stage stage, ExternalId id) {
        RoomSettings wanted = RoomSettings.named(stage.name("course"))
                .isPublic(true)
                .externalId(id)
                .build();
        Room room = stage.ask("rooms.findOrCreate", () -> stage.client().rooms().findOrCreate(wanted));
        stage.afterwards(() -> stage.client().rooms().delete(room.id()));
        return room;
    }

    private static void findByExternalId(Stage stage) {
        ExternalId id = stage.externalId();
        Rooms rooms = stage.client().rooms();
        assertThat(stage.ask("rooms.findByExternalId", () -> rooms.findByExternalId(id, RoomType.CONFERENCE)))
                .isEmpty();
        Room made = stage.room(room -> room.externalId(id));
        assertThat(stage.ask("rooms.findByExternalId", () -> rooms.findByExternalId(id, RoomType.CONFERENCE)))
                .map(Room::id)
                .contains(made.id());
    }

    private static void listPublic(Stage stage) {
        RoomId room = stage.room(plain -> plain.type(RoomType.INTERVIEW)).id();
        Rooms rooms = stage.client().rooms();
        assertThat(stage.ask("rooms.listPublic", () -> rooms.listPublic(RoomType.INTERVIEW)))
                .extracting(Room::id)
                .contains(room);
        assertThat(stage.ask("rooms.listPublic", () -> rooms.listPublic(RoomType.CONFERENCE)))
                .extracting(Room::id)
                .doesNotContain(room);
    }

    private static void list(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        assertThat(stage.ask("rooms.list", () -> stage.client().rooms().list()))
                .extracting(Room::id)
                .contains(room);
    }

    private static void occupancy(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        assertThat(stage.ask("rooms.occupancy", () -> stage.client().rooms().occupancy(room))
                        .participants())
                .isZero();
    }

    private static void participants(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        assertThat(stage.ask("rooms.participants", () -> stage.client().rooms().participants(room)))
                .isEmpty();
    }

    private static void kick(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        stage.tell("rooms.kickEveryone", () -> stage.client().rooms().kickEveryone(room));
    }

    /** A room that is no more. */
    private static RoomId gone(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        stage.tell("rooms.delete", () -> stage.client().rooms().delete(room));
        return room;
    }

    private static Room find(Stage stage, RoomId id) {
        return stage.ask("rooms.find", () -> stage.client().rooms().find(id)).orElseThrow();
    }
}
