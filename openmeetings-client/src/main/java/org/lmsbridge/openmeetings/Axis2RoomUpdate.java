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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations;
import org.lmsbridge.openmeetings.internal.operation.RoomProperties;
import org.lmsbridge.openmeetings.internal.operation.RoomWrite;
import org.lmsbridge.openmeetings.internal.operation.RoomWriteOperations;
import org.lmsbridge.openmeetings.internal.operation.RoomWriteOperations.Property;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;

/**
 * Changes rooms of 2.0 to 3.0. Their update re-opens a room and forgets all that its signature does not carry, such as
 * whether recording is allowed (RoomManager.updateRoomInternal). So single properties are set where the version can,
 * and the update is used only where it forgets nothing.
 */
final class Axis2RoomUpdate {
    private static final Set<String> TEXTS = Set.of("name", "comment");

    /** How a room becomes another. */
    private enum Way {
        NOTHING,
        PROPERTIES,
        REWRITE,
        IMPOSSIBLE
    }

    private final ManagedCalls calls;
    private final Features features;

    Axis2RoomUpdate(ManagedCalls calls, Features features) {
        this.calls = calls;
        this.features = features;
    }

    /** Refuses a new room that would have to be left half-made. */
    void checkCreatable(String operation, RoomSettings wanted) {
        RoomSettings made = made(wanted);
        if (way(made, wanted) == Way.IMPOSSIBLE) {
            throw calls.engine()
                    .notSupported(
                            operation,
                            "can make a room with these settings only where recording is not allowed"
                                    + (features.updatesAllOfRoom() ? "" : ", nothing is hidden and pictures are"));
        }
    }

    /** Without what is hidden, where hiding anything would forget that recording is allowed. */
    RoomSettings keepable(RoomSettings wanted) {
        return way(made(wanted), wanted) == Way.IMPOSSIBLE
                ? wanted.toBuilder().hiddenElements(Set.of()).build()
                : wanted;
    }

    /** What the call that makes a room stores of what is wanted. */
    private RoomSettings made(RoomSettings wanted) {
        if (wanted.externalId().isPresent()) {
            // RoomWebService.getRoomIdByExternalId stores these
            return wanted.toBuilder()
                    .questionsAllowed(true)
                    .recordingAllowed(true)
                    .audioOnly(false)
                    .waitForRecording(false)
                    .hiddenElements(Set.of())
                    .build();
        }
        if (features.createsHiding(wanted)) {
            return wanted;
        }
        boolean bar = wanted.hiddenElements().contains(RoomElement.TOP_BAR);
        return wanted.toBuilder()
                .hiddenElements(bar ? Set.of(RoomElement.TOP_BAR) : Set.of())
                .build();
    }

    /**
     * Whether a room that was found or made by its external id may have been made just now, or by a call that did not
     * finish: all it is, is what the making call stores or what is wanted.
     */
    boolean mayBeNew(Room stored, RoomSettings wanted) {
        Set<String> unfinished = difference(stored.settings(), wanted).keySet();
        Set<String> older = difference(stored.settings(), made(wanted)).keySet();
        return Collections.disjoint(unfinished, older);
    }

    /** Makes a room what is wanted. */
    Room change(String operation, Room stored, RoomSettings wanted) {
        Way way = way(stored.settings(), wanted);
        boolean open = !stored.closed();
        switch (way) {
            case NOTHING -> {}
            case PROPERTIES ->
                difference(stored.settings(), wanted)
                        .forEach((name, value) ->
                                calls.call(RoomWriteOperations.SET_PROPERTY, new Property(stored.id(), name, value)));
            case REWRITE -> {
                calls.call(RoomWriteOperations.UPDATE, new RoomWrite(stored, wanted));
                open = true;
            }
            case IMPOSSIBLE ->
                throw calls.engine()
                        .notSupported(
                                operation,
                                "would forget that recording is allowed in this room"
                                        + (features.updatesAllOfRoom() ? "" : ", and what is hidden")
                                        + "; forbid recording in the same change, or delete the room and make it anew");
        }
        if (wanted.closed() == open) {
            calls.call(wanted.closed() ? RoomOperations.CLOSE : RoomOperations.OPEN, stored.id());
        } else if (way == Way.NOTHING) {
            return stored;
        }
        return read(stored.id());
    }

    private Way way(RoomSettings stored, RoomSettings wanted) {
        Set<String> changed = difference(stored, wanted).keySet();
        if (changed.isEmpty()) {
            return Way.NOTHING;
        }
        boolean settable = features.setsAnyProperty() || (features.setsTextProperties() && TEXTS.containsAll(changed));
        if (settable) {
            return Way.PROPERTIES;
        }
        boolean forgotten = wanted.recordingAllowed()
                || wanted.waitForRecording()
                || (!features.updatesAllOfRoom()
                        && (wanted.audioOnly() || !wanted.hiddenElements().isEmpty()));
        return forgotten ? Way.IMPOSSIBLE : Way.REWRITE;
    }

    private static Map<String, String> difference(RoomSettings stored, RoomSettings wanted) {
        Map<String, String> before = RoomProperties.of(stored);
        Map<String, String> changed = new LinkedHashMap<>(RoomProperties.of(wanted));
        changed.entrySet().removeIf(property -> property.getValue().equals(before.get(property.getKey())));
        return changed;
    }

    private Room read(RoomId id) {
        return calls.call(RoomOperations.FIND, id);
    }
}
