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
package org.lmsbridge.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmsbridge.reconcile.Difference;

/**
 * A file with what {@code om reconcile plan -o json} printed. It chooses among the differences that there are, by what
 * each was when somebody looked at it; nothing in it says what is done, so a file that was tampered with can choose
 * nothing that does not differ.
 */
final class ReviewedPlan {
    /** What plans of this release are called; files of another one are refused, not guessed at. */
    static final int VERSION = 1;

    private static final long MOST_BYTES = 256L << 20;
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Set<String> fingerprints = new HashSet<>();
    private int version;
    private String instance = "";
    private boolean complete;

    private ReviewedPlan() {}

    static ReviewedPlan read(Path file, String instance) {
        if (Files.notExists(file)) {
            throw CommandFailure.wrongUsage(
                    "There is no file " + file + "; om reconcile plan -o json prints what is in one");
        }
        if (!Files.isReadable(file)) {
            throw CommandFailure.wrongUsage("The file " + file + " cannot be read");
        }
        ReviewedPlan plan = new ReviewedPlan();
        try (JsonParser json = JSON.createParser(file.toFile())) {
            if (Files.size(file) > MOST_BYTES || !plan.isReadFrom(json)) {
                throw noPlan(file);
            }
        } catch (IOException e) {
            throw noPlan(file);
        }
        if (!plan.instance.equals(instance)) {
            throw CommandFailure.wrongUsage(
                    "The plan " + file + " is one of " + TableWriter.oneLine(plan.instance) + ", not of " + instance);
        }
        return plan;
    }

    boolean has(Difference difference) {
        return fingerprints.contains(difference.fingerprint());
    }

    int size() {
        return fingerprints.size();
    }

    private boolean isReadFrom(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("planVersion") && value == JsonToken.VALUE_NUMBER_INT) {
                version = json.getIntValue();
            } else if (name.equals("instance") && value == JsonToken.VALUE_STRING) {
                instance = json.getText();
            } else if (name.equals("differences") && value == JsonToken.START_ARRAY) {
                complete = areDifferences(json);
            } else {
                json.skipChildren();
            }
        }
        return json.currentToken() == JsonToken.END_OBJECT
                && json.nextToken() == null
                && complete
                && version == VERSION
                && !instance.isEmpty();
    }

    private boolean areDifferences(JsonParser json) throws IOException {
        boolean all = true;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            all &= isDifference(json);
        }
        return all && json.currentToken() == JsonToken.END_ARRAY;
    }

    private boolean isDifference(JsonParser json) throws IOException {
        boolean known = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean named = json.currentName().equals("fingerprint");
            JsonToken value = json.nextToken();
            if (named
                    && value == JsonToken.VALUE_STRING
                    && FINGERPRINT.matcher(json.getText()).matches()) {
                fingerprints.add(json.getText());
                known = true;
            } else {
                json.skipChildren();
            }
        }
        return known;
    }

    private static CommandFailure noPlan(Path file) {
        return CommandFailure.wrongUsage("The file " + file
                + " is no plan as om reconcile plan -o json prints it, or one of another version; plan again");
    }
}
