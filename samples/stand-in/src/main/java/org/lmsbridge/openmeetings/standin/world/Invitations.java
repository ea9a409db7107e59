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

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lmsbridge.openmeetings.standin.Entry;
import org.lmsbridge.openmeetings.standin.Right;

/** The invitations; unlike join hashes they name their guest themselves and need no living session. */
public final class Invitations {
    private final Map<String, Invitation> byHash = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final World world;
    private final Minting minting;

    Invitations(World world, Minting minting) {
        this.world = world;
        this.minting = minting;
    }

    /** Keeps an invitation and gives its hash. */
    public String add(Invitation invitation) {
        String hash = minting.next("InvitationHash");
        byHash.put(hash, invitation);
        used.remove(hash);
        return hash;
    }

    /** Follows an invitation. */
    public Entering enter(String hash) {
        Invitation invitation = byHash.get(hash);
        if (invitation == null) {
            return new Entering(Entering.State.UNKNOWN, "There is no such invitation.", null, null, null);
        }
        String objection = objection(invitation, hash);
        if (!objection.isEmpty()) {
            return Entering.refused(objection);
        }
        Room room = world.rooms().find(invitation.roomId());
        if (room == null) {
            return Entering.refused("The room does not exist.");
        }
        used.add(hash);
        Person guest = invitation.guest();
        Account account = world.accounts().add(guest, Profile.of("CONTACT"), "", Set.of(Right.ROOM));
        Entry entry = new Entry(
                guest.login(), guest.firstName(), guest.lastName(), "", "", room.id(), 0, false, false, false);
        return world.door().arrive(entry, account, room);
    }

    private String objection(Invitation invitation, String hash) {
        Instant now = world.clock().instant();
        Instant from = invitation.from();
        Instant to = invitation.to();
        boolean period = invitation.valid().equals("PERIOD");
        if (period && (from == null || to == null || now.isBefore(from) || now.isAfter(to))) {
            return "The invitation does not hold at this time.";
        }
        if (invitation.valid().equals("ONE_TIME") && used.contains(hash)) {
            return "The invitation was used already.";
        }
        return invitation.passwordProtected() ? "The invitation asks for a password." : "";
    }
}
