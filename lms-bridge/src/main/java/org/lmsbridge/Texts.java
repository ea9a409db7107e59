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
package org.lmsbridge;

/** What texts from outside must be like before anything is stored or sent. */
final class Texts {
    private Texts() {}

    /** A text that identifies something: refused, never repaired, since two repaired ones might become the same. */
    static String exact(String what, String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank; give one");
        }
        // MariaDB and MySQL take a text and the same text with blanks behind it for one.
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException("The " + what + " begins or ends with a blank; leave it out");
        }
        return shown(what, text, longest);
    }

    /** A text that people see, on one line; may be blank. */
    static String shown(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    "The " + what + " has " + text.length() + " characters; give one of at most " + longest);
        }
        // Neither XML nor every database takes control characters and halves of surrogate pairs.
        if (text.codePoints().anyMatch(Texts::unprintable)) {
            throw new IllegalArgumentException(
                    "The " + what + " has a line break, control character or broken character; leave it out");
        }
        return text;
    }

    /** Longest beginning of at most that many characters that does not cut a character in two. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static boolean unprintable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || Character.getType(codePoint) == Character.LINE_SEPARATOR
                || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR
                || (codePoint & 0xFFFE) == 0xFFFE;
    }
}
