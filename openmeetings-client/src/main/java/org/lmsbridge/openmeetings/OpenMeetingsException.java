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

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a call did not end in a usable answer.
 *
 * <p>There are exactly three ways for that to happen, one subtype each; which one it is answers the only question a
 * caller has: can I try again? Messages never hold passwords, salts, session ids or hashes.
 */
public abstract sealed class OpenMeetingsException extends RuntimeException
        permits RefusedException, UnreachableException, UnexpectedReplyException {
    private static final long serialVersionUID = 1L;

    private final String operation;

    OpenMeetingsException(String operation, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.operation = operation;
    }

    /** Which call it was, such as {@code rooms.create}. */
    public final String operation() {
        return operation;
    }
}
