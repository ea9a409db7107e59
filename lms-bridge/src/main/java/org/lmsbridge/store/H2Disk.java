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

import java.util.List;
import java.util.Optional;

/** H2: all tables in one file, which is compacted as a whole. */
final class H2Disk implements Disk {
    private final Sql sql;
    private final Optional<Runnable> compaction;

    H2Disk(Sql sql, Optional<Runnable> compaction) {
        this.sql = sql;
        this.compaction = compaction;
    }

    @Override
    public List<DatabaseFinding> findings(List<String> tables) {
        return List.of();
    }

    @Override
    public boolean exists(String table) {
        return sql.reading(handle -> handle.createQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES"
                                + " WHERE TABLE_SCHEMA = SCHEMA() AND TABLE_NAME = UPPER(:name)")
                        .bind("name", table)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public Place place(String table) {
        long bytes = sql.reading(handle -> handle.createQuery("CALL DISK_SPACE_USED(:name)")
                .bind("name", table)
                .mapTo(Long.class)
                .one());
        return new Place(bytes, Optional.empty());
    }

    @Override
    public long bytes(List<String> tables) {
        return sql.reading(handle -> handle.createQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                        + " WHERE SETTING_NAME = 'info.FILE_SIZE'")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public Optional<String> obstacle() {
        if (compaction.isPresent()) {
            return Optional.empty();
        }
        return Optional.of("The database is in memory, or others use it as well, who would be thrown out if its file"
                + " were compacted now; H2 does so by itself when the last of them leaves");
    }

    @Override
    public Optional<String> whyNothingShrinks(List<String> tables) {
        return obstacle();
    }

    @Override
    public void rebuild(List<String> tables) {
        compaction.orElseThrow().run();
    }
}
