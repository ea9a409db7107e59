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

import java.util.function.Supplier;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.UnreachableException;

/**
 * What becomes of a row whose room could not be made.
 *
 * @param back puts the row into the state of before; false when others came first
 * @param always whether that is right also when there may be a room now
 */
record Retreat(Supplier<Boolean> back, boolean always) {
    /** For a course without another room: after an unclear answer the next one must look for the room. */
    static Retreat orLeave(Supplier<Boolean> back) {
        return new Retreat(back, false);
    }

    /** For a course that has a room elsewhere, to which it goes back. */
    static Retreat always(Supplier<Boolean> back) {
        return new Retreat(back, true);
    }

    /** For a row that was begun by somebody else. */
    static Retreat none() {
        return new Retreat(() -> false, false);
    }

    /** What to do after making failed like that. */
    Supplier<Boolean> after(RuntimeException failure, Supplier<Boolean> leave) {
        return always || isCertain(failure) ? back : leave;
    }

    /** What to do after the room was made and something else failed. */
    Supplier<Boolean> afterMaking(Supplier<Boolean> leave) {
        return always ? back : leave;
    }

    /** Whether there certainly is no new room after this failure. */
    static boolean isCertain(RuntimeException failure) {
        return failure instanceof RefusedException
                || failure instanceof BridgeException
                || (failure instanceof UnreachableException lost && !lost.maybeProcessed());
    }

    /** Whether any other server would say the same. */
    static boolean isOfTheWish(RuntimeException failure) {
        return failure instanceof RefusedException refused && refused.reason() == RefusedException.Reason.INVALID;
    }
}
