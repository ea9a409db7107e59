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

import java.util.List;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.WhiteboardFormat;

/**
 * White boards of rooms. Thread-safe. From 5.0; only {@link #reset} from 4.0.6.
 *
 * <p>Every method throws {@link RefusedException}, {@link UnreachableException} and {@link UnexpectedReplyException}.
 * What is wiped is gone for everybody in the room: nobody can take it back.
 */
public interface Whiteboards {
    /**
     * Throws away all white boards of a room and opens new ones with the files that belong to the room. Repeatable.
     * OpenMeetings does not look whether the room exists.
     */
    void reset(RoomId room);

    /**
     * Wipes one white board. Repeatable. OpenMeetings says that it is done for a board that there is not, too.
     *
     * @param board number of the white board, from 1 in most rooms
     */
    void clean(RoomId room, long board);

    /**
     * Wipes one slide of one white board. Repeatable.
     *
     * @param board number of the white board
     * @param slide counted from 0
     * @throws RefusedException {@code NOT_FOUND} when there is no such board
     */
    void cleanSlide(RoomId room, long board, int slide);

    /**
     * Gives OpenMeetings pictures of white boards to make one temporary file of, as its own page in the browser does.
     * From 5.0.0.
     *
     * @param browser session of a moderator's browser that is in the room, which is none of the library's: only the page
     *     itself knows it. A secret
     * @param pictures PNG files, at least one
     * @return name of the temporary file, with which that browser can download it
     * @throws RefusedException {@code NOT_ALLOWED} when the browser is in no room, or is no moderator's
     */
    String upload(String browser, WhiteboardFormat format, List<byte[]> pictures);
}
