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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may use the file of an H2 database. Compacting makes a new file in its place, which has the rights of any new file
 * (MVStoreTool.compact), and so may be open to more people.
 *
 * @param file the file
 * @param rights as an administrator has set them
 */
record FileRights(Path file, Set<PosixFilePermission> rights) {
    private static final Logger LOG = LoggerFactory.getLogger(FileRights.class);

    /** As they are; empty where the file system knows of no such rights. */
    static Optional<FileRights> of(Connection h2) throws SQLException {
        try (Statement statement = h2.createStatement();
                ResultSet path = statement.executeQuery("CALL DATABASE_PATH()")) {
            path.next();
            Path file = Path.of(path.getString(1) + ".mv.db");
            return Optional.of(new FileRights(file, Files.getPosixFilePermissions(file)));
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Makes them so again. */
    void restore() {
        try {
            Files.setPosixFilePermissions(file, rights);
        } catch (IOException e) {
            LOG.warn("Who may read {} is not as it was before it was compacted", file, e);
        }
    }
}
