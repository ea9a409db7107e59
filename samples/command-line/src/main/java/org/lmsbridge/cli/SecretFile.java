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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that are nobody else's business, where the file system knows of others. */
final class SecretFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SecretFile() {}

    /** Says so, once in a run, when others can read the passwords in a file. */
    static void warnOfReaders(String name, Terminal terminal) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(Path.of(name));
            if (rights.contains(PosixFilePermission.OTHERS_READ) || rights.contains(PosixFilePermission.GROUP_READ)) {
                terminal.sayOnce("Warning: others on this machine can read the passwords in " + name
                        + "; keep them to yourself with: chmod 600 " + name);
            }
        } catch (UnsupportedOperationException | IOException e) {
            terminal.sayOnce("Warning: who else can read the passwords in " + name + " cannot be told here.");
        }
    }

    /** Makes an empty file that only its owner reads; one that is there stays as it is. */
    static void make(Path file) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException | UnsupportedOperationException e) {
            // whoever made it has decided who reads it; where there are no such rights there are none to set
        } catch (IOException e) {
            throw Destination.unwritable(file, e);
        }
    }
}
