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

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Part;
import org.lmsbridge.openmeetings.standin.world.OmVersion;
import org.lmsbridge.openmeetings.standin.world.StoredFile;
import org.lmsbridge.openmeetings.standin.world.World;

/** Adds a file. Of its bytes only the number and a digest are kept; nothing is converted. */
final class Uploads {
    private final World world;
    private final OmVersion version;
    private final Refusals refusals;

    Uploads(World world, Refusals refusals) {
        this.world = world;
        this.version = world.version();
        this.refusals = refusals;
    }

    StoredFile store(Args args, long caller) {
        Args wish = args.bean("file");
        if (wish == null || wish.has("id")) {
            throw Failure.service("Bad id");
        }
        if (!(args.get("stream") instanceof Part stream)) {
            return describe(wish, caller).put("hash", wish.get("hash"));
        }
        String type = kind(wish.textOrEmpty("name"), stream);
        if (type == null && version.before(3, 3, 0)) {
            throw noOffice();
        }
        StoredFile file = describe(wish, caller)
                .put(
                        "hash",
                        wish.has("hash") ? wish.text("hash") : UUID.randomUUID().toString())
                .put("type", type == null ? "PRESENTATION" : type)
                .put("bytes", stream.size())
                .put("sha256", stream.sha256());
        if (type == null) {
            // what cannot be converted stays as an entry (FileProcessor)
            throw noOffice();
        }
        if (type.equals("IMAGE") && version.atLeast(3, 3, 0)) {
            file.put("width", 1L).put("height", 1L);
        }
        return file;
    }

    private StoredFile describe(Args wish, long caller) {
        StoredFile file = world.files().add();
        for (String name : new String[] {"name", "externalId", "externalType"}) {
            file.put(name, wish.get(name));
        }
        String type = wish.text("type");
        file.put("type", type == null ? null : world.words().readFileType(type));
        file.put("parentId", positive(wish, "parentId")).put("ownerId", positive(wish, "ownerId"));
        // FileItemDTO.get writes the group into the room
        file.put("roomId", positive(wish, version.before(3, 3, 0) ? "roomId" : "groupId"));
        return file.put("insertedBy", caller);
    }

    private static @Nullable Long positive(Args wish, String name) {
        return wish.number(name) > 0 ? wish.number(name) : null;
    }

    /** The type by extension or first bytes; null for what needs LibreOffice, which this server has not. */
    private static @Nullable String kind(String name, Part stream) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String head = new String(stream.head(), 0, Math.min(8, stream.head().length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("GIF8")) {
            return "IMAGE";
        }
        if (head.startsWith("%PDF") || extension.equals("pdf")) {
            return "PRESENTATION";
        }
        return switch (extension) {
            case "mp4", "avi", "mov", "flv", "mpg", "webm", "mkv" -> "VIDEO";
            case "wml" -> "WML_FILE";
            default -> null;
        };
    }

    private Failure noOffice() {
        String late = refusals.early() ? "processOpenOffice" : "doJodConvert";
        String step = version.before(3, 3, 0) ? "wrongType" : late;
        return Failure.service("key: " + step + "\r\nprocess: " + step + "\r\ncommand: null\r\nexitValue: -1\r\n");
    }
}
