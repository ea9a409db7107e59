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
package org.lmsbridge.link;

import org.lmsbridge.BridgeException;

/** What somebody is told whom a link does not let in, or not yet. */
public enum Notice {
    /** The link is not in order, or the person is kept out; which of them is not said. */
    REFUSED(403, 0),
    /** The course has no room yet; the page looks again by itself. */
    NO_ROOM(404, 10),
    /** The course has no such recording, or it is not shown to the person, or is gone; which of them is not said. */
    NO_RECORDING(404, 0),
    /** The request was something else than following a link. */
    NOT_A_CLICK(405, 0),
    /** The room is closed; the page looks again by itself. */
    CLOSED(409, 10),
    /** No teacher is there yet; the page looks again by itself. */
    WAITING(409, 5),
    /** All seats are taken; the page looks again by itself. */
    FULL(409, 20),
    /** The course is over, and its room in the archive. */
    ARCHIVED(409, 0),
    /** The recording is still being made; the page looks again by itself. */
    NOT_READY(409, 30),
    /** The link has expired. */
    EXPIRED(410, 0),
    /** The link has been used, and is good once. */
    USED(410, 0),
    /** Too many at once, or the link is in use; the page tries again by itself. */
    BUSY(503, 3),
    /** OpenMeetings or the database does not work; the page tries again by itself. */
    UNAVAILABLE(503, 15);

    private final int status;
    private final int seconds;

    Notice(int status, int seconds) {
        this.status = status;
        this.seconds = seconds;
    }

    static Notice of(LinkRefusedException.Reason reason) {
        return switch (reason) {
            case MALFORMED, OTHER_KIND, UNKNOWN_KEY, ALTERED, OTHER_INSTANCE, NOT_ENROLLED -> REFUSED;
            case EXPIRED -> EXPIRED;
            case USED -> USED;
            case IN_USE, CROWDED -> BUSY;
        };
    }

    static Notice of(BridgeException.Reason reason) {
        return switch (reason) {
            case NOT_ALLOWED -> REFUSED;
            case NO_ROOM -> NO_ROOM;
            case NO_RECORDING -> NO_RECORDING;
            case CLOSED -> CLOSED;
            case WAITING -> WAITING;
            case FULL -> FULL;
            case ARCHIVED -> ARCHIVED;
            case NOT_READY -> NOT_READY;
            case BUSY -> BUSY;
            // Among them what following a link never fails with.
            default -> UNAVAILABLE;
        };
    }

    /** HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** After how many seconds trying again makes sense; 0 for never. */
    int seconds() {
        return seconds;
    }
}
