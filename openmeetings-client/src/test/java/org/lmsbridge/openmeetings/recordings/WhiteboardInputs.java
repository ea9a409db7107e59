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

import java.util.Map;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.operation.WhiteboardOperations.Board;
import org.lmsbridge.openmeetings.internal.operation.WhiteboardOperations.Slide;

/** What a caller would have asked with about white boards. */
final class WhiteboardInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.ofEntries(
            Map.entry("whiteboards.reset", RoomInputs::roomId),
            Map.entry("whiteboards.clean", WhiteboardInputs::board),
            Map.entry("whiteboards.cleanSlide", said -> new Slide(board(said), Math.toIntExact(said.number("slide")))));

    private WhiteboardInputs() {}

    private static Board board(RecordedArguments said) {
        return new Board(RoomInputs.roomId(said), said.number("wbid"));
    }
}
