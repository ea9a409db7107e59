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

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.lmsbridge.link.UsedLinks;

/** Keeps used links in a database: the primary key decides who of several at once takes a link. Thread-safe. */
final class JdbcUsedLinks implements UsedLinks {
    private static final String HELD = " WHERE link_id = :link AND holder = :holder AND held_until IS NOT NULL";

    private final Sql database;
    private final String table;

    JdbcUsedLinks(Sql database) {
        this.database = database;
        table = database.prefix() + "used_link";
    }

    @Override
    public Taking take(String link, String holder, Instant now, Instant until, Instant expiresAt) {
        if (added(link, holder, until, expiresAt) || takenOver(link, holder, now, until)) {
            return Taking.TAKEN;
        }
        // A row that has gone in between was given back: whoever comes next takes it.
        boolean usedForGood = database.reading(handle ->
                handle.createQuery("SELECT COUNT(*) FROM " + table + " WHERE link_id = :link AND held_until IS NULL")
                                .bind("link", link)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
        return usedForGood ? Taking.USED : Taking.IN_USE;
    }

    private boolean added(String link, String holder, Instant until, Instant expiresAt) {
        return database.writing(handle -> {
            try {
                return handle.createUpdate("INSERT INTO " + table + " (link_id, holder, held_until, expires_at)"
                                        + " VALUES (:link, :holder, :until, :expires_at)")
                                .bind("link", link)
                                .bind("holder", holder)
                                .bind("until", until.toEpochMilli())
                                .bind("expires_at", expiresAt.toEpochMilli())
                                .execute()
                        == 1;
            } catch (JdbiException e) {
                if (Failures.isDuplicate(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    private boolean takenOver(String link, String holder, Instant now, Instant until) {
        return database.writing(handle -> handle.createUpdate("UPDATE " + table
                                + " SET holder = :holder, held_until = :until"
                                + " WHERE link_id = :link AND held_until <= :now")
                        .bind("link", link)
                        .bind("holder", holder)
                        .bind("until", until.toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1);
    }

    @Override
    public boolean use(String link, String holder) {
        return changed("UPDATE " + table + " SET held_until = NULL" + HELD, link, holder) || isUsedBy(link, holder);
    }

    private boolean isUsedBy(String link, String holder) {
        return database.reading(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table
                                + " WHERE link_id = :link AND holder = :holder AND held_until IS NULL")
                        .bind("link", link)
                        .bind("holder", holder)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public void giveBack(String link, String holder) {
        changed("DELETE FROM " + table + HELD, link, holder);
    }

    @Override
    public int forget(Instant expiredBefore, int most) {
        return database.writing(handle -> {
            List<String> links = handle.createQuery(
                            "SELECT link_id FROM " + table + " WHERE expires_at < :before ORDER BY expires_at")
                    .bind("before", expiredBefore.toEpochMilli())
                    .setMaxRows(most)
                    .mapTo(String.class)
                    .list();
            return links.isEmpty() ? 0 : forgotten(handle, links);
        });
    }

    private int forgotten(Handle handle, List<String> links) {
        PreparedBatch batch = handle.prepareBatch("DELETE FROM " + table + " WHERE link_id = :link");
        links.forEach(link -> batch.bind("link", link).add());
        int forgotten = 0;
        for (int count : batch.execute()) {
            forgotten += Math.max(count, 0);
        }
        return forgotten;
    }

    private boolean changed(String statement, String link, String holder) {
        return database.writing(handle -> handle.createUpdate(statement)
                        .bind("link", link)
                        .bind("holder", holder)
                        .execute()
                == 1);
    }
}
