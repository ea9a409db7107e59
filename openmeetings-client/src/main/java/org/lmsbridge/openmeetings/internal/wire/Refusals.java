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
package org.lmsbridge.openmeetings.internal.wire;

import java.util.Locale;
import java.util.regex.Pattern;

/** The one decoder of OpenMeetings' ways to say no: codes, label keys, sentences. */
public final class Refusals {
    /** Session ids and hashes, which OpenMeetings quotes in some errors. */
    private static final Pattern SECRET =
            Pattern.compile("\\b[0-9a-fA-F]{32}\\b|\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b"
                    + "|(?i)<(\\w+:)?(sid|sid_admin|pass|userpass)>[^<]*"
                    + "|(?i)\\b(sid|sid_admin|pass|userpass|password|hash)=[^&\\s]*");

    /** A label, and nothing behind it: what it stands in may quote the request. */
    private static final Pattern KEY = Pattern.compile("error\\.[A-Za-z0-9._-]{1,80}");

    /** What is wrong with a password, a line each, told by 3.3 and 4.0 in words that they fail to look up. */
    private static final Pattern UNTRANSLATED = Pattern.compile("(null\\s+)+(null)?");

    /** Longer than what is shown in the end, since known secrets are taken out of it before that. */
    private static final int LONGEST_QUOTE = 400;

    private Refusals() {}

    /** A negative code of 2.0 to 3.3, with the text that came along. */
    public static Refusal coded(long code, String text) {
        Refusal.Kind kind = switch ((int) Math.max(Math.min(code, 0), Integer.MIN_VALUE)) {
            case -10, -11, -35, -41 -> Refusal.Kind.BAD_CREDENTIALS;
            case -2, -26, -36, -52 -> Refusal.Kind.NOT_ALLOWED;
            case -15, -17, -44 -> Refusal.Kind.ALREADY_EXISTS;
            case -13, -19, -111 -> Refusal.Kind.INVALID;
            case -1 -> Refusal.Kind.UNCLEAR;
            default -> Refusal.Kind.OTHER;
        };
        return Refusal.of(kind, Long.toString(code), text.isEmpty() ? "error " + code : quoted(text));
    }

    /** A text: a label key, a sentence, or the text of an exception. */
    public static Refusal told(String text) {
        String known = text.toLowerCase(Locale.ROOT);
        if (known.isBlank() || known.equals("unknown") || known.equals("null") || isInternal(known)) {
            return Refusal.unclear("an error without a reason");
        }
        if (UNTRANSLATED.matcher(known).matches()) {
            return Refusal.of(Refusal.Kind.INVALID, null, "the password is too weak");
        }
        return Refusal.of(kind(known), KEY.matcher(text.strip()).matches() ? text.strip() : null, quoted(text));
    }

    /** Texts that stand for a null pointer or a failed translation of the true reason. */
    private static boolean isInternal(String known) {
        return known.contains("marshalling error: class")
                || known.startsWith("exception occurred while trying to invoke service method")
                || known.startsWith("fault occurred while processing")
                // 3.0 on an unknown room: the null pointer comes inside a transaction
                || known.contains("was already marked for rollback only")
                || known.startsWith("cannot invoke \"")
                || known.contains("nullpointerexception");
    }

    private static Refusal.Kind kind(String known) {
        if (known.contains("error.notallowed")
                || known.contains("insufficient permissions")
                || known.contains("not allowed to preform")
                || known.contains("need admin privileges")
                || known.equals("-26")) {
            return Refusal.Kind.NOT_ALLOWED;
        }
        if (known.contains("error.bad.credentials")
                || known.contains("login failed")
                || known.contains("error.notactivated")
                || known.contains("error.nogroup")) {
            return Refusal.Kind.BAD_CREDENTIALS;
        }
        if (known.contains("already exist")
                || known.contains("already used")
                || known.contains("already registered")
                || known.contains("already a member")
                || known.endsWith(".inuse")) {
            return Refusal.Kind.ALREADY_EXISTS;
        }
        if (known.equals("bad id") || known.contains("not found")) {
            return Refusal.Kind.NOT_FOUND;
        }
        if (known.contains("invalid value")
                || known.startsWith("no enum constant")
                || known.contains("required element")
                || known.contains("unmarshalling error")
                || known.contains("are not set")
                || known.contains("error.short")
                || known.contains("invalid email")
                || known.contains("'weak' password")
                || known.contains("too short")) {
            return Refusal.Kind.INVALID;
        }
        return Refusal.Kind.OTHER;
    }

    /** Shortened, on one line, and without anything that looks like a session id or hash. */
    static String quoted(String text) {
        String line = SECRET.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("…");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
