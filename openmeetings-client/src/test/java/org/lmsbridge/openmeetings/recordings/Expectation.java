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
package org.lmsbridge.openmeetings.recordings;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lmsbridge.openmeetings.internal.wire.Refusal;

/** What a recorded answer means, read from its bytes without the library's decoder. */
final class Expectation {
    private static final Pattern SINGLE = Pattern.compile("<(?:\\w+:)?return[^>/]*>([^<]*)</(?:\\w+:)?return>");
    private static final Pattern NIL = Pattern.compile("<(?:\\w+:)?return[^>]*nil=\"true\"[^>]*/>");
    private static final Pattern RETURN = Pattern.compile("<(?:\\w+:)?return[ >/]");
    private static final Pattern ERROR = Pattern.compile("<type>ERROR</type>|\"type\":\"ERROR\"");
    private static final Pattern CODE = Pattern.compile(
            "<code>(-\\d+)</code>|\"code\":(-\\d+)" + "|<(?:\\w+:)?errorId>(-\\d+)</|\"errorId\":(-\\d+)");

    private final RecordedExchange exchange;
    private final boolean login;
    private final String text;

    Expectation(RecordedExchange exchange, boolean login) {
        this.exchange = exchange;
        this.login = login;
        text = exchange.responseText();
    }

    /** What is wrong with the outcome; empty when nothing is. */
    Optional<String> complaint(Outcome outcome) {
        if (outcome instanceof Outcome.Value) {
            return meansRefusal() || meansNoAnswer()
                    ? Optional.of("a value was read from a refusal or from no answer")
                    : Optional.empty();
        }
        if (outcome instanceof Outcome.NoAnswer) {
            return meansNoAnswer() ? Optional.empty() : Optional.of("the answer was not understood: " + outcome);
        }
        Refusal refusal = ((Outcome.Refused) outcome).refusal();
        if (!meansRefusal() && !meansNothing()) {
            return Optional.of("a value was taken for a refusal: " + outcome);
        }
        return complaint(refusal);
    }

    private Optional<String> complaint(Refusal refusal) {
        Refusal.Kind told = told();
        if (told != null && refusal.kind() != told) {
            return Optional.of("expected " + told + ", not " + refusal.kind() + ": " + refusal.getMessage());
        }
        boolean claimed = refusal.kind() == Refusal.Kind.NOT_ALLOWED || refusal.kind() == Refusal.Kind.BAD_CREDENTIALS;
        if (told == null && claimed && !(login && refusal.kind() == Refusal.Kind.BAD_CREDENTIALS)) {
            return Optional.of("the recording does not say " + refusal.kind());
        }
        String code = code();
        if (code != null && !code.equals(refusal.code())) {
            return Optional.of("expected the code " + code + ", not " + refusal.code());
        }
        return Optional.empty();
    }

    private Refusal.Kind told() {
        String known = text.toLowerCase(Locale.ROOT);
        if (exchange.status() == 400) {
            return Refusal.Kind.INVALID;
        }
        if (login && !text.contains("soap:Client") && !text.contains("VersionMismatch")) {
            return Refusal.Kind.BAD_CREDENTIALS;
        }
        boolean notAllowed = known.contains("error.notallowed")
                || known.contains("insufficient permissions")
                || known.contains("not allowed to preform")
                || known.contains("need admin privileges")
                || "-26".equals(code())
                || "-2".equals(code());
        return notAllowed ? Refusal.Kind.NOT_ALLOWED : null;
    }

    private String code() {
        if (exchange.status() != 200) {
            return null;
        }
        Matcher matcher = CODE.matcher(text);
        if (!isErrorText() && matcher.find()) {
            return IntStream.rangeClosed(1, matcher.groupCount())
                    .mapToObj(matcher::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
        }
        String single = single();
        if ("-35".equals(single) && exchange.operation().equals("addUserToOrganisation")) {
            // somebody who is a member already stays one
            return null;
        }
        return single != null && single.matches("-\\d{1,3}") ? single : null;
    }

    /** The text of an error comes with the code that was asked for, which says nothing of the answer. */
    private boolean isErrorText() {
        return exchange.service().equals("ErrorService") || exchange.operation().equals("getErrorByCode");
    }

    private String single() {
        Matcher matcher = SINGLE.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : null;
    }

    /** Measurements are refused by their status (RateLimitRequestFilter). */
    private boolean isRefusedMeasurement() {
        return exchange.service().equals("NetTest") && exchange.status() == 429;
    }

    private boolean meansRefusal() {
        if (exchange.status() == 400 || isRefusedMeasurement()) {
            return true;
        }
        if (exchange.status() == 500) {
            return !meansNoAnswer();
        }
        String single = single();
        return exchange.status() == 200
                && ((ERROR.matcher(text).find() && !isErrorText())
                        || code() != null
                        || "false".equals(single)
                        || text.contains("Not added")
                        || (single != null && single.startsWith("Need Admin")));
    }

    private boolean meansNothing() {
        if (exchange.status() == 204) {
            return true;
        }
        return exchange.status() == 200
                && (NIL.matcher(text).find()
                        || (exchange.responseHeader("Content-Type").contains("xml")
                                && !RETURN.matcher(text).find())
                        || text.endsWith(":[]}"));
    }

    private boolean meansNoAnswer() {
        if (exchange.status() == 200) {
            String type = exchange.responseHeader("Content-Type");
            return (text.isEmpty() && !type.startsWith("application/octet-stream")) || type.startsWith("text/html");
        }
        if (exchange.status() == 500) {
            return text.isEmpty() || text.contains("EPR") || text.contains("Unexpected wrapper element");
        }
        return exchange.status() != 204 && exchange.status() != 400 && !isRefusedMeasurement();
    }
}
