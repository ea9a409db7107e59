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

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.link.LinkPurpose.Entry;
import org.lmsbridge.link.LinkRefusedException.Reason;
import org.lmsbridge.link.UsedLinks.Taking;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets people in by the links that {@link LinkSigner} signs. Built once, shared by all threads; any number of nodes
 * may share one database.
 */
public final class JoinLinks {
    /** How many people one node lets into the rooms of one server at the same moment, unless said otherwise. */
    public static final int MOST_AT_ONCE = 16;

    /** Longer than OpenMeetings may take; what a node that dies in between leaves behind is free after it. */
    static final Duration LEASE = Duration.ofSeconds(90);

    private static final Logger LOG = LoggerFactory.getLogger(JoinLinks.class);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);
    /** Expired links are refused without a look into the store, but on another node it may be earlier. */
    private static final Duration KEPT_LONGER = Duration.ofDays(1);

    private static final int MOST_FORGOTTEN = 1000;

    private final CourseRooms rooms;
    private final UsedLinks used;
    private final LinkSigner signer;
    private final Enrolments enrolments;
    private final int mostAtOnce;
    /** One for each server: one that hangs must not keep people out of the others. */
    private final ConcurrentMap<String, Semaphore> entrances;

    private final AtomicLong cleanedMillis;

    private JoinLinks(
            CourseRooms rooms,
            UsedLinks used,
            LinkSigner signer,
            Enrolments enrolments,
            int mostAtOnce,
            ConcurrentMap<String, Semaphore> entrances) {
        this.rooms = rooms;
        this.used = used;
        this.signer = signer;
        this.enrolments = enrolments;
        this.mostAtOnce = mostAtOnce;
        this.entrances = entrances;
        cleanedMillis = new AtomicLong(signer.now().toEpochMilli());
    }

    /** Lets {@value #MOST_AT_ONCE} people in at the same moment on each server. */
    public static JoinLinks of(CourseRooms rooms, UsedLinks used, LinkSigner signer) {
        return of(rooms, used, signer, MOST_AT_ONCE);
    }

    /**
     * Lets that many people in at the same moment on each server; the next one is told to try again, so that three hundred at nine
     * o'clock neither fill the platform's threads nor overrun OpenMeetings.
     */
    public static JoinLinks of(CourseRooms rooms, UsedLinks used, LinkSigner signer, int mostAtOnce) {
        if (mostAtOnce < 1) {
            throw new IllegalArgumentException("At least one person must be let in at a time, not " + mostAtOnce);
        }
        return new JoinLinks(rooms, used, signer, Enrolments.asSigned(), mostAtOnce, new ConcurrentHashMap<>());
    }

    /** The same, asking the platform who somebody is when a link is followed; without it the link's word counts. */
    public JoinLinks asking(Enrolments value) {
        return new JoinLinks(rooms, used, signer, value, mostAtOnce, entrances);
    }

    /**
     * Makes the way into the room for whoever followed a link: checks the link, then what {@link CourseRooms#join}
     * does. A link that is good once is used up only when this method has returned: after a failure it may be followed
     * again, at once or, when the database is lost meanwhile, 90 seconds later. Only a database that is lost at the very
     * moment when it marks the link used may keep it so.
     *
     * @param token the value of the parameter {@link LinkSigner#PARAMETER} of the address
     * @throws LinkRefusedException when the link does not let in
     * @throws BridgeException as {@link CourseRooms#join}, and {@code STORE_FAILED}
     * @throws org.lmsbridge.openmeetings.OpenMeetingsException when OpenMeetings refuses or does not answer
     */
    public JoinLink redeem(String token) {
        return rooms.events().asked(Action.REDEEM, () -> letIn(token));
    }

    private JoinLink letIn(String token) {
        LinkToken<Entry> link = signer.opened(LinkKind.ROOM, token, claims -> claims.tellTo(rooms.events()));
        Semaphore entrance = entrance(link.claims());
        if (!entrance.tryAcquire()) {
            throw new LinkRefusedException(Reason.CROWDED);
        }
        try {
            return link.claims().purpose().once() ? entryOnce(link) : entry(link.claims());
        } finally {
            entrance.release();
        }
    }

    /** Courses that have no room yet are let in, or rather turned away, together. */
    private Semaphore entrance(LinkClaims<Entry> claims) {
        String server = rooms.find(claims.course()).map(CourseRoom::server).orElse("");
        return entrances.computeIfAbsent(server, name -> new Semaphore(mostAtOnce));
    }

    private JoinLink entryOnce(LinkToken<Entry> link) {
        String holder = UUID.randomUUID().toString();
        Instant now = signer.now();
        Taking taking =
                used.take(link.id(), holder, now, now.plus(LEASE), link.claims().expiresAt());
        switch (taking) {
            case USED -> throw new LinkRefusedException(Reason.USED);
            case IN_USE -> throw new LinkRefusedException(Reason.IN_USE);
            case TAKEN -> cleanNowAndThen(now);
        }
        JoinLink entry = entryOrBack(link, holder);
        if (!marked(link, holder)) {
            // It took so long that somebody else was let try; that one's way in counts, this one is thrown away.
            throw new LinkRefusedException(Reason.IN_USE);
        }
        return entry;
    }

    /** Twice when the database fails: the answer may have been lost after the link had been marked used. */
    private boolean marked(LinkToken<Entry> link, String holder) {
        try {
            return used.use(link.id(), holder);
        } catch (BridgeException e) {
            LOG.warn("Whether a link is marked used is asked again: {}", e.getMessage());
            return used.use(link.id(), holder);
        }
    }

    private JoinLink entryOrBack(LinkToken<Entry> link, String holder) {
        try {
            return entry(link.claims());
        } catch (Throwable failure) {
            giveBack(link, holder);
            throw failure;
        }
    }

    private void giveBack(LinkToken<Entry> link, String holder) {
        try {
            used.giveBack(link.id(), holder);
        } catch (BridgeException e) {
            LOG.warn("A link that let nobody in stays taken for {} s: {}", LEASE.toSeconds(), e.getMessage());
        }
    }

    private JoinLink entry(LinkClaims<Entry> claims) {
        return rooms.join(claims.course(), claims.admitted(enrolments));
    }

    private void cleanNowAndThen(Instant now) {
        long last = cleanedMillis.get();
        boolean due = now.toEpochMilli() - last >= BETWEEN_CLEANINGS.toMillis();
        if (!due || !cleanedMillis.compareAndSet(last, now.toEpochMilli())) {
            return;
        }
        try {
            used.forget(now.minus(KEPT_LONGER), MOST_FORGOTTEN);
        } catch (BridgeException e) {
            LOG.warn("Links that have expired are not forgotten: {}", e.getMessage());
        }
    }
}
