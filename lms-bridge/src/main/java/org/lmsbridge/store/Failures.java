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
