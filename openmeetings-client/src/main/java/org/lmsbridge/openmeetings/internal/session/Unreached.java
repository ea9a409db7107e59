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
package org.lmsbridge.openmeetings.internal.session;

import java.io.IOException;

/** There is no answer. */
public final class Unreached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean maybeProcessed;
    private final IOException reason;

    /** Says whether the question may have arrived. */
    public Unreached(boolean maybeProcessed, String message, IOException cause) {
        super(message, cause);
        this.maybeProcessed = maybeProcessed;
        reason = cause;
    }

    /** Whether the question may have arrived. */
    public boolean maybeProcessed() {
        return maybeProcessed;
    }

    /** The same about a preparation: what it was for never left. */
    public Unreached beforehand() {
        return new Unreached(false, String.valueOf(getMessage()), reason);
    }
}
