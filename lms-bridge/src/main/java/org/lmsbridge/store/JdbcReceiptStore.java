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

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.lmsbridge.privacy.PersonReport.Entry;
import org.lmsbridge.privacy.Receipt;
import org.lmsbridge.privacy.ReceiptStore;

/** Keeps receipts in a database, a row for each place. Thread-safe. */
final class JdbcReceiptStore implements ReceiptStore {
    private static final int LONGEST_REMARKS = 2000;
    private static final int LONGEST_PLACE = 190;

    private final Sql database;
    private final String add;
    private final String find;

    JdbcReceiptStore(Sql database) {
        this.database = database;
        String table = database.prefix() + "receipt";
        add = "INSERT INTO " + table + " (id, place_number, person, erased_at, place, found, erased, failed, remarks)"
                + " VALUES (:id, :place_number, :person, :erased_at, :place, :found, :erased, :failed, :remarks)";
        find = "SELECT id, erased_at, place, found, erased, failed, remarks FROM " + table
                + " WHERE person = :person ORDER BY erased_at, id, place_number";
    }

    @Override
    public void add(String person, Receipt receipt) {
        database.writing(handle -> {
            for (int number = 0; number < receipt.entries().size(); number++) {
                add(handle, person, receipt, number);
            }
            return receipt.entries().size();
        });
    }

    private void add(Handle handle, String person, Receipt receipt, int number) {
        Entry entry = receipt.entries().get(number);
        handle.createUpdate(add)
                .bind("id", receipt.id())
                .bind("place_number", number)
                .bind("person", person)
                .bind("erased_at", receipt.at().toEpochMilli())
                .bind("place", cut(entry.place(), LONGEST_PLACE))
                .bind("found", entry.found())
                .bind("erased", entry.erased())
                .bind("failed", entry.failed())
                .bind("remarks", cut(String.join("\n", entry.remarks()), LONGEST_REMARKS))
                .execute();
    }

    @Override
    public List<Receipt> of(String person) {
        List<Row> rows = database.reading(handle -> handle.createQuery(find)
                .bind("person", person)
                .map((row, context) -> Row.of(row))
                .list());
        return rows.stream().collect(groupingBy(Row::id, LinkedHashMap::new, toList())).values().stream()
                .map(JdbcReceiptStore::receipt)
                .toList();
    }

    private static Receipt receipt(List<Row> places) {
        Row first = places.get(0);
        return new Receipt(
                first.id(), first.at(), places.stream().map(Row::entry).toList());
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private record Row(String id, Instant at, Entry entry) {
        static Row of(ResultSet row) throws SQLException {
            List<String> remarks = row.getString("remarks").lines().toList();
            return new Row(
                    row.getString("id"),
                    Instant.ofEpochMilli(row.getLong("erased_at")),
                    new Entry(
                            row.getString("place"),
                            row.getInt("found"),
                            row.getInt("erased"),
                            remarks,
                            row.getBoolean("failed"),
                            List.of()));
        }
    }
}
