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
import org.lmsbridge.BridgeException;

/**
 * What is in a database before anybody uses it: nothing is made or changed.
 *
 * @param tables tables of the bridge; none before the first use
 * @param findings what an administrator should mend
 */
public record DatabaseLook(List<KeptTable> tables, List<DatabaseFinding> findings) {
    /** Copies the lists. */
    public DatabaseLook {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /**
     * Looks at a database. An H2 file that is not there is not made; it has no tables.
     *
     * @param url JDBC address as for {@link JdbcStore#at}
     * @param tablePrefix what the names of the tables begin with, such as {@code lms_}
     * @throws BridgeException {@code STORE_FAILED}
     */
    public static DatabaseLook at(String url, String tablePrefix) {
        String prefix = JdbcStore.prefix(tablePrefix);
        try {
            Pool pool = Sql.working("opened", () -> Pool.of(Addresses.existing(url)));
            try {
                DatabaseUpkeep upkeep = ExistingDatabase.upkeep(pool, prefix);
                return new DatabaseLook(upkeep.tables(), upkeep.findings());
            } finally {
                pool.close();
            }
        } catch (BridgeException e) {
            if (Failures.isNoFile(e)) {
                return new DatabaseLook(List.of(), List.of());
            }
            throw e;
        }
    }

    /** Looks at the tables that begin with {@code lms_}. */
    public static DatabaseLook at(String url) {
        return at(url, JdbcStore.PREFIX);
    }
}
