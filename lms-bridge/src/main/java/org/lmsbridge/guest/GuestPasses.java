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
package org.lmsbridge.guest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.JoinLink;

/**
 * Lets people without an account of the platform into the room of one course, by a link that expires and is good for a
 * limited number of entries. The platform puts the secret of a pass into an address of its own, asks whoever follows it
 * for a name, and sends the guest on with {@link #enter}. Thread-safe.
 */
public final class GuestPasses {
    /** Longest time for which a pass is good. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** Most entries of one pass. */
    public static final int MOST_USES = 10_000;

    private static final int SECRET_BYTES = 24;
    private static final Pattern SECRETS = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final Pattern LABELS = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\u2028\\u2029]{0,190}");

    private final CourseRooms rooms;
    private final GuestPassStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private GuestPasses(CourseRooms rooms, GuestPassStore store, Clock clock) {
        this.rooms = rooms;
        this.store = store;
        this.clock = clock;
    }

    /** For the rooms of courses, by the system's clock. */
    public static GuestPasses of(CourseRooms rooms, GuestPassStore store) {
        return of(rooms, store, Clock.systemUTC());
    }

    /** For the rooms of courses, by another clock. */
    public static GuestPasses of(CourseRooms rooms, GuestPassStore store, Clock clock) {
        return new GuestPasses(rooms, store, clock);
    }

    /**
     * Makes a pass. Sends nothing; the course need not have a room yet. When its room is deleted the pass is revoked.
     *
     * @param label for whom it is; up to 190 characters on one line, may be empty
     * @param validFor at most {@link #LONGEST}
     * @param uses 1 to {@link #MOST_USES}
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms
     */
    public IssuedPass issue(CourseKey key, Member by, String label, Duration validFor, int uses) {
        rooms.requireManager(key, by, "issue guest passes for");
        if (!LABELS.matcher(label).matches()) {
            throw new IllegalArgumentException("The label of a guest pass is one line of at most 190 characters");
        }
        if (validFor.isNegative() || validFor.isZero() || validFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A guest pass is good for some time, at most " + LONGEST.toDays() + " days");
        }
        if (uses < 1 || uses > MOST_USES) {
            throw new IllegalArgumentException("A guest pass is good for 1 to " + MOST_USES + " entries, not " + uses);
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = now();
        GuestPass pass = new GuestPass(
                UUID.randomUUID().toString(), key, label, by.id(), now, now.plus(validFor), uses, 0, Optional.empty());
        store.add(pass, hash(secret));
        return new IssuedPass(pass, secret);
    }

    /**
     * What a link is for, so that the guest can be told before giving a name.
     *
     * @throws BridgeException {@code NO_PASS} when it is worth nothing
     */
    public GuestPass look(String secret) {
        GuestPass pass = Optional.of(secret)
                .filter(text -> SECRETS.matcher(text).matches())
                .flatMap(text -> store.find(hash(text)))
                .orElseThrow(() -> noPass("is not known"));
        if (pass.revokedAt().isPresent()) {
            throw noPass("has been revoked");
        }
        if (!now().isBefore(pass.expiresAt())) {
            throw noPass("has expired");
        }
        if (pass.uses() >= pass.mostUses()) {
            throw noPass("is used up");
        }
        return pass;
    }

    /** Makes a join link for somebody of whom no more than a name is known; otherwise like {@link #enter(String, Guest)}. */
    public JoinLink enter(String secret, String name) {
        return enter(secret, Guest.named(name)).link();
    }

    /**
     * Makes a join link for a guest and counts one use of the pass. Whoever has to wait, because the room is closed or full,
     * uses nothing; when no link comes of it for another reason, because OpenMeetings refuses, the use is given back.
     *
     * @throws BridgeException {@code NO_PASS}, and what {@link CourseRooms#join} throws
     */
    public GuestEntry enter(String secret, Guest guest) {
        GuestPass pass = look(secret);
        // Before a use is counted: guests who wait ask every few seconds, and must not be in the way of others.
        rooms.requireEntry(pass.key(), member(guest, "guest-" + pass.id()));
        if (!store.use(pass.id(), now())) {
            look(secret);
            throw noPass("is used up");
        }
        try {
            Member member = member(guest, pass.guest(store.number(pass.id())));
            return new GuestEntry(member.id(), rooms.join(pass.key(), member));
        } catch (BridgeException | OpenMeetingsException e) {
            giveBack(pass, e);
            throw e;
        }
    }

    /** The passes of a room, oldest first, those that are worth nothing any more among them. */
    public List<GuestPass> list(CourseKey key) {
        return store.list(key);
    }

    /**
     * Takes a pass back; false when the room has no such pass, or it is revoked already. Who is in the room stays.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms
     */
    public boolean revoke(CourseKey key, Member by, String id) {
        rooms.requireManager(key, by, "revoke guest passes of");
        boolean ours = store.list(key).stream().anyMatch(pass -> pass.id().equals(id));
        return ours && store.revoke(id, now());
    }

    /** Removes all passes of a room, say with its course; answers how many there were. */
    public int removeAll(CourseKey key) {
        return store.removeAll(key);
    }

    /** Each guest is somebody of her own, so that two do not turn each other out. */
    private static Member member(Guest guest, String id) {
        Member member = Member.of(id, id, guest.name(), "", Role.GUEST);
        return guest.locale().map(member::withLocale).orElse(member);
    }

    private void giveBack(GuestPass pass, RuntimeException because) {
        try {
            store.giveBack(pass.id());
        } catch (BridgeException e) {
            because.addSuppressed(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static BridgeException noPass(String why) {
        return new BridgeException(Reason.NO_PASS, "This guest pass " + why + "; ask a teacher for another");
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
