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
package org.lmsbridge;

import org.jspecify.annotations.Nullable;

/**
 * The bridge itself could not do what was asked; what OpenMeetings refuses is thrown as
 * {@link org.lmsbridge.openmeetings.OpenMeetingsException}. The message is one sentence that says what to do.
 */
public final class BridgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** For stores: something went wrong inside. */
    public BridgeException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** For whoever finds out by looking. */
    public BridgeException(Reason reason, String message) {
        this(reason, message, null);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What a caller can do something about. */
    public enum Reason {
        /** The role does not allow it; nothing was sent. */
        NOT_ALLOWED,
        /** The course has no room, or none that is ready. */
        NO_ROOM,
        /** The room is closed and the person may not enter closed rooms. */
        CLOSED,
        /** The course has no such recording, or none that the person may see, or OpenMeetings has it no more. */
        NO_RECORDING,
        /** The recording is still going on or being converted; trying again later is what is meant. */
        NOT_READY,
        /** The course has no such meeting, or it has been called off. */
        NO_MEETING,
        /** No teacher has opened the room, or entered it; trying again in a few seconds is what is meant. */
        WAITING,
        /** All seats are taken. */
        FULL,
        /** The course is archived; nobody opens or enters its room until it is restored. */
        ARCHIVED,
        /** Others are at the same room for too long; trying again later is safe. */
        BUSY,
        /** There is no template of that name. */
        NO_TEMPLATE,
        /** There is no such guest pass, or it has expired, is used up or revoked. */
        NO_PASS,
        /** There is no OpenMeetings server of that name, or none that takes rooms now. */
        NO_SERVER,
        /** The OpenMeetings server of the course is down or disabled; nothing was sent. */
        SERVER_DOWN,
        /** The OpenMeetings of the course cannot do that in its version, nor can the bridge in its place. */
        NOT_SUPPORTED,
        /** The database does not answer, or not as it should; trying again is safe. */
        STORE_FAILED
    }
}
