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
package org.lmsbridge.chamilo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.lmsbridge.databases.DatabaseServer;

/** A database as Chamilo's plug-in makes it, in one of its generations. */
final class ChamiloDatabase implements AutoCloseable {
    /** The released plug-in: sessions, numbers of rooms, dates. */
    static final String RELEASED = """
            CREATE TABLE plugin_openmeetings (
              id INT unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
              c_id INT unsigned NOT NULL DEFAULT 0,
              session_id INT unsigned NOT NULL DEFAULT 0,
              room_id INT unsigned NOT NULL DEFAULT 0,
              meeting_name VARCHAR(255) NOT NULL DEFAULT '',
              attendee_pw VARCHAR(255) NOT NULL DEFAULT '',
              moderator_pw VARCHAR(255) NOT NULL DEFAULT '',
              record INT NOT NULL DEFAULT 0,
              status INT NOT NULL DEFAULT 0,
              created_at DATETIME NOT NULL,
              closed_at DATETIME,
              calendar_id INT DEFAULT 0,
              welcome_msg TEXT NOT NULL DEFAULT '')""";

    /** The same a year before: dates are texts. */
    static final String TEXTUAL = RELEASED.replace("DATETIME NOT NULL", "VARCHAR(255) NOT NULL")
            .replace("closed_at DATETIME", "closed_at VARCHAR(255) NOT NULL DEFAULT ''");

    /** The first: no sessions, and the number of the room is that of the row. */
    static final String FIRST = TEXTUAL.replaceAll(" *(session_id|room_id)[^\n]*\n", "");

    final String url;
    private final Connection connection;

    private ChamiloDatabase(String url, String table) {
        this.url = url;
        try {
            connection = DriverManager.getConnection(url);
            run(table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In that kind of database: h2 or mariadb. */
    static ChamiloDatabase of(String kind, String table) {
        String url = kind.equals("h2")
                ? "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL"
                : DatabaseServer.mariaDb().newDatabase();
        return new ChamiloDatabase(url, table);
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a row; {@code closed} as SQL, {@code NULL} for never. */
    void meeting(long id, long course, long session, long room, int status, String created, String closed) {
        run("INSERT INTO plugin_openmeetings (id, c_id, session_id, room_id, meeting_name, attendee_pw, moderator_pw,"
                + " record, status, created_at, closed_at, welcome_msg) VALUES (" + id + ", " + course + ", " + session
                + ", " + room + ", 'C" + course + "-" + session + "', 'ap', 'mp', 1, " + status + ", '" + created
                + "', "
                + closed + ", '')");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
