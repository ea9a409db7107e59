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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
            "V9__pool.sql",
            "V10__receipts.sql");

    private static final Pattern MADE = Pattern.compile("CREATE TABLE \\$\\{prefix}(\\w+)");
    private static final String HISTORY = "schema_history";

    private Schema() {}

    /** Names of all tables, without prefix. */
    static List<String> tables() {
        return Stream.concat(
                        Stream.of(HISTORY),
                        SCRIPTS.stream()
                                .flatMap(script -> MADE.matcher(text(script)).results())
                                .map(made -> made.group(1)))
                .toList();
    }

    static void migrate(DataSource database, Product product, String prefix) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .loggers("slf4j")
                .table(prefix + HISTORY)
                .placeholders(Map.of("prefix", prefix, "tableOptions", product.tableOptions()))
                .resourceProvider(new Scripts())
                .javaMigrationClassProvider(List::of)
                // The tables may go into the platform's own database, which is not empty.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static String text(String script) {
        try (InputStream bytes = Schema.class.getResourceAsStream(script)) {
            if (bytes == null) {
                throw new IllegalStateException("The jar of the bridge lacks " + script);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            return new StringReader(text(name));
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
