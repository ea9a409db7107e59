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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes the tables. The scripts are named here one by one: searching the class path finds nothing in a
 * module, nor in some of the jars that applications are packed into. Each statement of a script is a step of its own,
 * see {@link SchemaStep}, so that a start goes on wherever an earlier one was cut off.
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
            "V10__receipts.sql",
            "V11__numbers.sql",
            "V12__open_rooms.sql",
            "V13__meeting_tries.sql",
            "V40__changes.sql",
            "V41__guests.sql",
            "V50__left_rooms.sql",
            "V51__showings.sql",
            "V52__meeting_ends.sql");

    private static final Pattern MADE = Pattern.compile("CREATE TABLE \\$\\{prefix}(\\w+)");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__\\w+\\.sql");
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

    /** All there is to do in an empty database, in its order. */
    static List<SchemaStep> steps(Product product, String prefix) {
        List<SchemaStep> steps = new ArrayList<>();
        for (String script : SCRIPTS) {
            Matcher version = VERSION.matcher(script);
            if (!version.matches()) {
                throw new IllegalStateException(script + " has no number");
            }
            List<String> statements = statements(
                    text(script).replace("${prefix}", prefix).replace("${tableOptions}", product.tableOptions()));
            for (int number = 1; number <= statements.size(); number++) {
                steps.add(new SchemaStep(
                        MigrationVersion.fromVersion(version.group(1) + "." + number),
                        script,
                        statements.get(number - 1)));
            }
        }
        return steps;
    }

    static void migrate(DataSource database, Product product, String prefix) throws SQLException {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .loggers("slf4j")
                .table(prefix + HISTORY)
                .resourceProvider(new Nothing())
                .javaMigrationClassProvider(List::of)
                .javaMigrations(steps(product, prefix).toArray(JavaMigration[]::new))
                // The tables may go into the platform's own database, which is not empty.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // Steps do nothing where they are done, so they may come in any order, and after whole scripts, as
                // which
                // snapshots of this version wrote them down.
                .outOfOrder(true)
                .ignoreMigrationPatterns("*:missing", "*:future")
                .load();
        if (Arrays.stream(flyway.info().all()).map(MigrationInfo::getState).anyMatch(state -> state.isFailed())) {
            flyway.repair();
        }
        flyway.migrate();
        HistoryTable.asOurs(database, product, prefix + HISTORY);
    }

    private static List<String> statements(String text) {
        String commands =
                text.lines().filter(line -> !line.strip().startsWith("--")).collect(Collectors.joining("\n"));
        return Arrays.stream(commands.split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
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

    /** Keeps Flyway from the platform's own scripts. */
    private static final class Nothing implements ResourceProvider {
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return List.of();
        }
    }
}
