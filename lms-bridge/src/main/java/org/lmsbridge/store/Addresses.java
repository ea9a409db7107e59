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

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** JDBC addresses of H2, made safe. */
final class Addresses {
    private static final String H2 = "jdbc:h2:";
    private static final String MEMORY = H2 + "mem:";

    private Addresses() {}

    static String file(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException("H2 takes no path with a semicolon; choose another: " + path);
        }
        return H2 + "file:" + path + ";WRITE_DELAY=0";
    }

    /** H2 answers before a write is on the disk unless told otherwise, and loses what was answered in a crash. */
    static String durable(String url) {
        boolean onDisk = url.startsWith(H2) && !inMemory(url);
        return onDisk && !url.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=") ? url + ";WRITE_DELAY=0" : url;
    }

    /**
     * How long the driver waits, in its own words, where the address does not say so itself: without it a server that
     * hangs holds its callers for ever.
     */
    static Map<String, String> timeouts(String url, Duration connect, Duration silence) {
        boolean mySql = url.startsWith("jdbc:mariadb:") || url.startsWith("jdbc:mysql:");
        boolean postgreSql = url.startsWith("jdbc:postgresql:");
        Map<String, String> timeouts = new HashMap<>();
        if (mySql && !url.contains("connectTimeout=")) {
            timeouts.put("connectTimeout", Long.toString(connect.toMillis()));
        }
        if (mySql && !url.contains("socketTimeout=")) {
            timeouts.put("socketTimeout", Long.toString(silence.toMillis()));
        }
        if (postgreSql && !url.contains("connectTimeout=")) {
            timeouts.put("connectTimeout", Long.toString(connect.toSeconds()));
        }
        if (postgreSql && !url.contains("socketTimeout=")) {
            timeouts.put("socketTimeout", Long.toString(silence.toSeconds()));
        }
        return timeouts;
    }

    /** The same database, but not made when there is none. */
    static String existing(String url) {
        return isOwnFile(url) ? url + ";IFEXISTS=TRUE" : url;
    }

    /** Whether the database ends with its last connection, so that one must be kept. */
    static boolean inMemory(String url) {
        return url.startsWith(MEMORY);
    }

    /** Whether it is an H2 file that nobody but this process can open. */
    static boolean isOwnFile(String url) {
        String settings = url.toUpperCase(Locale.ROOT);
        return url.startsWith(H2)
                && !inMemory(url)
                && !url.startsWith(H2 + "tcp:")
                && !url.startsWith(H2 + "ssl:")
                && !settings.contains(";AUTO_SERVER=TRUE")
                && !settings.contains(";ACCESS_MODE_DATA=R");
    }

    /** A database in memory without a name is another one for each connection, unless it gets a name. */
    static String named(String url) {
        return url.equals(MEMORY) || url.startsWith(MEMORY + ";")
                ? MEMORY + UUID.randomUUID() + url.substring(MEMORY.length())
                : url;
    }
}
