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

import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Reads what drivers say when something goes wrong. */
final class Failures {
    private static final String DUPLICATE = "23505";

    /** {@code ER_DUP_ENTRY} of MariaDB and MySQL, whose SQL state says less. */
    private static final int MYSQL_DUPLICATE = 1062;

    private static final String ROLLED_BACK = "40";
    /** Of that class, and yet nobody knows what became of it. */
    private static final String COMPLETION_UNKNOWN = "40003";

    private static final int LONGEST = 200;

    /** {@code DATABASE_NOT_FOUND_WITH_IF_EXISTS_1}. */
    private static final int H2_NO_FILE = 90146;

    /** {@code DATABASE_ALREADY_OPEN_1}. */
    private static final int H2_FILE_IN_USE = 90020;

    /** SQL state of what is used by others at the moment. */
    static final String IN_USE = "55006";

    /** {@code lock_not_available} of PostgreSQL. */
    private static final String POSTGRESQL_LOCKED = "55P03";

    /** {@code ER_LOCK_WAIT_TIMEOUT} of MariaDB and MySQL. */
    private static final int MYSQL_LOCKED = 1205;

    /** {@code LOCK_TIMEOUT_1}. */
    private static final int H2_LOCKED = 50200;

    private Failures() {}

    /** Whether a row of that key is there already. */
    static boolean isDuplicate(Throwable failure) {
        SQLException said = sql(failure);
        return said != null && (DUPLICATE.equals(said.getSQLState()) || said.getErrorCode() == MYSQL_DUPLICATE);
    }

    /** Whether H2 was not to make a file, and there is none. */
    static boolean isNoFile(Throwable failure) {
        SQLException said = sql(failure);
        return said != null && said.getErrorCode() == H2_NO_FILE;
    }

    /** Whether another process has the H2 file. */
    static boolean isFileInUse(Throwable failure) {
        SQLException said = sql(failure);
        return said != null && said.getErrorCode() == H2_FILE_IN_USE;
    }

    /** Whether somebody used a table for longer than was waited. */
    static boolean isLocked(Throwable failure) {
        SQLException said = sql(failure);
        return said != null
                && (IN_USE.equals(said.getSQLState())
                        || POSTGRESQL_LOCKED.equals(said.getSQLState())
                        || said.getErrorCode() == MYSQL_LOCKED
                        || said.getErrorCode() == H2_LOCKED);
    }

    /** Why, and what to do until it works: the end of a sentence. */
    static String remedy(Throwable failure) {
        if (isFileInUse(failure)) {
            return ": another process uses its file, and only one can at a time; wait until that ends, or let a database"
                    + " server keep the tables, then try again";
        }
        if (isLocked(failure)) {
            return ": somebody has used one of its tables for too long (" + shortly(failure)
                    + "); wait until that is done, or end it, then try again";
        }
        return " (" + shortly(failure) + "); check that it runs and is reachable, then try again";
    }

    /** Whether the database gave one of two writers up so that the other could go on. */
    static boolean isDeadlock(Throwable failure) {
        SQLException said = sql(failure);
        String state = said == null ? null : said.getSQLState();
        return state != null && state.startsWith(ROLLED_BACK) && !state.equals(COMPLETION_UNKNOWN);
    }

    /** The driver's reason, on one line, without the statement and without anything that follows a password. */
    static String shortly(Throwable failure) {
        SQLException said = sql(failure);
        String text = said == null ? withoutDriver(failure) : String.valueOf(said.getMessage());
        String line = text.lines().findFirst().orElse("");
        int statement = line.indexOf("; SQL statement");
        String reason = statement < 0 ? line : line.substring(0, statement);
        boolean secret = reason.toLowerCase(Locale.ROOT).contains("password=");
        if (secret) {
            return said == null ? "failed" : "SQL state " + said.getSQLState();
        }
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST) + "…";
    }

    private static String withoutDriver(Throwable failure) {
        return failure instanceof FlywayException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }

    private static @Nullable SQLException sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                return said;
            }
        }
        return null;
    }
}
