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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations.ByExternalId;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations.Page;
import org.lmsbridge.openmeetings.internal.operation.RoomWrite;
import org.lmsbridge.openmeetings.internal.operation.RoomWriteOperations;
import org.lmsbridge.openmeetings.internal.operation.WrittenRoom;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Participant;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomOccupancy;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/** Rooms, over the web services of a server. */
final class RemoteRooms implements Rooms {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 1000;

    private final ManagedCalls calls;
    private final RoomChecks checks;

    RemoteRooms(ManagedCalls calls) {
        this.calls = calls;
        checks = new RoomChecks(calls.engine());
    }

    @Override
    public Room create(RoomSettings settings) {
        Features features = calls.features("rooms.create");
        checkNew("rooms.create", settings, features);
        RoomWrite write = new RoomWrite(null, settings);
        WrittenRoom written = calls.call(making(settings, features), write);
        return finished("rooms.create", written, settings, features);
    }

    /** The call that carries most of the settings; {@link #finished} sees to the rest. */
    private static Operation<RoomWrite, WrittenRoom> making(RoomSettings settings, Features features) {
        if (features.createsByExternalId() && settings.externalId().isPresent()) {
            return RoomWriteOperations.FIND_OR_CREATE;
        }
        return features.createsHiding(settings) ? RoomWriteOperations.CREATE_HIDING : RoomWriteOperations.CREATE;
    }

    @Override
    public Room findOrCreate(RoomSettings settings) {
        if (settings.externalId().isEmpty()) {
            throw new IllegalArgumentException("Only a room with an external id can be found by it");
        }
        Features features = calls.features("rooms.findOrCreate");
        checkNew("rooms.findOrCreate", settings, features);
        RoomWrite write = new RoomWrite(null, settings);
        if (!features.createsByExternalId() && !features.findsByExternalId()) {
            return finished("rooms.findOrCreate", calls.call(RoomWriteOperations.CREATE, write), settings, features);
        }
        WrittenRoom written = calls.call(RoomWriteOperations.FIND_OR_CREATE, write);
        return features.axis2()
                ? finished("rooms.findOrCreate", written, settings, features)
                : told(written.room().orElseThrow(), settings);
    }

    private void checkNew(String operation, RoomSettings settings, Features features) {
        checks.check(operation, settings, features);
        if (features.axis2()) {
            new Axis2RoomUpdate(calls, features).checkCreatable(operation, settings);
        }
    }

    /** Sees to it that a new room has what the call that made it could not carry, or that it is not there. */
    private Room finished(String operation, WrittenRoom written, RoomSettings wanted, Features features) {
        try {
            if (features.axis2()) {
                Room stored = existing(operation, written.id());
                Axis2RoomUpdate update = new Axis2RoomUpdate(calls, features);
                boolean found = wanted.externalId().isPresent() && !update.mayBeNew(stored, wanted);
                return found ? stored : update.change(operation, stored, wanted);
            }
            return closedAsWanted(operation, told(written.room().orElseThrow(), wanted), wanted);
        } catch (OpenMeetingsException failure) {
            // a room found by its external id may be older than this call
            boolean ours =
                    !features.createsByExternalId() || wanted.externalId().isEmpty();
            throw Failures.halfway(operation, written.id(), ours && isTakenBack(written.id()), failure);
        }
    }

    private boolean isTakenBack(RoomId id) {
        try {
            delete(id);
            return true;
        } catch (OpenMeetingsException e) {
            return false;
        }
    }

    /** The answer to a write leaves the external type out from 5.0 on, although it is stored. */
    private static Room told(Room answered, RoomSettings wanted) {
        Optional<ExternalId> sent = wanted.externalId();
        boolean left = answered.externalId().isEmpty()
                && sent.isPresent()
                && answered.details().externalId().equals(sent.map(ExternalId::id));
        if (!left) {
            return answered;
        }
        RoomSettings settings =
                answered.settings().toBuilder().externalId(sent.get()).build();
        return new Room(answered.id(), settings, answered.details());
    }

    /** Until 4.0.10 a write stores every room as open; later the wish is honoured. */
    private Room closedAsWanted(String operation, Room room, RoomSettings wanted) {
        if (room.closed() == wanted.closed()) {
            return room;
        }
        calls.call(wanted.closed() ? RoomOperations.CLOSE : RoomOperations.OPEN, room.id());
        return existing(operation, room.id());
    }

    @Override
    public Optional<Room> find(RoomId id) {
        return calls.callIfThere(RoomOperations.FIND, id)
                .filter(room -> !"true".equals(room.details().others().get("deleted")));
    }

    @Override
    public Optional<Room> findByExternalId(ExternalId id, RoomType type) {
        return calls.call(RoomOperations.FIND_BY_EXTERNAL_ID, new ByExternalId(id, type));
    }

    @Override
    public List<Room> listPublic(RoomType type) {
        return calls.callIfThere(RoomOperations.LIST_PUBLIC, type).orElse(List.of());
    }

    @Override
    public List<Room> list() {
        List<Room> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            RoomOperations.Rooms part = calls.call(RoomOperations.LIST, new Page(page * (long) PAGE, PAGE));
            all.addAll(part.rooms());
            if (!part.more() || part.rooms().size() < PAGE) {
                break;
            }
        }
        return List.copyOf(all);
    }

    @Override
    public Room update(RoomId id, UnaryOperator<RoomSettings> change) {
        Features features = calls.features("rooms.update");
        Room stored = existing("rooms.update", id);
        RoomSettings wanted = change.apply(stored.settings());
        if (wanted.equals(stored.settings())) {
            return stored;
        }
        checks.check("rooms.update", wanted, features);
        if (features.axis2()) {
            return new Axis2RoomUpdate(calls, features).change("rooms.update", stored, wanted);
        }
        WrittenRoom written = calls.call(RoomWriteOperations.UPDATE, new RoomWrite(stored, wanted));
        return closedAsWanted("rooms.update", told(written.room().orElseThrow(), wanted), wanted);
    }

    private Room existing(String operation, RoomId id) {
        return find(id).orElseThrow(() -> new RefusedException(
                operation, RefusedException.Reason.NOT_FOUND, null, operation + " refused: there is no room " + id));
    }

    @Override
    public RoomSettings keepable(RoomSettings wanted) {
        Features features = calls.features("rooms.create");
        Set<RoomElement> hidden = new HashSet<>(wanted.hiddenElements());
        hidden.retainAll(features.hideable());
        RoomSettings kept = wanted.toBuilder()
                .hiddenElements(hidden)
                .waitForModerator(wanted.waitForModerator() && features.waitsForModerator())
                .tag(features.tags() ? wanted.tag().orElse(null) : null)
                .redirectUrl(features.axis2() ? null : wanted.redirectUrl().orElse(null))
                .build();
        return features.axis2() ? new Axis2RoomUpdate(calls, features).keepable(kept) : kept;
    }

    @Override
    public void close(RoomId id) {
        calls.call(RoomOperations.CLOSE, id);
    }

    @Override
    public void open(RoomId id) {
        calls.call(RoomOperations.OPEN, id);
    }

    @Override
    public void delete(RoomId id) {
        calls.callIfThere(RoomOperations.DELETE, id);
    }

    @Override
    public List<Participant> participants(RoomId id) {
        return calls.call(RoomOperations.PARTICIPANTS, id);
    }

    @Override
    public RoomOccupancy occupancy(RoomId id) {
        calls.features("rooms.occupancy");
        if (calls.engine().knows(RoomOperations.OCCUPANCY)) {
            return calls.call(RoomOperations.OCCUPANCY, id);
        }
        // an account without the right gets an empty list too; reading the room tells which it is
        return calls.call(RoomOperations.OCCUPANCIES, List.of(id)).stream()
                .findFirst()
                .orElseGet(() -> new RoomOccupancy(
                        existing("rooms.occupancy", id).id(), 0, Optional.empty(), OptionalInt.empty()));
    }

    @Override
    public void kickEveryone(RoomId id) {
        calls.callIfThere(RoomOperations.KICK_EVERYONE, id);
    }
}
