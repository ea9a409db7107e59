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
package org.lmsbridge.openmeetings.standin.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Entry;
import org.lmsbridge.openmeetings.standin.Habit;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** Join hashes, who came in with them, and who is in which room. */
public final class Door {
    private final Map<String, Hash> hashes = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Participant> inside = new ArrayList<>();
    private final World world;
    private final Minting minting;

    Door(World world, Minting minting) {
        this.world = world;
        this.minting = minting;
    }

    /** Makes a hash; the person goes to the session, in place of the one that was there. */
    public String hash(Session session, Person person, Hash.Wish wish) {
        session.guest(person);
        if (wish.reusable() && world.version().atLeast(3, 1, 2)) {
            session.keep();
        }
        String hash = minting.next("TIME_");
        hashes.put(hash, Hash.of(hash, session, person, wish));
        used.remove(hash);
        return hash;
    }

    /** Follows a join link. */
    public Entering enter(String given) {
        Hash hash = hashes.get(given);
        if (hash == null) {
            return new Entering(Entering.State.UNKNOWN, "There is no such hash.", null, null, null);
        }
        if (usedUp(hash)) {
            return Entering.refused("This link was used already.");
        }
        Person person = person(hash);
        String objection = objection(hash, person);
        if (person == null || !objection.isEmpty()) {
            return Entering.refused(objection);
        }
        if (!world.line(3, 1)) {
            used.add(given);
        }
        return letIn(hash, person);
    }

    /** Signs in with a hash to fetch a recording, which uses the hash up; null when it lets nobody in. */
    public Visitors.@Nullable Visitor fetch(String given) {
        Hash hash = hashes.get(given);
        if (hash == null || usedUp(hash)) {
            return null;
        }
        Person person = person(hash);
        if (person == null || !objection(hash, person).isEmpty()) {
            return null;
        }
        used.add(given);
        return new Visitors.Visitor(signIn(hash, person), hash.recordingId());
    }

    private boolean usedUp(Hash hash) {
        // 3.0's WebSession, which plays recordings, does not know hashes for many times
        boolean once = !hash.reusable() || (world.line(3, 0) && hash.recordingId() != 0);
        return once && used.contains(hash.hash());
    }

    private @Nullable Person person(Hash hash) {
        return world.has(Habit.ONE_PERSON_PER_SID) ? hash.session().guest() : hash.person();
    }

    private Account signIn(Hash hash, Person person) {
        Account guest = world.accounts().guest(person);
        if (world.has(Habit.SID_LOSES_RIGHTS) && !world.line(3, 1)) {
            world.sessions().logIn(hash.session(), guest);
        }
        return guest;
    }

    private String objection(Hash hash, @Nullable Person person) {
        Account account = hash.session().account();
        if (!world.sessions().alive(hash.session()) || account == null) {
            return "The session of this link has ended.";
        }
        if (world.version().axis2() && account.external()) {
            return "The session of this link has lost its rights.";
        }
        if (person == null || (person.externalId().isEmpty() && world.version().atLeast(3, 0, 0))) {
            return "The link names nobody.";
        }
        return "";
    }

    private Entering letIn(Hash hash, Person person) {
        Room room = world.rooms().find(hash.roomId());
        if (hash.roomId() != 0 && room == null) {
            return Entering.refused("The room does not exist.");
        }
        Account guest = signIn(hash, person);
        Entry entry = new Entry(
                person.login(),
                person.firstName(),
                person.lastName(),
                person.externalId(),
                person.externalType(),
                hash.roomId(),
                hash.recordingId(),
                hash.moderator(),
                hash.recordingAllowed(),
                hash.audioVideoTest());
        return arrive(entry, guest, room);
    }

    /** Lets somebody in who may come, unless the room is closed. */
    Entering arrive(Entry entry, Account guest, @Nullable Room room) {
        StandInRoom seen = room == null ? null : room.snapshot();
        if (seen != null && seen.closed() && !entry.moderator()) {
            return new Entering(Entering.State.CLOSED, "The room is closed.", entry, seen, guest);
        }
        entries.add(entry);
        if (room != null) {
            place(room.id(), guest);
        }
        return new Entering(Entering.State.ENTERED, "", entry, seen, guest);
    }

    /** Puts somebody into a room without a link. */
    public Participant place(long roomId, Account account) {
        inside.removeIf(one -> one.roomId() == roomId && one.account() == account);
        Participant participant = new Participant(UUID.randomUUID().toString().replace("-", ""), roomId, account);
        inside.add(participant);
        return participant;
    }

    /** Who is in a room. */
    public List<Participant> in(long roomId) {
        return inside.stream().filter(one -> one.roomId() == roomId).toList();
    }

    /** Whether somebody inside has that number. */
    public boolean isInside(String uid) {
        return inside.stream().anyMatch(one -> one.uid().equals(uid));
    }

    /** Takes people out and says whether there were any. */
    public boolean kick(Predicate<Participant> whom) {
        return inside.removeIf(whom);
    }

    /** Who came in so far, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
