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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.privacy.PersonKey;
import org.lmsbridge.privacy.PersonReport.Entry;
import org.lmsbridge.privacy.Receipt;
import org.lmsbridge.privacy.ReceiptStore;

/** What {@link ReceiptStore} promises, whatever the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReceiptStoreContractTest {
    private static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123Z");
    private static final String ADA = new PersonKey("campus.example", "17").fingerprint();

    private final TestDatabase kind;

    private JdbcStore database;
    private ReceiptStore store;

    ReceiptStoreContractTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = JdbcStore.at(kind.emptiedUrl());
        store = database.receipts();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void receiptsComeBackAsTheyWereAddedOldestFirst() {
        Receipt later =
                receipt("2", NOW.plusSeconds(1), entry("history of rooms", "It stays, since\u2026", "\uD83D\uDE00"));
        Receipt first = receipt("1", NOW, entry("history of rooms"), entry("OpenMeetings server main", "No answer"));
        store.add(ADA, later);
        store.add(ADA, first);
        assertThat(store.of(ADA)).containsExactly(first, later);
    }

    @Test
    void aReceiptIsFoundByItsPersonAlone() {
        store.add(ADA, receipt("1", NOW, entry("history of rooms")));
        assertThat(store.of(new PersonKey("campus.example", "18").fingerprint()))
                .isEmpty();
        assertThat(store.of(new PersonKey("other.example", "17").fingerprint())).isEmpty();
        assertThat(store.of(new PersonKey("Campus.Example", "17").fingerprint()))
                .hasSize(1);
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        String smiles = "\uD83D\uDE00".repeat(2000);
        store.add(ADA, receipt("1", NOW, entry("x" + smiles, "x" + smiles)));
        Entry kept = store.of(ADA).get(0).entries().get(0);
        assertThat(("x" + smiles))
                .startsWith(kept.place())
                .startsWith(kept.remarks().get(0));
        assertThat(kept.remarks().get(0).length()).isBetween(1990, 2000);
    }

    private static Receipt receipt(String digit, Instant at, Entry... entries) {
        return new Receipt("00000000-0000-4000-8000-00000000000" + digit, at, List.of(entries));
    }

    private static Entry entry(String place, String... remarks) {
        return new Entry(place, 3, 2, List.of(remarks), remarks.length > 0, List.of());
    }
}
