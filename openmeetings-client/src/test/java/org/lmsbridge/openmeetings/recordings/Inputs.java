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
package org.lmsbridge.openmeetings.recordings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.operation.Operation;

/** What a caller of the library would have asked with, to send what was recorded. */
final class Inputs {
    private static final List<Map<String, Function<RecordedArguments, Object>>> BY_SERVICE = List.of(
            SessionInputs.ALL,
            ServerInputs.ALL,
            UserInputs.ALL,
            GroupInputs.ALL,
            RoomInputs.ALL,
            RecordingInputs.ALL,
            LegacyInputs.ALL,
            WhiteboardInputs.ALL,
            NetworkTestInputs.ALL,
            FileInputs.ALL,
            CalendarInputs.ALL,
            InvitationInputs.ALL);

    private Inputs() {}

    /** The input; empty when no caller can give one that is sent so: the types of the library rule it out. */
    @SuppressWarnings("unchecked") // the readers are listed by operation
    static <I> Optional<I> of(Operation<I, ?> operation, RecordedArguments said) {
        try {
            return JoinInputs.of(operation.id(), said)
                    .or(() -> Optional.of(reader(operation.id()).apply(said)))
                    .map(input -> (I) input);
        } catch (IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static Function<RecordedArguments, Object> reader(String id) {
        return BY_SERVICE.stream()
                .filter(readers -> readers.containsKey(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody says what " + id + " is asked with"))
                .get(id);
    }
}
