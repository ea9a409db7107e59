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
package org.lmsbridge.openmeetings.standin.wire;

import org.jspecify.annotations.Nullable;

/** An operation that ended badly; each family and version tells it in its own way. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of end. */
    public enum Kind {
        /** Thrown by the service on purpose or wrapped by it. */
        SERVICE,
        /** Escaped the service. */
        ESCAPED,
        /** The caller's fault, found before the service was asked. */
        CALLER,
        /** An answer that never ends, since beans refer to each other. */
        OVERFLOW,
        /** Only an HTTP status, and perhaps a plain text. */
        STATUS
    }

    private final Kind kind;
    private final @Nullable String text;
    private final int status;

    private Failure(Kind kind, @Nullable String text, int status) {
        super(text, null, false, false);
        this.kind = kind;
        this.text = text;
        this.status = status;
    }

    /** The service refused or broke; null stands for an exception without a text. */
    public static Failure service(@Nullable String text) {
        return new Failure(Kind.SERVICE, text, 500);
    }

    /** Something broke outside the service's own handling. */
    public static Failure escaped(@Nullable String text) {
        return new Failure(Kind.ESCAPED, text, 500);
    }

    /** The request was wrong. */
    public static Failure caller(String text) {
        return new Failure(Kind.CALLER, text, 500);
    }

    /** The answer was too much for the stack of the server. */
    public static Failure overflow() {
        return new Failure(Kind.OVERFLOW, "java.lang.StackOverflowError", 500);
    }

    /** A status and a plain text. */
    public static Failure plain(int status, String text) {
        return new Failure(Kind.STATUS, text, status);
    }

    /** Nothing but a status. */
    public static Failure status(int status) {
        return new Failure(Kind.STATUS, null, status);
    }

    /** What kind of end. */
    public Kind kind() {
        return kind;
    }

    /** The exception's text, null when it had none. */
    public @Nullable String text() {
        return text;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
