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
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lmsbridge.openmeetings.Content;
import org.lmsbridge.openmeetings.Files;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FileId;
import org.lmsbridge.openmeetings.model.FilePlace;
import org.lmsbridge.openmeetings.model.FileType;
import org.lmsbridge.openmeetings.model.NewFile;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.StoredFile;

/** Files. All of them lie in rooms of ours. */
final class FileScenarios {
    /** One grey pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private FileScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("a file is sent, listed and deleted", FileScenarios::upload),
                new Scenario("a file is found by its external id and deleted by it", FileScenarios::external),
                new Scenario("nothing has an external id that nobody gave", FileScenarios::deleteByExternalId),
                new Scenario("a person who is not known has no files", FileScenarios::ofExternalUser),
                new Scenario("a folder is made and listed", FileScenarios::folder),
                new Scenario("a folder gets another name", FileScenarios::rename),
                new Scenario("a folder goes into another", FileScenarios::move),
                new Scenario("a file that cannot be fetched is not imported", FileScenarios::importFrom),
                new Scenario("the server tells what it can convert", FileScenarios::extensions),
                new Scenario("a presentation that is not there has no pages", FileScenarios::preview));
    }

    private static void upload(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        StoredFile sent = send(stage, NewFile.of(stage.name("pixel.png"), new FilePlace.InRoom(room)));
        assertThat(sent.type()).isEqualTo(FileType.IMAGE);
        assertThat(inRoom(stage, room)).contains(sent.id());
        stage.tell("files.delete", () -> files(stage).delete(sent.id()));
        stage.tell("files.delete", () -> files(stage).delete(sent.id()));
        assertThat(inRoom(stage, room)).isEmpty();
    }

    private static void external(Stage stage) {
        ExternalId id = stage.externalId();
        // 5.0 and later take the calling system from the room
        RoomId room = stage.room(plain -> plain.externalId(stage.externalId())).id();
        StoredFile sent = send(
                stage,
                NewFile.of(stage.name("pixel.png"), new FilePlace.InRoom(room)).withExternalId(id));
        assertThat(stage.ask("files.ofExternalType", () -> files(stage).ofExternalType(Stage.MARK)))
                .extracting(StoredFile::id)
                .contains(sent.id());
        stage.tell("files.deleteByExternalId", () -> files(stage).deleteByExternalId(id));
        assertThat(stage.ask("files.ofExternalType", () -> files(stage).ofExternalType(Stage.MARK)))
                .extracting(StoredFile::id)
                .doesNotContain(sent.id());
    }

    private static void deleteByExternalId(Stage stage) {
        stage.tell("files.deleteByExternalId", () -> files(stage).deleteByExternalId(stage.externalId()));
    }

    private static void ofExternalUser(Stage stage) {
        assertThat(stage.ask("files.ofExternalUser", () -> files(stage).ofExternalUser(stage.externalId())))
                .isEmpty();
    }

    private static void folder(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        FileId folder = folder(stage, room);
        assertThat(inRoom(stage, room)).containsExactly(folder);
        assertThat(in(stage, new FilePlace.InRoom(room))).containsExactly(folder);
        assertThat(in(stage, new FilePlace.Folder(folder, new FilePlace.InRoom(room))))
                .isEmpty();
    }

    private static void rename(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        FileId folder = folder(stage, room);
        String name = stage.name("renamed");
        stage.ask("files.rename", () -> files(stage).rename(folder, name));
        assertThat(stage.ask("files.inRoom", () -> files(stage).inRoom(room)).room())
                .extracting(StoredFile::name)
                .containsExactly(name);
    }

    private static void move(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        FileId outer = folder(stage, room);
        FileId inner = folder(stage, room);
        FilePlace into = new FilePlace.Folder(outer, new FilePlace.InRoom(room));
        stage.ask("files.move", () -> files(stage).move(inner, into));
        assertThat(in(stage, into)).containsExactly(inner);
        assertThat(inRoom(stage, room)).containsExactly(outer);
    }

    private static void importFrom(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        NewFile file = NewFile.of(stage.name("nothing.png"), new FilePlace.InRoom(room));
        // nothing listens there, on whatever machine the server is
        URI nowhere = URI.create("http://127.0.0.1:9/nothing.png");
        stage.refused("files.importFrom", () -> files(stage).importFrom(nowhere, file), Reason.UNSPECIFIED);
    }

    private static void extensions(Stage stage) {
        assertThat(stage.ask("files.importableExtensions", files(stage)::importableExtensions))
                .isNotEmpty();
    }

    /** OpenMeetings looks in a folder that need not be there, and may fail on it without a reason. */
    private static void preview(Stage stage) {
        assertThat(stage.askOfUncertain("files.preview", () -> files(stage).preview(Stage.MARK), Optional.empty()))
                .isEmpty();
    }

    private static StoredFile send(Stage stage, NewFile file) {
        StoredFile sent = stage.ask("files.upload", () -> files(stage).upload(file, Content.of(PICTURE)));
        stage.afterwards(() -> files(stage).delete(sent.id()));
        return sent;
    }

    private static FileId folder(Stage stage, RoomId room) {
        NewFile wanted = NewFile.of(stage.name("folder"), new FilePlace.InRoom(room));
        FileId folder = stage.ask("files.createFolder", () -> files(stage).createFolder(wanted));
        stage.afterwards(() -> files(stage).delete(folder));
        return folder;
    }

    private static List<FileId> inRoom(Stage stage, RoomId room) {
        return stage.ask("files.inRoom", () -> files(stage).inRoom(room)).room().stream()
                .map(StoredFile::id)
                .toList();
    }

    private static List<FileId> in(Stage stage, FilePlace place) {
        return stage.ask("files.in", () -> files(stage).in(place)).stream()
                .map(StoredFile::id)
                .toList();
    }

    private static Files files(Stage stage) {
        return stage.client().files();
    }
}
