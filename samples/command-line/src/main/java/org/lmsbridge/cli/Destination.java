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
package org.lmsbridge.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file that a download becomes. It is written under another name and moved into place when it is whole, so that
 * under its own name there is never half a file; what there is already is not overwritten unasked. Two runs do not write
 * to the same file at once.
 */
final class Destination implements AutoCloseable {
    private final Path file;
    private final Path partial;
    private final boolean force;
    private final FileChannel channel;

    private Destination(Path file, Path partial, boolean force, FileChannel channel) {
        this.file = file;
        this.partial = partial;
        this.force = force;
        this.channel = channel;
    }

    /** Opens what will become that file; {@code force} lets it take the place of one that is there. */
    static Destination open(Path file, boolean force) {
        if (Files.isDirectory(file)) {
            throw CommandFailure.wrongUsage(file + " is a folder; --to names the file to write");
        }
        if (!force && Files.exists(file)) {
            throw exists(file);
        }
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            FileChannel channel = FileChannel.open(partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw CommandFailure.failed("Another download is writing to " + partial + "; wait for it");
            }
            channel.truncate(0);
            return new Destination(file, partial, force, channel);
        } catch (IOException e) {
            throw unwritable(partial, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    /** Takes all as written: from now on the file is there under its own name. */
    void complete() {
        try {
            channel.force(true);
            if (force) {
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(partial, file);
            }
            channel.close();
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Throws away what is not complete. */
    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                Files.deleteIfExists(partial);
                channel.close();
            }
        } catch (IOException e) {
            throw unwritable(partial, e);
        }
    }

    /** The sentence for a file or folder that does not take what is written. */
    static CommandFailure unwritable(Path file, Exception cause) {
        return CommandFailure.failed(
                file + " cannot be written; is there such a folder, may you write to it, is the disk full?", cause);
    }

    private static CommandFailure exists(Path file) {
        return CommandFailure.wrongUsage("There is a file " + file + " already; --force replaces it");
    }
}
