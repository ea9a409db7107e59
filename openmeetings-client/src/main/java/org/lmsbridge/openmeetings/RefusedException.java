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
package org.lmsbridge.openmeetings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OpenMeetings, or the library on its behalf, said no. Trying the same again gives the same. */
public final class RefusedException extends OpenMeetingsException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable String code;

    RefusedException(String operation, Reason reason, @Nullable String code, String message) {
        super(operation, message, null);
        this.reason = reason;
        this.code = code;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** OpenMeetings' own code, such as {@code -26} or {@code error.notallowed}; empty when it gave none. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** What a caller can do something about. */
    public enum Reason {
        /** User name or password is wrong, or the account may not log in; never tried twice. */
        BAD_CREDENTIALS,
        /** The account lacks a right; a session that had merely ended has been renewed before this is said. */
        NOT_ALLOWED,
        /** There is no such room, recording or person. */
        NOT_FOUND,
        /** There is one already. */
        ALREADY_EXISTS,
        /** A value is not accepted. */
        INVALID,
        /** This version of OpenMeetings cannot do that; nothing was sent. */
        NOT_SUPPORTED,
        /** OpenMeetings gives no reason, as 4.0 to 6.2 do over some transports, or one that is none of these. */
        UNSPECIFIED
    }
}
