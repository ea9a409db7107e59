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
package org.lmsbridge.openmeetings.internal.operation;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.WhiteboardFormat;

/** What the versions call the operations on white boards (WbWebService, before 5.0.0-M3 RoomWebService.cleanWb). */
public final class WhiteboardOperations {
    private static final String BOARD = "WbService";
    private static final Versions SINCE = Versions.from("5.0.0-M3");
    private static final Versions BEFORE = Versions.before("5.0.0-M3");
    private static final String NO_SERVICE = "has no service for white boards, which came with 5.0";

    /** One white board of a room. */
    public record Board(RoomId room, long board) {}

    /** One slide of a white board. */
    public record Slide(Board board, int slide) {}

    /** Pictures of white boards, sent in the name of a browser that is in the room. */
    public record Pictures(String browser, WhiteboardFormat format, List<byte[]> pictures) {
        @Override
        public String toString() {
            return "Pictures[" + format + ", " + pictures.size() + "]";
        }
    }

    /** Throws away all white boards of a room and lays its files out anew. */
    public static final Operation<RoomId, Done> RESET = Operation.on(
                    "whiteboards.reset",
                    Form.<RoomId>rewritten("RoomService", "cleanWb", "GET", "room/cleanwb/{id}")
                            .in(Versions.between("4.0.6", "5.0.0-M3"))
                            .session()
                            .path("id", RoomId::value)
                            .answers(ResultBean.class, Answers::result),
                    Form.<RoomId>rewritten(BOARD, "resetWb", "GET", "wb/resetwb/{id}")
                            .in(SINCE)
                            .insteadOf("RoomService.cleanWb")
                            .session()
                            .path("id", RoomId::value)
                            .answers(ResultBean.class, Answers::result))
            .absent(Versions.before("4.0.6"), "has no operation on white boards, the first of which came with 4.0.6");

    /** Wipes a white board. */
    public static final Operation<Board, Done> CLEAN = Operation.on(
                    "whiteboards.clean",
                    Form.<Board>rewritten(BOARD, "cleanWb", "GET", "wb/cleanwb/{roomid}/{wbid}")
                            .in(SINCE)
                            .session()
                            .path("roomid", board -> board.room().value())
                            .path("wbid", Board::board)
                            .answers(ResultBean.class, Answers::result))
            .absent(BEFORE, NO_SERVICE);

    /** Wipes a slide of a white board. */
    public static final Operation<Slide, Done> CLEAN_SLIDE = Operation.on(
                    "whiteboards.cleanSlide",
                    Form.<Slide>rewritten(BOARD, "cleanSlide", "GET", "wb/cleanslide/{roomid}/{wbid}/{slide}")
                            .in(SINCE)
                            .session()
                            .path("roomid", slide -> slide.board().room().value())
                            .path("wbid", slide -> slide.board().board())
                            .path("slide", Slide::slide)
                            .answers(ResultBean.class, Answers::result))
            .absent(BEFORE, NO_SERVICE);

    /** Lays pictures of white boards down as a temporary file. */
    public static final Operation<Pictures, String> UPLOAD = Operation.of(
                    "whiteboards.upload",
                    Form.<Pictures>rewritten(BOARD, "uploadWb", "POST", "wb/uploadwb/{type}")
                            .in(Versions.from("5.0.0"))
                            .query("sid", Pictures::browser)
                            .path("type", pictures -> pictures.format().name().toLowerCase(Locale.ROOT))
                            .field("data", WhiteboardOperations::data)
                            .answers(
                                    ResultBean.class,
                                    answer -> answer.required().success()))
            .absent(Versions.before("5.0.0"), "takes no pictures of white boards");

    private WhiteboardOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(RESET, CLEAN, CLEAN_SLIDE, UPLOAD);
    }

    private static String data(Pictures pictures) {
        return pictures.pictures().stream()
                .map(picture -> "\"data:image/png;base64," + Base64.getEncoder().encodeToString(picture) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
