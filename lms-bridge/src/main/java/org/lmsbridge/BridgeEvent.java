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

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;

/** What happened. No event holds a link, a hash or a password, and none tells names in its text form. */
public sealed interface BridgeEvent {
    /** When, where and by whom. */
    About about();

    /** Students and guests may enter a room, which was made, or was there and not yet open. */
    record RoomOpened(About about) implements BridgeEvent {}

    /** Students and guests may enter a room again that had been closed. */
    record RoomReopened(About about) implements BridgeEvent {}

    /** Students and guests are turned away from now on. */
    record RoomClosed(About about) implements BridgeEvent {}

    /** The course gets a room on another server; this one stays, closed if its server answered. */
    record RoomLeft(About about) implements BridgeEvent {}

    /** The room is no more. */
    record RoomDeleted(About about) implements BridgeEvent {}

    /** The course is over; nobody opens or enters the room from now on. */
    record RoomArchived(About about) implements BridgeEvent {}

    /** The course is back; teachers may open the room again. */
    record RoomRestored(About about) implements BridgeEvent {}

    /**
     * Somebody got a link to enter by; whether it was used OpenMeetings does not tell.
     *
     * @param who the person as OpenMeetings will show it; the text form tells id and role only
     */
    record Joined(About about, Member who) implements BridgeEvent {}

    /** A recording was seen for the first time. */
    record RecordingFound(About about, RecordingId recording) implements BridgeEvent {}

    /**
     * What was asked has been done, whether or not anything had to be changed for it. Told last; whatever is asked ends
     * with this, with {@link Refused} or with {@link Failed}.
     *
     * @param action what was asked
     */
    record Done(About about, Action action) implements BridgeEvent {}

    /**
     * The bridge or OpenMeetings said no.
     *
     * @param action what was asked
     * @param reason name of a {@link BridgeException.Reason} or a
     *     {@link org.lmsbridge.openmeetings.RefusedException.Reason}; for a signed link why it does not let in
     */
    record Refused(About about, Action action, String reason) implements BridgeEvent {}

    /**
     * It could not be done, and may be tried again.
     *
     * @param action what was asked
     * @param reason {@code BUSY}, {@code SERVER_DOWN}, {@code STORE_FAILED}, {@code UNREACHABLE}, {@code UNEXPECTED_REPLY}, or
     *     {@code INTERNAL} for a mistake in the program
     */
    record Failed(About about, Action action, String reason) implements BridgeEvent {}

    /** A server takes no rooms any more. */
    record ServerDown(About about, String reason) implements BridgeEvent {}

    /** A server that was down takes rooms again. */
    record ServerUp(About about) implements BridgeEvent {}

    /** What the bridge can be asked. */
    enum Action {
        /** Open a room. */
        OPEN,
        /** Get a link to enter by. */
        JOIN,
        /** Close a room. */
        CLOSE,
        /** Delete a room. */
        DELETE,
        /** Change what a room is like. */
        CHANGE,
        /** Archive a room. */
        ARCHIVE,
        /** Take a room back from the archive. */
        RESTORE,
        /** Get a link to watch a recording by. */
        WATCH,
        /** Fetch the file of a recording. */
        DOWNLOAD,
        /** Send the file of a recording; done, too, when the browser goes away, as players do when somebody seeks. */
        SEND,
        /**
         * Follow a signed link, up to the first byte of the answer. Course and person are told when the platform signed
         * it, else it may be forged. What is asked for it, as {@link #JOIN}, is told besides.
         */
        REDEEM
    }

    /**
     * When, where and by whom.
     *
     * @param at when it was done
     * @param correlationId by which events and log lines of one request of the platform belong together; see
     *     {@link Correlation}
     * @param course whose room it is about; empty when it is about none
     * @param server name of the OpenMeetings server; empty when it was not known yet
     * @param room number of the room on that server; empty when there was none yet
     * @param memberId who asked; empty when nobody did
     * @param took from the question until it was done; zero when nobody asked
     */
    record About(
            Instant at,
            String correlationId,
            Optional<CourseKey> course,
            Optional<String> server,
            Optional<RoomId> room,
            Optional<String> memberId,
            Duration took) {
        static About at(Instant at, String correlationId) {
            return new About(
                    at,
                    correlationId,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ZERO);
        }

        /** The same about a course. */
        public About of(CourseKey value) {
            return new About(at, correlationId, Optional.of(value), server, room, memberId, took);
        }

        /** The same about a server. */
        public About on(String value) {
            return new About(at, correlationId, course, Optional.of(value), room, memberId, took);
        }

        /** The same about a room. */
        public About in(RoomId value) {
            return new About(at, correlationId, course, server, Optional.of(value), memberId, took);
        }

        /** The same, asked by somebody. */
        public About by(String value) {
            return new About(at, correlationId, course, server, room, Optional.of(value), took);
        }

        /** The same, after some time. */
        public About took(Duration value) {
            return new About(at, correlationId, course, server, room, memberId, value);
        }
    }
}
