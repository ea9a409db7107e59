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

import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.model.RoomId;

/** Refusals in the words of the public face, with what to do about them. */
final class Failures {
    private Failures() {}

    static RefusedException refused(String operation, Refusal refusal) {
        Reason reason = reason(refusal.kind());
        return new RefusedException(
                operation, reason, refusal.code(), operation + " refused: " + refusal.getMessage() + advice(reason));
    }

    /** A room was made, but not as it was wanted: what has become of it, and whether to look for it. */
    static OpenMeetingsException halfway(
            String operation, RoomId room, boolean takenBack, OpenMeetingsException failure) {
        if (takenBack && !(failure instanceof UnreachableException)) {
            return failure;
        }
        String left = takenBack
                ? "the room that was made has been deleted again"
                : "room " + room + " is there, but maybe not as it was asked for";
        return new UnreachableException(
                operation, !takenBack, operation + " ended halfway, " + left + ": " + failure.getMessage(), failure);
    }

    private static Reason reason(Refusal.Kind kind) {
        return switch (kind) {
            case BAD_CREDENTIALS -> Reason.BAD_CREDENTIALS;
            case NOT_ALLOWED -> Reason.NOT_ALLOWED;
            case NOT_FOUND -> Reason.NOT_FOUND;
            case ALREADY_EXISTS -> Reason.ALREADY_EXISTS;
            case INVALID -> Reason.INVALID;
            case UNCLEAR, OTHER -> Reason.UNSPECIFIED;
        };
    }

    private static String advice(Reason reason) {
        return switch (reason) {
            case BAD_CREDENTIALS -> " (check user and password; the account must be active and in a group)";
            case NOT_ALLOWED -> " (the account needs the right Soap, and Admin for some calls)";
            case NOT_FOUND -> " (there is no such thing)";
            default -> "";
        };
    }
}
