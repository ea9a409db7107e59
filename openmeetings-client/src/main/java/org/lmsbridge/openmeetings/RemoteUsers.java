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

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.UserOperations;
import org.lmsbridge.openmeetings.internal.operation.UserOperations.Connection;
import org.lmsbridge.openmeetings.internal.operation.UserOperations.Created;
import org.lmsbridge.openmeetings.internal.operation.UserOperations.Creation;
import org.lmsbridge.openmeetings.internal.operation.UserOperations.InRoom;
import org.lmsbridge.openmeetings.model.ConnectionId;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.NewUser;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserId;

/** Users, over the web services of a server. */
final class RemoteUsers implements Users {
    private static final String CREATE = "users.create";
    private static final Pattern COUNTRY_NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern COUNTRY_LETTERS = Pattern.compile("[A-Z]{2}");

    private final ManagedCalls calls;
    private final Rooms rooms;
    private final URI address;

    RemoteUsers(ManagedCalls calls, Rooms rooms, URI address) {
        this.calls = calls;
        this.rooms = rooms;
        this.address = address;
    }

    @Override
    public User create(NewUser user) {
        check(user, calls.features(CREATE));
        Created created = calls.call(UserOperations.creating(user), new Creation(user, address.toString()));
        return created.user().map(stored -> told(stored, user)).orElseGet(() -> asked(created.id(), user));
    }

    private void check(NewUser user, Features features) {
        if (user.timeZone().isPresent() && !features.timeZones()) {
            throw calls.engine().notSupported(CREATE, "gives every new user the time zone of the server");
        }
        if (!features.grantable().containsAll(user.rights())) {
            throw calls.engine().notSupported(CREATE, "cannot give new users these rights");
        }
        if (user.confirmationMail() && !features.confirmationMails()) {
            throw calls.engine().notSupported(CREATE, "decides by its configuration whether new users get a mail");
        }
        checkCountry(user.address().country(), features);
    }

    private void checkCountry(String country, Features features) {
        if (country.isEmpty()) {
            return;
        }
        if (features.countriesByNumber() && !COUNTRY_NUMBER.matcher(country).matches()) {
            throw calls.engine().notSupported(CREATE, "knows countries by the numbers of its own list only");
        }
        if (!features.countriesByNumber() && !COUNTRY_LETTERS.matcher(country).matches()) {
            throw Engine.invalid(CREATE, "a country has two capital letters");
        }
    }

    /** The answer leaves the external type out from 5.0.0-M2 on, although it is stored. */
    private static User told(User stored, NewUser asked) {
        return stored.externalId().isPresent()
                ? stored
                : asked.externalId().map(stored::withExternalId).orElse(stored);
    }

    private static User asked(UserId id, NewUser user) {
        return new User(
                id,
                user.login(),
                user.firstName(),
                user.lastName(),
                user.email(),
                user.externalId(),
                Optional.empty(),
                Set.of(),
                OptionalInt.of(user.language()),
                user.timeZone().map(ZoneId::getId),
                user.address(),
                Optional.empty(),
                Map.of());
    }

    @Override
    public List<User> list() {
        return calls.call(UserOperations.LIST, Done.DONE);
    }

    @Override
    public void delete(UserId id) {
        calls.call(UserOperations.DELETE, id);
    }

    @Override
    public void deleteByExternalId(ExternalId id) {
        calls.done(
                UserOperations.DELETE_EXTERNAL,
                id,
                () -> list().stream()
                        .noneMatch(user -> user.externalId().filter(id::equals).isPresent()));
    }

    @Override
    public boolean kick(RoomId room, ExternalId person) {
        return calls.call(UserOperations.KICK, new InRoom(room, person));
    }

    @Override
    public boolean kickConnection(ConnectionId connection) {
        return calls.call(UserOperations.KICK_CONNECTION, new Connection(connection.value()));
    }

    @Override
    public int countIn(RoomId room) {
        calls.features("users.countIn");
        if (calls.engine().knows(UserOperations.COUNT_IN)) {
            return calls.call(UserOperations.COUNT_IN, room);
        }
        return rooms.occupancy(room).participants();
    }
}
