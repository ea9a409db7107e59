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
package org.lmsbridge.openmeetings.standin.cxf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.world.World;

/** Whiteboards, which a room has as long as there are people in it. */
final class WhiteboardActions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final Refusals refusals;

    WhiteboardActions(World world, Refusals refusals) {
        this.world = world;
        this.refusals = refusals;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("RoomService.cleanWb", (args, rest) -> clean(args));
        actions.put("WbService.resetWb", (args, rest) -> clean(args));
        actions.put("WbService.cleanWb", (args, rest) -> clean(args));
        actions.put("WbService.cleanSlide", (args, rest) -> cleanSlide(args));
        actions.put("WbService.uploadWb", (args, rest) -> upload(args));
    }

    private Object clean(Args args) {
        refusals.demand(args, Right.SOAP);
        return Refusals.result(0, "", "SUCCESS");
    }

    private Object cleanSlide(Args args) {
        refusals.demand(args, Right.SOAP);
        if (world.door().in(args.number("roomid")).isEmpty()) {
            throw refusals.nullPointer(
                    "Cannot invoke \"org.apache.openmeetings.db.dto.room.Whiteboard.clearSlide(int)\""
                            + " because \"wb\" is null");
        }
        return Refusals.result(0, "", "SUCCESS");
    }

    /** Not for callers of services: the SID it wants is that of somebody in a room. */
    private Object upload(Args args) {
        if (!world.door().isInside(args.textOrEmpty("sid"))) {
            throw refusals.refusal();
        }
        try {
            for (JsonNode image : JSON.readTree(args.textOrEmpty("data"))) {
                String url = image.asText();
                byte[] decoded = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
                if (decoded.length == 0) {
                    return Refusals.result(0, "An image is empty", "ERROR");
                }
            }
            return Refusals.result(0, UUID.randomUUID().toString(), "SUCCESS");
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Refusals.result(0, "Not a list of images", "ERROR");
        }
    }
}
