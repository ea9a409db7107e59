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
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lmsbridge.openmeetings.fake.Planted.client;
import static org.lmsbridge.openmeetings.fake.Planted.logins;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.fake.Zeros;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FileId;
import org.lmsbridge.openmeetings.model.FileListing;
import org.lmsbridge.openmeetings.model.FilePlace;
import org.lmsbridge.openmeetings.model.FileType;
import org.lmsbridge.openmeetings.model.NewFile;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.StoredFile;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Files, in every family and over both interfaces. */
class FilesTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2};

    private static FilePlace roomIn(OpenMeetings client) {
        return new FilePlace.InRoom(room(client));
    }

    private static RoomId room(OpenMeetings client) {
        return client.rooms().create(RoomSettings.named("Course").build()).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3", "4.0", "5.1", "7.2", "9.2"})
    void aFileGoesIntoItsRoomThoughOpenMeetingsLosesTheRoom(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RoomId room = room(client);
            List<Long> steps = new ArrayList<>();

            StoredFile file = client.files()
                    .upload(
                            NewFile.of("Bild ü.png", new FilePlace.InRoom(room)),
                            Content.of(PICTURE),
                            (done, total) -> steps.add(done * 1000 + total.orElse(0)));

            assertThat(file.name()).isEqualTo("Bild ü.png");
            assertThat(file.room()).contains(room);
            assertThat(file.type()).isEqualTo(FileType.IMAGE);
            assertThat(file.storedAs()).isPresent();
            assertThat(server.files()).singleElement().satisfies(stored -> {
                assertThat(stored.bytes()).isEqualTo(PICTURE.length);
                assertThat(stored.roomId()).isEqualTo(room.value());
            });
            assertThat(steps).containsExactly(PICTURE.length * 1000L + PICTURE.length);
            FileListing listing = client.files().inRoom(room);
            assertThat(listing.room()).extracting(StoredFile::id).containsExactly(file.id());
            assertThat(client.files().in(new FilePlace.InRoom(room))).isEqualTo(listing.room());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, REST",
        "2.2, SOAP",
        "3.0, REST",
        "3.0, SOAP",
        "3.1, REST",
        "3.1, SOAP",
        "3.3, SOAP",
        "4.0, REST",
        "5.1, SOAP",
        "7.2, REST",
        "9.2, SOAP",
        "9.2, REST"
    })
    void foldersAreMadeFilledRenamedMovedAndDeleted(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            FilePlace room = roomIn(client);
            FileId outer = client.files().createFolder(NewFile.of("outer & <x>", room));
            FileId inner = client.files().createFolder(NewFile.of("inner", new FilePlace.Folder(outer, room)));
            FilePlace folder = new FilePlace.Folder(outer, room);

            assertThat(client.files().in(room)).extracting(StoredFile::name).containsExactly("outer & <x>");
            assertThat(client.files().in(folder)).extracting(StoredFile::id).containsExactly(inner);
            assertThat(client.files().in(folder).get(0).type()).isEqualTo(FileType.FOLDER);

            client.files().rename(inner, "renamed");
            assertThat(client.files().in(folder)).extracting(StoredFile::name).containsExactly("renamed");
            client.files().move(inner, room);
            assertThat(client.files().in(folder)).isEmpty();
            assertThat(client.files().in(room)).hasSize(2);

            client.files().delete(inner);
            client.files().delete(inner);
            assertThat(client.files().in(room)).extracting(StoredFile::id).containsExactly(outer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.3", "4.0", "5.1", "7.2", "9.2"})
    void aFolderInOnesOwnHomeIsFoundThere(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            FileId folder = client.files().createFolder(NewFile.of("mine", new FilePlace.OwnHome()));

            assertThat(client.files().in(new FilePlace.OwnHome()))
                    .extracting(StoredFile::id)
                    .containsExactly(folder);
            assertThat(client.files().inRoom(room(client)).home())
                    .extracting(StoredFile::name)
                    .containsExactly("mine");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0", "3.1", "3.3", "4.0", "5.1", "7.2", "9.2"})
    void anEndedSessionIsRenewedBeforeAnythingIsSentOnce(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            FilePlace room = roomIn(client);
            server.expireSessions();
            server.resetCounters();

            FileId folder = client.files().createFolder(NewFile.of("late", room));

            assertThat(logins(server)).isEqualTo(1);
            server.expireSessions();
            client.files().rename(folder, "later");
            assertThat(client.files().in(room)).extracting(StoredFile::name).containsExactly("later");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0", "3.3", "4.0", "5.1", "7.2", "9.2"})
    void aMissingRightIsToldAlthoughOldVersionsSayNothing(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = OpenMeetings.at(server.uri())
                        .credentials(Credentials.password("plain", "Str0ng!Pass"))
                        .build()) {
            server.addAccount("plain", "Str0ng!Pass", EnumSet.of(Right.LOGIN));
            List<RefusedException> refusals = new ArrayList<>();
            refusals.add(catchThrowableOfType(
                    RefusedException.class, () -> client.files().rename(new FileId(1), "x")));
            refusals.add(catchThrowableOfType(
                    RefusedException.class, () -> client.files().delete(new FileId(1))));
            refusals.add(catchThrowableOfType(
                    RefusedException.class,
                    () -> client.files().createFolder(NewFile.of("x", new FilePlace.InRoom(new RoomId(1))))));
            assertThat(refusals).extracting(RefusedException::reason).containsOnly(Reason.NOT_ALLOWED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3", "4.0", "5.1", "7.2", "9.2"})
    void anUnknownFileIsNotFoundAndDeletingItIsNoError(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class, () -> client.files().rename(new FileId(4711), "x"));
            assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND);
            client.files().delete(new FileId(4711));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1", "7.2", "9.2"})
    void whatHasAnExternalIdIsDeletedByItsNumber(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RoomId room = client.rooms()
                    .create(RoomSettings.named("Course")
                            .externalId(new ExternalId("mylms", "1"))
                            .build())
                    .id();
            ExternalId id = new ExternalId("mylms", "f1");
            client.files()
                    .upload(NewFile.of("a.png", new FilePlace.InRoom(room)).withExternalId(id), Content.of(PICTURE));
            assertThat(client.files().ofExternalType("mylms"))
                    .extracting(StoredFile::externalId)
                    .containsExactly(Optional.of("f1"));

            client.files().deleteByExternalId(new ExternalId("mylms", "other"));
            assertThat(server.files()).hasSize(1);
            client.files().deleteByExternalId(id);
            assertThat(server.files()).isEmpty();
            assertThat(server.requestCount("deleteExternal")).isZero();
        }
    }

    @Test
    void theOldDeletionByExternalIdWorksForNumbers() {
        try (StandInServer server = StandInServer.version("3.0").start();
                OpenMeetings client = client(server).build()) {
            ExternalId id = new ExternalId("moodle", "4711");
            client.files().createFolder(NewFile.of("x", roomIn(client)).withExternalId(id));
            client.files().deleteByExternalId(id);
            assertThat(server.files()).isEmpty();
        }
    }

    @Test
    void whatAVersionCannotDoIsRefusedBeforeAnythingIsSent() {
        List<Runnable> impossible = new ArrayList<>();
        try (StandInServer old = StandInServer.version("3.0").start();
                StandInServer middle = StandInServer.version("3.3").start();
                StandInServer latest = StandInServer.version("9.2").start();
                OpenMeetings on30 = client(old).build();
                OpenMeetings on33 = client(middle).build();
                OpenMeetings on92 = client(latest).build()) {
            on30.version();
            on33.version();
            on92.version();
            old.resetCounters();
            middle.resetCounters();
            latest.resetCounters();
            FilePlace room = new FilePlace.InRoom(new RoomId(1));
            ExternalId text = new ExternalId("lms", "a-1");
            impossible.add(() -> on30.files().upload(NewFile.of("a.png", room), Content.of(PICTURE)));
            impossible.add(() -> on30.files().createFolder(NewFile.of("a", room).withExternalId(text)));
            impossible.add(() -> on33.files().deleteByExternalId(text));
            impossible.add(() -> on33.files().ofExternalType("lms"));
            impossible.add(() -> on92.files().importableExtensions());
            impossible.add(() -> on92.files().preview("x"));
            impossible.add(
                    () -> on92.files().importFrom(URI.create("http://127.0.0.1/a.png"), NewFile.of("a.png", room)));
            impossible.add(() -> on92.files().in(new FilePlace.ExternalHome(text)));
            for (Runnable call : impossible) {
                RefusedException refused = catchThrowableOfType(RefusedException.class, call::run);
                assertThat(refused.reason()).isEqualTo(Reason.NOT_SUPPORTED);
            }
            assertThat(old.requestCount() + middle.requestCount() + latest.requestCount())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "5.1", "9.2"})
    void anUploadIsSentOnceWhateverBecomesOfItsAnswer(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            FilePlace room = roomIn(client);
            server.resetCounters();
            server.faults().next("add", Fault.REPLY_LOST);

            UnreachableException lost = catchThrowableOfType(
                    UnreachableException.class,
                    () -> client.files().upload(NewFile.of("a.png", room), Content.of(PICTURE)));

            assertThat(lost.maybeProcessed()).isTrue();
            assertThat(server.requestCount("add")).isEqualTo(1);
        }
    }

    @Test
    void contentThatBreaksOffLeavesNothingBehind() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).build()) {
            FilePlace room = roomIn(client);
            NewFile file = NewFile.of("a.png", room);
            assertThat(catchThrowable(() -> client.files().upload(file, Content.of(new Zeros(1 << 20, 1 << 18)))))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("the disk has gone");
            assertThat(catchThrowable(() -> client.files().upload(file, Content.of(new Zeros(10), 11))))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(server.files()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0"})
    void oldVersionsTellWhichFilesTheyImport(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            assertThat(client.files().importableExtensions()).contains("png", "pdf");
            assertThat(client.files().preview("nosuch")).isEmpty();
        }
    }
}
