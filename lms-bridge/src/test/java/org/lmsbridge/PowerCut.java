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

import java.util.concurrent.atomic.AtomicBoolean;

/** A store whose process loses its power: from then on nothing is written any more. */
final class PowerCut {
    private final AtomicBoolean off = new AtomicBoolean();
    private final RoomStore real;

    PowerCut(RoomStore real) {
        this.real = real;
    }

    /** The store up to the first overwriting, which is how a made room is saved. */
    RoomStore beforeSaving() {
        return Watched.watched(RoomStore.class, real, call -> {
            if (call.equals("replace")) {
                off.set(true);
            }
            if (off.get()) {
                throw new BridgeException(BridgeException.Reason.STORE_FAILED, "The power is off; switch it on");
            }
        });
    }
}
