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
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes the tables. The scripts are named here one by one: searching the class path finds nothing in a
 * module, nor in some of the jars that applications are packed into.
 */
final class Schema {
    private static final List<String> SCRIPTS = List.of(
            "V1__rooms.sql",
            "V2__servers.sql",
            "V3__courses.sql",
            "V4__used_links.sql",
            "V5__attendance.sql",
            "V6__recordings.sql",
            "V7__calendar.sql",
            "V8__import.sql",
            "V9__pool.sql");

    private Schema() {}

    static void migrate(DataSource database, String prefix) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .loggers("slf4j")
                .table(prefix + "schema_history")
                .placeholders(Map.of("prefix", prefix, "tableOptions", tableOptions(database)))
                .resourceProvider(new Scripts())
                .javaMigrationClassProvider(List::of)
                // The tables may go into the platform's own database, which is not empty.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /**
     * On MariaDB and MySQL a server's default may be an engine that loses rows in a crash, or an encoding that has no
     * place for all characters, or a comparison that takes two course codes for one.
     */
    private static String tableOptions(DataSource database) {
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            boolean mysql = product.contains("mariadb") || product.contains("mysql");
            return mysql ? " ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" : "";
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell what it is", e);
        }
    }

    private static final class Scripts implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return SCRIPTS.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return SCRIPTS.stream()
                    .filter(name ->
                            name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                    .<LoadableResource>map(Script::new)
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (InputStream bytes = Schema.class.getResourceAsStream(name)) {
                if (bytes == null) {
                    throw new IllegalStateException("The jar of the bridge lacks " + name);
                }
                return new StringReader(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
