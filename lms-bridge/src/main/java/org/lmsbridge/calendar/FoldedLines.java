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
package org.lmsbridge.calendar;

/** Folds the lines of an iCalendar file after 75 octets, as RFC 5545 wants; the library that writes it counts characters. */
final class FoldedLines {
    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private FoldedLines() {}

    /** The file with no line longer than that, and no character broken in two. */
    static String of(String unfolded) {
        StringBuilder folded = new StringBuilder();
        int length = 0;
        for (int at = 0; at < unfolded.length(); ) {
            int character = unfolded.codePointAt(at);
            at += Character.charCount(character);
            int octets = octets(character);
            if (character == '\r' || character == '\n') {
                length = 0;
            } else if (length + octets > LONGEST) {
                folded.append(END).append(' ');
                length = 1 + octets;
            } else {
                length += octets;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    /** In UTF-8. */
    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
