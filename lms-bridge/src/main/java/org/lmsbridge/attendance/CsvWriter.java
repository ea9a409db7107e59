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
package org.lmsbridge.attendance;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of comma separated values, as RFC 4180 has them. Not thread-safe. */
final class CsvWriter {
    /**
     * Where a spreadsheet would begin to calculate; see OWASP, "CSV Injection". Inside a text, too: one that separates
     * by something else than commas sees no quotes in the middle of a line, and a cell after each of its separators.
     */
    private static final Pattern FORMULA = Pattern.compile("(?<=^|[;,|\\t\\r\\n])(?=[=+\\-@\\t\\r＝＋－＠])");

    private static final Pattern QUOTED = Pattern.compile("[;,|\\t\\r\\n\"]|^\\s|\\s$");

    private final StringBuilder text = new StringBuilder();

    void row(List<String> values) {
        text.append(values.stream().map(CsvWriter::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String field(String value) {
        String harmless = FORMULA.matcher(value).replaceAll("'");
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
