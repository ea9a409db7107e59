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
 * What became of one difference.
 *
 * @param difference as it was planned
 * @param result whether it is mended
 * @param reason why not, as a sentence without its end; empty text when it is mended
 */
public record Outcome(Difference difference, Result result, String reason) {
    /** How it ended. */
    public enum Result {
        /** Store and OpenMeetings agree now. */
        MENDED,
        /** Something happened since it was planned, or people are in the room: nothing was changed; plan again. */
        LEFT,
        /** OpenMeetings, the store or the platform failed; trying again is safe. */
        FAILED
    }
}
