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
import org.lmsbridge.openmeetings.internal.operation.WhiteboardOperations;
import org.lmsbridge.openmeetings.internal.operation.WhiteboardOperations.Board;
import org.lmsbridge.openmeetings.internal.operation.WhiteboardOperations.Pictures;
import org.lmsbridge.openmeetings.internal.operation.WhiteboardOperations.Slide;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.WhiteboardFormat;

/** White boards, over the web services of a server. */
final class RemoteWhiteboards implements Whiteboards {
    private final ManagedCalls calls;

    RemoteWhiteboards(ManagedCalls calls) {
        this.calls = calls;
    }

    @Override
    public void reset(RoomId room) {
        calls.call(WhiteboardOperations.RESET, room);
    }

    @Override
    public void clean(RoomId room, long board) {
        calls.call(WhiteboardOperations.CLEAN, new Board(room, board));
    }

    @Override
    public void cleanSlide(RoomId room, long board, int slide) {
        if (slide < 0) {
            throw Engine.invalid("whiteboards.cleanSlide", "slides are counted from 0");
        }
        calls.call(WhiteboardOperations.CLEAN_SLIDE, new Slide(new Board(room, board), slide));
    }

    @Override
    public String upload(String browser, WhiteboardFormat format, List<byte[]> pictures) {
        if (browser.isBlank() || pictures.isEmpty()) {
            throw Engine.invalid("whiteboards.upload", "there is no browser or no picture");
        }
        return calls.engine().open(WhiteboardOperations.UPLOAD, new Pictures(browser, format, pictures));
    }
}
