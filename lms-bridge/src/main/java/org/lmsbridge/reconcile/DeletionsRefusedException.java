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
package org.lmsbridge.reconcile;

/**
 * More rooms would be deleted than may be at once; none is. The message is one sentence that says what to do.
 *
 * @see Reconcile.Builder#mostDeletions
 */
public final class DeletionsRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long deletions;
    private final long allowed;

    DeletionsRefusedException(long deletions, long allowed, String message) {
        super(message);
        this.deletions = deletions;
        this.allowed = allowed;
    }

    /** How many rooms would have been deleted. */
    public long deletions() {
        return deletions;
    }

    /** How many may be; 0 when the store knows no course of the platform, and then allowing more does not help. */
    public long allowed() {
        return allowed;
    }
}
