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

import org.jspecify.annotations.Nullable;

/** OpenMeetings said no, in one of its many ways. Holds no secret: what it quotes is shortened and masked. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 200;

    private final Kind kind;
    private final @Nullable String code;

    private Refusal(Kind kind, @Nullable String code, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
    }

    /** Says why. */
    public static Refusal of(Kind kind, @Nullable String code, String message) {
        return new Refusal(kind, code, message);
    }

    /** The same without these texts, should the server have quoted them. */
    public Refusal without(Iterable<String> secrets) {
        String masked = String.valueOf(getMessage());
        for (String secret : secrets) {
            masked = masked.replace(secret, "…");
        }
        String shown = masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
        return shown.equals(getMessage()) ? this : new Refusal(kind, code, shown);
    }

    /** OpenMeetings gave no reason, or one that it gives for several. */
    public static Refusal unclear(String message) {
        return new Refusal(Kind.UNCLEAR, null, message);
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** OpenMeetings' own code. */
    public @Nullable String code() {
        return code;
    }

    /** Why OpenMeetings says no. */
    public enum Kind {
        /** Login failed. */
        BAD_CREDENTIALS,
        /** The session has ended, or its user lacks a right. */
        NOT_ALLOWED,
        /** No such thing. */
        NOT_FOUND,
        /** There is one already. */
        ALREADY_EXISTS,
        /** A value is not accepted. */
        INVALID,
        /** No such thing, not allowed, or ended: OpenMeetings does not tell which. */
        UNCLEAR,
        /** OpenMeetings tells a reason of its own, such as a failure of its database. */
        OTHER
    }
}
