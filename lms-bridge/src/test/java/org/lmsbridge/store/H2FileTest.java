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
package org.lmsbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lmsbridge.store.StoredRooms.KEY;
import static org.lmsbridge.store.StoredRooms.claimed;
import static org.lmsbridge.store.StoredRooms.event;
import static org.lmsbridge.store.StoredRooms.ready;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmsbridge.BridgeException;
import org.lmsbridge.MeetingEvent.What;

/** What is special about a file of H2. */
class H2FileTest {
    @TempDir
    Path folder;

    private JdbcStore open() {
        return JdbcStore.inFile(folder.resolve("rooms of the campus"));
    }

    @Test
    void rowsSurviveARestart() {
        try (JdbcStore database = open()) {
            database.rooms().insert(claimed(KEY));
            database.rooms().replace(ready(KEY, 3), List.of(event(KEY, What.OPENED, 1)));
        }
        try (JdbcStore database = open()) {
            assertThat(database.rooms().find(KEY)).contains(ready(KEY, 3).withVersion(1));
            assertThat(database.rooms().history(KEY)).containsExactly(event(KEY, What.OPENED, 1));
        }
    }

    @Test
    void aWriteIsOnTheDiskWhenItReturns() {
        assertThat(Addresses.file(Path.of("/var/lib/rooms"))).isEqualTo("jdbc:h2:file:/var/lib/rooms;WRITE_DELAY=0");
        assertThat(Addresses.durable("jdbc:h2:./rooms")).isEqualTo("jdbc:h2:./rooms;WRITE_DELAY=0");
        assertThat(Addresses.durable("jdbc:h2:./rooms;write_delay=500")).isEqualTo("jdbc:h2:./rooms;write_delay=500");
        assertThat(Addresses.durable("jdbc:mariadb://db/lms")).isEqualTo("jdbc:mariadb://db/lms");
    }

    @Test
    void aPathThatH2WouldMisreadIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JdbcStore.inFile(folder.resolve("a;b")));
    }

    @Test
    void aDamagedFileIsSaidToBe() throws Exception {
        Path damaged = folder.resolve("damaged");
        Files.writeString(folder.resolve("damaged.mv.db"), "x".repeat(10_000));
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> JdbcStore.inFile(damaged))
                .withMessageStartingWith("The database of the bridge cannot be opened (");
    }

    @Test
    void aFileThatIsCompactedIsOpenToNobodyElse() throws Exception {
        Path file = folder.resolve("rooms of the campus.mv.db");
        try (JdbcStore database = open()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            database.upkeep().rebuild();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatAnotherProcessUsesIsWaitedFor() throws Exception {
        open().close();
        try (FileChannel other = other()) {
            AtomicInteger pauses = new AtomicInteger();
            FileTurn patient = new FileTurn(Duration.ofMinutes(1), () -> {
                if (pauses.incrementAndGet() == 2) {
                    close(other);
                }
            });
            Pool.of(Addresses.file(folder.resolve("rooms of the campus")), patient)
                    .close();
            assertThat(pauses).hasValue(2);
        }
    }

    @Test
    void aFileThatAnotherProcessKeepsIsSaidToBeInUse() throws Exception {
        open().close();
        try (FileChannel other = other()) {
            assertThat(other.isOpen()).isTrue();
            String url = Addresses.file(folder.resolve("rooms of the campus"));
            FileTurn hasty = new FileTurn(Duration.ZERO, () -> {});
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> Sql.working("opened", () -> Pool.of(url, hasty)))
                    .withMessageContaining("another process uses its file")
                    .withMessageContaining("a database server");
        }
        open().close();
    }

    /** Another process, as far as H2 sees. */
    private FileChannel other() throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("rooms of the campus.mv.db"), StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidToBe() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> JdbcStore.inFile(file.resolve("rooms")))
                .withMessageStartingWith("The database of the bridge cannot be opened (");
    }
}
