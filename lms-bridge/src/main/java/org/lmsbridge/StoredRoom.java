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
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * One row of a {@link RoomStore}. A row with a claim is being made: the intent was stored before OpenMeetings was
 * asked, so that a room made just before a crash is found again. A row without a claim has a room.
 *
 * @param key what the room is for
 * @param externalId what OpenMeetings knows it by
 * @param server name of the server that the room is on, or is being made on
 * @param version counts the writes
 * @param claim who is making the room
 * @param room its number on OpenMeetings; empty while it is being made
 * @param settings how the room is, while it is being made how it was asked for; always with a name
 * @param open whether students and guests may enter
 * @param createdAt when the course first asked for a room
 * @param openedAt when it was last opened
 * @param closedAt when it was last closed
 * @param archived whether nobody opens or enters the room until it is restored
 * @param moderatedAt when a moderator last asked for a link, to within a minute
 * @param changes which settings somebody has changed since they were chosen for the course, as the bridge writes it; may
 *     be empty
 */
public record StoredRoom(
        CourseKey key,
        ExternalId externalId,
        String server,
        long version,
        Optional<Claim> claim,
        Optional<RoomId> room,
        CourseSettings settings,
        boolean open,
        Instant createdAt,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        boolean archived,
        Optional<Instant> moderatedAt,
        String changes) {
    /** Longest before a room is opened that a moderator who asked for a link counts as inside: so long links are good. */
    private static final Duration AHEAD = Duration.ofMinutes(30);

    /** Moderators who come close behind each other need no write each. */
    private static final Duration EXACT = Duration.ofMinutes(1);

    /** Refuses a row that is neither being made nor ready. */
    public StoredRoom {
        if (claim.isPresent() == room.isPresent()) {
            throw new IllegalArgumentException("A row has either a claim or a room");
        }
        if (settings.name().isEmpty()) {
            throw new IllegalArgumentException("A row has a name");
        }
    }

    /** A row that is not archived, that no moderator has entered and nobody has changed. */
    public StoredRoom(
            CourseKey key,
            ExternalId externalId,
            String server,
            long version,
            Optional<Claim> claim,
            Optional<RoomId> room,
            CourseSettings settings,
            boolean open,
            Instant createdAt,
            Optional<Instant> openedAt,
            Optional<Instant> closedAt) {
        this(
                key,
                externalId,
                server,
                version,
                claim,
                room,
                settings,
                open,
                createdAt,
                openedAt,
                closedAt,
                false,
                Optional.empty(),
                "");
    }

    /**
     * The right to make the room, for a time.
     *
     * @param until when it ends, by the clock of whoever claims; since clocks differ, others go by how long the row has
     *     stayed as it is
     * @param above a room made under this claim has a higher number than this
     */
    public record Claim(Instant until, long above) {
        /** One that ended, so that the next one may take over at once. */
        public static Claim over(long above) {
            return new Claim(Instant.EPOCH, above);
        }

        /** Whether its owner ended it. */
        public boolean isOver() {
            return until.equals(Instant.EPOCH);
        }
    }

    static StoredRoom intent(
            CourseKey key, ExternalId externalId, String server, CourseSettings settings, Claim claim, Instant now) {
        return new StoredRoom(
                key,
                externalId,
                server,
                0,
                Optional.of(claim),
                Optional.empty(),
                settings,
                false,
                now,
                Optional.empty(),
                Optional.empty());
    }

    /** The same row under another version. */
    public StoredRoom withVersion(long value) {
        return with(value, claim, room, settings, open, openedAt, closedAt, archived, moderatedAt);
    }

    /** The same row, its room to be made on that server by whoever stores this. */
    StoredRoom claimedOn(String place, Claim by, CourseSettings wanted) {
        return new StoredRoom(
                key,
                externalId,
                place,
                version,
                Optional.of(by),
                Optional.empty(),
                wanted,
                false,
                createdAt,
                openedAt,
                closedAt,
                archived,
                moderatedAt,
                changes);
    }

    /** The same row, its room to be made by whoever stores this. */
    StoredRoom claimed(Claim by, CourseSettings wanted) {
        return claimedOn(server, by, wanted);
    }

    /** What the row would be if the room of the course were there. */
    StoredRoom at(RoomPlace place) {
        return new StoredRoom(
                key,
                externalId,
                place.server(),
                version,
                Optional.empty(),
                Optional.of(place.room()),
                settings,
                open,
                createdAt,
                openedAt,
                closedAt,
                archived,
                moderatedAt,
                changes);
    }

    /** The same row with an open room. */
    StoredRoom opened(RoomId made, CourseSettings kept, Instant now) {
        Optional<Instant> since = open ? openedAt : Optional.of(following(now));
        return with(version, Optional.empty(), Optional.of(made), kept, true, since, closedAt, archived, moderatedAt);
    }

    /** The same row with a closed room: nobody was let in, so it counts as neither opened nor closed now. */
    StoredRoom madeClosed(RoomId made, CourseSettings kept) {
        return with(
                version, Optional.empty(), Optional.of(made), kept, false, openedAt, closedAt, archived, moderatedAt);
    }

    /**
     * Whether the course's room is closed or was so when it was lost. Which of the two was last tells for a room that is
     * being made anew; in doubt it was closed, for a teacher can open it.
     */
    boolean wasClosed() {
        return room.isPresent()
                ? !open
                : closedAt.isPresent()
                        && openedAt.filter(closedAt.get()::isBefore).isEmpty();
    }

    /** The same row with its room closed. */
    StoredRoom closed(Instant now) {
        Optional<Instant> since = open ? Optional.of(following(now)) : closedAt;
        return with(version, claim, room, settings, false, openedAt, since, archived, moderatedAt);
    }

    /** Which settings somebody has changed since they were chosen for the course. */
    HandChanges byHand() {
        return HandChanges.read(changes);
    }

    /** The same row with other changes by hand. */
    StoredRoom changedByHand(HandChanges value) {
        return new StoredRoom(
                key,
                externalId,
                server,
                version,
                claim,
                room,
                settings,
                open,
                createdAt,
                openedAt,
                closedAt,
                archived,
                moderatedAt,
                value.text());
    }

    /** The same row with its room changed. */
    StoredRoom changed(CourseSettings kept) {
        return with(version, claim, room, kept, open, openedAt, closedAt, archived, moderatedAt);
    }

    /** The same row, archived or not. */
    StoredRoom archived(boolean value) {
        return with(version, claim, room, settings, open, openedAt, closedAt, value, moderatedAt);
    }

    /** The same row after a moderator has asked for a link. */
    StoredRoom moderated(Instant now) {
        Instant at = following(now);
        return with(version, claim, room, settings, open, openedAt, closedAt, archived, Optional.of(at));
    }

    /**
     * When something happens that happens now: never before what happened to the room until now, though a clock was set
     * back or that of another node runs ahead.
     */
    Instant following(Instant now) {
        Instant last = Stream.of(Optional.of(createdAt), openedAt, closedAt)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(createdAt);
        return last.isAfter(now) ? last.plusMillis(1) : now;
    }

    /** Whether the row says already that a moderator asks for a link at this moment. */
    boolean tellsOfModerator(Instant now) {
        return moderatedAt.filter(now.minus(EXACT)::isBefore).isPresent() && hasModerator();
    }

    /** Whether a moderator has asked for a link since the room was opened, or shortly before. */
    boolean hasModerator() {
        return moderatedAt.isPresent()
                && openedAt.map(at -> at.minus(AHEAD))
                        .filter(moderatedAt.get()::isBefore)
                        .isEmpty();
    }

    private StoredRoom with(
            long newVersion,
            Optional<Claim> newClaim,
            Optional<RoomId> newRoom,
            CourseSettings newSettings,
            boolean isOpen,
            Optional<Instant> opened,
            Optional<Instant> closed,
            boolean isArchived,
            Optional<Instant> moderated) {
        return new StoredRoom(
                key,
                externalId,
                server,
                newVersion,
                newClaim,
                newRoom,
                newSettings,
                isOpen,
                createdAt,
                opened,
                closed,
                isArchived,
                moderated,
                changes);
    }

    /** What callers see; empty while there is no room. */
    Optional<CourseRoom> shown() {
        return room.map(id -> new CourseRoom(
                key,
                id,
                settings.name().orElseThrow(),
                open,
                settings.type(),
                settings.capacity(),
                settings.moderated(),
                settings.recordingAllowed(),
                createdAt,
                openedAt,
                closedAt,
                settings.hiddenElements(),
                settings.entry(),
                archived,
                server));
    }
}
