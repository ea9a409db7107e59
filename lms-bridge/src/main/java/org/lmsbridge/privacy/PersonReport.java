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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was found of a person, or erased: an export or a receipt. Holds personal data; {@code toString} shows none.
 *
 * @param what {@code export} or {@code erasure}
 * @param person whose data
 * @param at when
 * @param entries one for each place
 */
public record PersonReport(String what, PersonKey person, Instant at, List<Entry> entries) {
    /** Copies the list. */
    public PersonReport {
        entries = List.copyOf(entries);
    }

    /**
     * One place.
     *
     * @param place what it is called
     * @param found how many things were found there
     * @param erased how many of them no longer tell of the person
     * @param remarks what could not be found or erased, and why
     * @param failed whether the place did not answer; repeat the whole then
     * @param records what was found, in exports
     */
    public record Entry(
            String place,
            int found,
            int erased,
            List<String> remarks,
            boolean failed,
            List<Map<String, String>> records) {
        /** Copies the lists. */
        public Entry {
            remarks = List.copyOf(remarks);
            records = List.copyOf(records);
        }

        /** Without what was found. */
        @Override
        public String toString() {
            return "Entry[" + place + ", found " + found + ", erased " + erased + "]";
        }
    }

    /** Whether every place answered. */
    public boolean complete() {
        return entries.stream().noneMatch(Entry::failed);
    }

    /** The report as one JSON object with the names of these records' components. */
    public String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("what", what);
            json.writeStringField("instance", person.instance());
            json.writeStringField("memberId", person.memberId());
            json.writeStringField("at", at.toString());
            json.writeBooleanField("complete", complete());
            json.writeArrayFieldStart("entries");
            for (Entry entry : entries) {
                write(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("place", entry.place());
        json.writeNumberField("found", entry.found());
        json.writeNumberField("erased", entry.erased());
        json.writeBooleanField("failed", entry.failed());
        json.writeArrayFieldStart("remarks");
        for (String remark : entry.remarks()) {
            json.writeString(remark);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("records");
        for (Map<String, String> fields : entry.records()) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : fields.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public String toString() {
        return "PersonReport[" + what + ", " + at + ", " + entries + "]";
    }
}
