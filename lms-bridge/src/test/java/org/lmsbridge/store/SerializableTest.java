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

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.lmsbridge.link.UsedLinks;
import org.lmsbridge.link.UsedLinks.Taking;

/** A PostgreSQL whose administrator wants every transaction serializable: it gives up one of two that meet. */
class SerializableTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(90);
    private static final Instant EXPIRY = NOW.plusSeconds(7200);

    @Test
    void whoIsGivenUpTriesAgainUnseen() throws Exception {
        String url = TestDatabase.POSTGRESQL.newUrl();
        try (JdbcStore database = JdbcStore.at(
                url + (url.contains("?") ? "&" : "?") + "options=-c%20default_transaction_isolation%3Dserializable")) {
            UsedLinks links = database.usedLinks();
            for (int round = 0; round < 20; round++) {
                String link = "link" + round;
                links.take(link, "a node that dies", NOW, LEASE, EXPIRY);
                List<Callable<Boolean>> people = new ArrayList<>();
                for (int person = 0; person < 8; person++) {
                    String holder = UUID.randomUUID().toString();
                    people.add(() -> links.take(link, holder, LEASE, LEASE.plusSeconds(90), EXPIRY) == Taking.TAKEN);
                }
                assertThat(AtOnce.all(people)).filteredOn(taken -> taken).hasSize(1);
            }
        }
    }
}
