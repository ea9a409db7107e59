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
package org.lmsbridge.openmeetings.internal.transport;

import java.io.IOException;

/** Our own side of a transfer failed: what is sent cannot be read, or what comes cannot be written. */
public final class LocalFailureException extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException reason;

    /** Keeps the reason. */
    public LocalFailureException(IOException reason) {
        super(reason);
        this.reason = reason;
    }

    /** What failed. */
    public IOException reason() {
        return reason;
    }
}
