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
package org.lmsbridge.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts on one line, each with its length before it, so that no two lists of texts make the same line. */
final class MeasuredTexts {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5}):");
    private static final String ABSENT = "-";

    private MeasuredTexts() {}

    static String written(List<Optional<String>> texts) {
        StringBuilder line = new StringBuilder();
        for (Optional<String> text : texts) {
            line.append(text.map(known -> known.length() + ":" + known).orElse(ABSENT));
        }
        return line.toString();
    }

    /** Refuses a line that was not written so. */
    static List<Optional<String>> read(String line) {
        List<Optional<String>> texts = new ArrayList<>();
        Matcher length = LENGTH.matcher(line);
        int at = 0;
        while (at < line.length()) {
            if (line.startsWith(ABSENT, at)) {
                texts.add(Optional.empty());
                at += ABSENT.length();
                continue;
            }
            int start = length.region(at, line.length()).lookingAt() ? length.end() : -1;
            int end = start < 0 ? -1 : start + Integer.parseInt(length.group(1));
            if (start < 0 || end > line.length()) {
                throw new IllegalArgumentException("The texts of the link do not have the lengths they should have");
            }
            texts.add(Optional.of(line.substring(start, end)));
            at = end;
        }
        return texts;
    }
}
