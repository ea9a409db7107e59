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

import java.util.Optional;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.FileSpot;
import org.lmsbridge.openmeetings.internal.operation.UserOperations;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FilePlace;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserId;

/** Turns places into OpenMeetings' numbers, which are others in each call. */
final class FileSpots {
    private static final long OLD_HOME = -2;
    private static final long HOME = -1;
    private static final long ROOM = -2;

    private final ManagedCalls calls;
    private final String login;

    FileSpots(ManagedCalls calls, String login) {
        this.calls = calls;
        this.login = login;
    }

    /** Where something new will be. */
    FileSpot ofNew(String operation, FilePlace place, Features features) {
        if (!features.axis2()) {
            return numbered(operation, place);
        }
        if (place instanceof FilePlace.Home home) {
            return new FileSpot(OLD_HOME, null, home.owner().value(), null, true, true);
        }
        return place instanceof FilePlace.ExternalHome home
                ? new FileSpot(OLD_HOME, null, null, home.owner(), true, true)
                : existing(place);
    }

    /** From 3.1 on homes go by the number of their account. */
    private FileSpot numbered(String operation, FilePlace place) {
        if (place instanceof FilePlace.OwnHome) {
            return home(ownAccount(operation));
        }
        if (place instanceof FilePlace.ExternalHome home) {
            UserId owner = account(operation, home.owner())
                    .orElseThrow(() -> new RefusedException(
                            operation,
                            RefusedException.Reason.NOT_FOUND,
                            null,
                            operation + " refused: this person has no account yet"));
            return home(owner);
        }
        return place instanceof FilePlace.Home home ? home(home.owner()) : existing(place);
    }

    private static FileSpot home(UserId owner) {
        return new FileSpot(0, null, owner.value(), null, true, true);
    }

    /** Where something is looked for, or moved to, in 2.0 to 3.0. */
    static FileSpot existing(FilePlace place) {
        if (place instanceof FilePlace.Folder folder) {
            FileSpot root = existing(folder.root());
            return new FileSpot(folder.folder().value(), root.room(), root.owner(), root.person(), false, root.home());
        }
        if (place instanceof FilePlace.InRoom room) {
            return new FileSpot(0, number(room.room()), null, null, false, false);
        }
        if (place instanceof FilePlace.Home home) {
            return home(home.owner());
        }
        ExternalId person = place instanceof FilePlace.ExternalHome home ? home.owner() : null;
        return new FileSpot(0, null, null, person, true, true);
    }

    /** Where something is looked for, or moved to, from 3.1 on. */
    static FileSpot top(FilePlace place) {
        FileSpot spot = existing(place);
        long parent = place instanceof FilePlace.OwnHome ? HOME : ROOM;
        return spot.parent() > 0
                ? spot
                : new FileSpot(parent, spot.room(), spot.owner(), spot.person(), spot.top(), spot.home());
    }

    private static long number(RoomId room) {
        return room.value();
    }

    /** The account of a person of the calling system; empty when there is none yet. */
    Optional<UserId> account(String operation, ExternalId person) {
        checkUsers(operation);
        return calls.call(UserOperations.LIST, Done.DONE).stream()
                .filter(user -> user.externalId().filter(person::equals).isPresent())
                .findFirst()
                .map(User::id);
    }

    private UserId ownAccount(String operation) {
        checkUsers(operation);
        return calls.call(UserOperations.LIST, Done.DONE).stream()
                .filter(user -> login.equalsIgnoreCase(user.login()))
                .findFirst()
                .map(User::id)
                .orElseThrow(() -> Engine.invalid(operation, "no account has the login name that the library uses"));
    }

    private void checkUsers(String operation) {
        if (!calls.features(operation).listsPeople()) {
            throw calls.engine().notSupported(operation, "does not list users, so their numbers have to be known");
        }
    }
}
