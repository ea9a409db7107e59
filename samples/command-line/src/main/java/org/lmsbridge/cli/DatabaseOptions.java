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

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.store.DatabaseLook;
import org.lmsbridge.store.ExistingDatabase;
import org.lmsbridge.store.JdbcStore;
import picocli.CommandLine.Option;

/** Where the bridge keeps what it remembers. */
final class DatabaseOptions {
    private static final Path DEFAULT = Path.of("om-courses");

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description = "Database of the bridge; else OM_DB, else the H2 file om-courses in the current folder.")
    @Nullable String database;

    @Option(
            names = "--table-prefix",
            paramLabel = "PREFIX",
            description = "What the names of the bridge's tables begin with; else OM_TABLE_PREFIX, else lms_.")
    @Nullable String prefix;

    /** The address that was given, if one was. */
    Optional<String> given(Terminal terminal) {
        return database != null ? Optional.of(database) : terminal.variable("OM_DB");
    }

    /** Looks without making anything. */
    DatabaseLook look(Terminal terminal) {
        return DatabaseLook.at(address(terminal), prefix(terminal));
    }

    /** The tables as they are; makes none. */
    ExistingDatabase existing(Terminal terminal) {
        return ExistingDatabase.at(address(terminal), prefix(terminal))
                .orElseThrow(() -> CommandFailure.notFound("There is no table of the bridge whose name begins with "
                        + prefix(terminal) + " in this database; give --db and, if it is another, --table-prefix"));
    }

    /** The database with its tables, made when there are none; the file that nobody named is its owner's alone. */
    JdbcStore store(Terminal terminal) {
        if (given(terminal).isEmpty()) {
            SecretFile.make(
                    DEFAULT.resolveSibling(DEFAULT.getFileName() + ".mv.db").toAbsolutePath());
        }
        return JdbcStore.at(address(terminal), prefix(terminal));
    }

    private String prefix(Terminal terminal) {
        return prefix != null ? prefix : terminal.variable("OM_TABLE_PREFIX").orElse(JdbcStore.PREFIX);
    }

    private String address(Terminal terminal) {
        warnOfPassword(terminal, database, "--db", "OM_DB");
        return given(terminal)
                .map(url -> checked(url, "--db or OM_DB"))
                .orElseGet(() -> "jdbc:h2:file:" + DEFAULT.toAbsolutePath());
    }

    /** Says that a password in an argument is seen by others, and which variable keeps it from them. */
    static void warnOfPassword(Terminal terminal, @Nullable String url, String option, String variable) {
        if (url != null && url.toLowerCase(Locale.ROOT).contains("password=")) {
            terminal.sayOnce("Warning: others on this machine can see the password that is given with " + option + "; "
                    + variable + " keeps it to yourself.");
        }
    }

    /** The same address; one that no driver knows is a wrong value, not a database that does not answer. */
    static String checked(String url, String option) {
        try {
            DriverManager.getDriver(url);
            return url;
        } catch (SQLException e) {
            // Without the address: there may be a password in it.
            String hint = url.startsWith("jdbc:mysql:")
                    ? "begin it with jdbc:mariadb:, whose driver speaks with MySQL, too"
                    : "one looks like jdbc:h2:file:/var/lib/lms/rooms, jdbc:mariadb://host/lms or"
                            + " jdbc:postgresql://host/lms";
            throw CommandFailure.wrongUsage("What " + option
                    + " gives is not the JDBC address of a database that om has a driver for; " + hint);
        }
    }
}
