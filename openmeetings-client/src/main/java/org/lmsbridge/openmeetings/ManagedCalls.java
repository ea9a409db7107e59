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
import java.util.function.BooleanSupplier;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.session.ControlSession;

/** Calls on the session that manages. Thread-safe. */
record ManagedCalls(Engine engine, ControlSession control) {
    <I, O> O call(Operation<I, O> operation, I input) {
        return engine.managed(operation, input, control);
    }

    /** The answer to what is asked exactly once, after the session has been proven good. */
    <I, O> O once(Operation<I, O> operation, I input) {
        return engine.once(operation, input, control);
    }

    /** The answer; empty when there is no such thing. */
    <I, O> Optional<O> callIfThere(Operation<I, O> operation, I input) {
        try {
            return Optional.of(call(operation, input));
        } catch (RefusedException e) {
            if (e.reason() == RefusedException.Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Does away with a thing. OpenMeetings fails on nothing for an unknown one; where a missing right looks the same, it
     * is done only if the thing is nowhere to be seen.
     */
    <I> void done(Operation<I, Done> operation, I input, BooleanSupplier isGone) {
        try {
            call(operation, input);
        } catch (RefusedException e) {
            boolean unclear = e.reason() == RefusedException.Reason.UNSPECIFIED
                    && e.code().isEmpty();
            if (!unclear || !(features(operation.id()).tellsMissingRights() || isGone.getAsBoolean())) {
                throw e;
            }
        }
    }

    Features features(String operation) {
        return Engine.translated(operation, engine::features);
    }
}
