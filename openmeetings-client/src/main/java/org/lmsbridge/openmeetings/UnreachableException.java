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

/** No whole answer came back in time. */
public final class UnreachableException extends OpenMeetingsException {
    private static final long serialVersionUID = 1L;

    private final boolean maybeProcessed;

    UnreachableException(String operation, boolean maybeProcessed, String message, @Nullable Throwable cause) {
        super(operation, message, cause);
        this.maybeProcessed = maybeProcessed;
    }

    /** False when the request certainly never left, so that trying again is safe for any call. */
    public boolean maybeProcessed() {
        return maybeProcessed;
    }
}
