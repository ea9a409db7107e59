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

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** The passwords and salts of this run, and how they are kept out of what is shown. Thread-safe. */
final class Secrets {
    private static final String HIDDEN = "[hidden]";
    /** Shorter ones would black out half the text, and a password of that length protects nothing. */
    private static final int SHORTEST = 4;
    /** Session ids and hashes of every version: UUID, or 32 hexadecimal digits. */
    private static final Pattern SESSION = Pattern.compile(
            "\\b(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})\\b");

    /** Signed links, see LinkSigner. */
    private static final Pattern LINK = Pattern.compile("\\br?1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]{40,}");

    private final Set<String> known = new ConcurrentSkipListSet<>((one, other) ->
            one.length() == other.length() ? one.compareTo(other) : Integer.compare(other.length(), one.length()));

    /** Hides this text from now on. */
    void add(String secret) {
        if (secret.length() >= SHORTEST) {
            known.add(secret);
        }
    }

    /** Takes secrets out of arguments before anything else sees them, since a usage error repeats what was typed. */
    void addFrom(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            int equals = argument.indexOf('=');
            if (!isSecret(equals >= 0 ? argument.substring(0, equals) : argument)) {
                continue;
            }
            if (equals >= 0) {
                add(argument.substring(equals + 1));
            } else if (i + 1 < arguments.length && !arguments[i + 1].startsWith("--")) {
                add(arguments[i + 1]);
            }
        }
    }

    private static boolean isSecret(String option) {
        boolean named = option.startsWith("--pas")
                || option.startsWith("--sal")
                || option.startsWith("--new-pas")
                || option.startsWith("--link-s");
        return named && !option.endsWith("-file");
    }

    /** The text without secrets; the longest goes first, for one may be part of another. */
    String redact(String text) {
        String result = text;
        for (String secret : known) {
            result = result.replace(secret, HIDDEN);
        }
        return LINK.matcher(SESSION.matcher(result).replaceAll(HIDDEN)).replaceAll(HIDDEN);
    }
}
