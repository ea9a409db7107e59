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

import java.util.Optional;
import org.lmsbridge.BridgeException;

/**
 * The tables of the bridge in a database, as they are: none is made or changed in its form. For upkeep by somebody else
 * than the platform that uses them. Thread-safe.
 */
public final class ExistingDatabase implements AutoCloseable {
    private final Pool pool;
    private final DatabaseUpkeep upkeep;

    private ExistingDatabase(Pool pool, DatabaseUpkeep upkeep) {
        this.pool = pool;
        this.upkeep = upkeep;
    }

    /**
     * Opens a database.
     *
     * @param url JDBC address as for {@link JdbcStore#at}
     * @param tablePrefix what the names of the tables begin with, such as {@code lms_}
     * @return empty when there is no table of that prefix, or no file at all
     * @throws BridgeException {@code STORE_FAILED}
     */
    public static Optional<ExistingDatabase> at(String url, String tablePrefix) {
        String prefix = JdbcStore.prefix(tablePrefix);
        Pool pool;
        try {
            pool = Sql.working("opened", () -> Pool.of(Addresses.existing(url)));
        } catch (BridgeException e) {
            if (Failures.isNoFile(e)) {
                return Optional.empty();
            }
            throw e;
        }
        try {
            ExistingDatabase database = new ExistingDatabase(pool, upkeep(pool, prefix));
            if (database.upkeep.hasTables()) {
                return Optional.of(database);
            }
        } catch (BridgeException e) {
            pool.close();
            throw e;
        }
        pool.close();
        return Optional.empty();
    }

    static DatabaseUpkeep upkeep(Pool pool, String prefix) {
        Sql sql = new Sql(pool.database(), prefix);
        Product product = Sql.working("read", () -> Product.of(pool.database()));
        return new DatabaseUpkeep(sql, Disk.of(product, sql, pool.compaction()));
    }

    /** What administrators do with the tables now and then. */
    public DatabaseUpkeep upkeep() {
        return upkeep;
    }

    /** Gives up its connections. May be repeated. */
    @Override
    public void close() {
        pool.close();
    }
}
