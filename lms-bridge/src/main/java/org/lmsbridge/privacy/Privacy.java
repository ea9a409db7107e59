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
package org.lmsbridge.privacy;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.lmsbridge.BridgeException;
import org.lmsbridge.People;
import org.lmsbridge.openmeetings.OpenMeetingsException;

/**
 * Exports and erases what is kept of one person, wherever that is. Thread-safe. A place that does not answer does not
 * keep the others; it is named in the answer, and the whole may be repeated.
 */
public final class Privacy {
    private final Clock clock;
    private final List<PersonalData> places;
    private final Optional<ReceiptStore> receipts;

    private Privacy(Clock clock, List<PersonalData> places, Optional<ReceiptStore> receipts) {
        this.clock = clock;
        this.places = List.copyOf(places);
        checkNames(places);
        this.receipts = receipts;
    }

    /**
     * In these places.
     *
     * @throws IllegalArgumentException when two have the same name, as in all methods that add places
     */
    public static Privacy of(PersonalData... places) {
        return new Privacy(Clock.systemUTC(), List.of(places), Optional.empty());
    }

    /** The same, with one more place. */
    public Privacy and(PersonalData place) {
        List<PersonalData> more = new ArrayList<>(places);
        more.add(place);
        return new Privacy(clock, more, receipts);
    }

    /** The same, with all OpenMeetings servers. */
    public Privacy andServers(People people) {
        Privacy all = this;
        for (String server : people.servers()) {
            all = all.and(PersonalData.onServer(people, server));
        }
        return all;
    }

    /** The same by another clock. */
    public Privacy withClock(Clock value) {
        return new Privacy(value, places, receipts);
    }

    /** The same, remembering what was erased. */
    public Privacy withReceipts(ReceiptStore store) {
        return new Privacy(clock, places, Optional.of(store));
    }

    /** Everything that is known of a person. */
    public PersonReport export(PersonKey person) {
        return each("export", person, place -> {
            PersonalExport export = place.export(person);
            int found = export.records().size();
            return new PersonReport.Entry(place.place(), found, 0, export.gaps(), false, export.records());
        });
    }

    /**
     * Erases what is known of a person; the report is the receipt, and kept by {@link #withReceipts}. Erase while the
     * person is in no room: whoever follows a join link is known to OpenMeetings again.
     */
    public PersonReport erase(PersonKey person) {
        PersonReport report = erased(person);
        List<PersonReport.Entry> entries = new ArrayList<>(report.entries());
        receipts.flatMap(store -> notKept(store, person, report)).ifPresent(entries::add);
        return new PersonReport(report.what(), person, report.at(), entries);
    }

    /**
     * The receipts of a person, oldest first; none without {@link #withReceipts}.
     *
     * @throws BridgeException {@code STORE_FAILED}
     */
    public List<Receipt> receipts(PersonKey person) {
        return receipts.map(store -> store.of(person.fingerprint())).orElse(List.of());
    }

    private static Optional<PersonReport.Entry> notKept(ReceiptStore store, PersonKey person, PersonReport report) {
        try {
            store.add(person.fingerprint(), new Receipt(UUID.randomUUID().toString(), report.at(), report.entries()));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(failed("receipts", e));
        }
    }

    private PersonReport erased(PersonKey person) {
        return each("erasure", person, place -> {
            Erasure erasure = place.erase(person);
            return new PersonReport.Entry(
                    place.place(), erasure.found(), erasure.erased(), erasure.kept(), false, List.of());
        });
    }

    private PersonReport each(String what, PersonKey person, Function<PersonalData, PersonReport.Entry> step) {
        List<PersonReport.Entry> entries =
                places.stream().map(place -> tried(place, step)).toList();
        return new PersonReport(what, person, clock.instant().truncatedTo(ChronoUnit.MILLIS), entries);
    }

    private static PersonReport.Entry tried(PersonalData place, Function<PersonalData, PersonReport.Entry> step) {
        try {
            return step.apply(place);
        } catch (RuntimeException e) {
            // Whatever a place of the platform throws: the others are erased, and the report tells of all.
            return failed(place.place(), e);
        }
    }

    /** A report with two entries of one name would tell of the one as if it were the other. */
    private static void checkNames(List<PersonalData> places) {
        Set<String> names = new HashSet<>();
        for (PersonalData place : places) {
            if (!names.add(place.place())) {
                throw new IllegalArgumentException(
                        "There are two places called \"" + place.place() + "\"; give each a name of its own");
            }
        }
    }

    private static PersonReport.Entry failed(String place, RuntimeException why) {
        boolean ours = why instanceof BridgeException || why instanceof OpenMeetingsException;
        // What a place of the platform says may name the person, and reports are kept.
        String told = ours ? why.getMessage() : why.getClass().getName() + " in the platform's own code";
        return new PersonReport.Entry(place, 0, 0, List.of("Not done: " + told), true, List.of());
    }
}
