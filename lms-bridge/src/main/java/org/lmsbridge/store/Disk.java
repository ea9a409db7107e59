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
import org.lmsbridge.BridgeException;

/** What one kind of database does with the disk. Names of tables come with their prefix. Thread-safe. */
interface Disk {
    /** How a table lies on the disk. */
    record Place(long bytes, Optional<Boolean> ownFile) {}

    /**
     * The disk of that kind of database.
     *
     * @param compaction gives back what an H2 file does not need, where the file is nobody else's
     */
    static Disk of(Product product, Sql sql, Optional<Runnable> compaction) {
        return switch (product) {
            case H2 -> new H2Disk(sql, compaction);
            case MYSQL -> new InnoDb(sql);
            case POSTGRESQL -> new PostgreSqlDisk(sql);
        };
    }

    /** What an administrator should mend; no table at all is a database before the first use. */
    List<DatabaseFinding> findings(List<String> tables);

    /** Whether there is such a table; asking for one that is not there would put an error into the server's log. */
    boolean exists(String table);

    Place place(String table);

    /** What the tables, or the file that they are in, take on the disk. */
    long bytes(List<String> tables);

    /** Why the tables cannot be rebuilt, and what to do; empty when they can. */
    Optional<String> obstacle();

    /** Why rebuilding these gives nothing back to the disk, and what to do; empty when it does. */
    Optional<String> whyNothingShrinks(List<String> tables);

    /**
     * Writes the tables anew, without holes; others wait meanwhile.
     *
     * @throws BridgeException {@code STORE_FAILED}, also when somebody uses a table for too long
     */
    void rebuild(List<String> tables);
}
