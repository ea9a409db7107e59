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

import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations.Property;
import org.lmsbridge.openmeetings.internal.operation.RoomWrite;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;

/**
 * Changes rooms of 2.0 to 3.0, whose update re-opens the room and resets all that its signature does not carry
 * (RoomManagement.updateRoomInternal): the widest form first, then what it reset, one by one.
 */
final class Axis2RoomUpdate {
    private final ManagedCalls calls;
    private final Features features;

    Axis2RoomUpdate(ManagedCalls calls, Features features) {
        this.calls = calls;
        this.features = features;
    }

    /** Gives a new room what the call that made it could not carry; 2.0 has no way to, and leaves it. */
    Room complete(Room stored, RoomSettings wanted) {
        if (features.updatesAllOfRoom()) {
            return change(stored, wanted);
        }
        if (wanted.closed()) {
            calls.call(RoomOperations.CLOSE, stored.id());
            return read(stored.id());
        }
        return stored;
    }

    /** Makes an existing room what is wanted. */
    Room change(Room stored, RoomSettings wanted) {
        boolean rewrite = !written(stored.settings()).equals(written(wanted));
        if (rewrite) {
            if (!features.updatesAllOfRoom()) {
                refuseLoss(stored.settings(), wanted);
            }
            calls.call(RoomOperations.UPDATE, new RoomWrite(stored, wanted));
        }
        setProperties(stored, wanted, rewrite);
        if (wanted.closed() && (rewrite || !stored.closed())) {
            calls.call(RoomOperations.CLOSE, stored.id());
        } else if (!wanted.closed() && stored.closed() && !rewrite) {
            calls.call(RoomOperations.OPEN, stored.id());
        }
        return read(stored.id());
    }

    private void setProperties(Room stored, RoomSettings wanted, boolean rewrite) {
        if (!features.updatesAllOfRoom()) {
            return;
        }
        if (rewrite || stored.settings().recordingAllowed() != wanted.recordingAllowed()) {
            set(stored.id(), "allowRecording", wanted.recordingAllowed());
        }
        if (rewrite || stored.settings().waitForRecording() != wanted.waitForRecording()) {
            set(stored.id(), "waitForRecording", wanted.waitForRecording());
        }
    }

    private void set(RoomId room, String property, boolean value) {
        calls.call(RoomOperations.SET_PROPERTY, new Property(room, property, Boolean.toString(value)));
    }

    /** What the widest form carries, and nothing else. */
    private static RoomSettings written(RoomSettings settings) {
        return settings.toBuilder()
                .closed(false)
                .recordingAllowed(false)
                .waitForRecording(false)
                .externalId(null)
                .redirectUrl(null)
                .build();
    }

    private void refuseLoss(RoomSettings stored, RoomSettings wanted) {
        boolean lost = wanted.recordingAllowed()
                || wanted.waitForRecording()
                || wanted.audioOnly()
                || !wanted.hiddenElements().isEmpty();
        if (lost) {
            throw new RefusedException(
                    "rooms.update",
                    Reason.NOT_SUPPORTED,
                    null,
                    "rooms.update is not supported: OpenMeetings " + features.version()
                            + " would lose that recording is allowed" + (stored.audioOnly() ? ", audio only" : "")
                            + " and what is hidden in this room; switch these off in the same change, or delete the"
                            + " room and create it anew");
        }
    }

    private Room read(RoomId id) {
        return calls.call(RoomOperations.FIND, id);
    }
}
