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

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.FileOperations.Moving;
import org.lmsbridge.openmeetings.internal.operation.FileOperations.Renaming;
import org.lmsbridge.openmeetings.internal.operation.FileOperations.RoomOf;
import org.lmsbridge.openmeetings.internal.operation.FileSpot;
import org.lmsbridge.openmeetings.internal.operation.FileWrite;
import org.lmsbridge.openmeetings.internal.operation.NewFileOperations.Import;
import org.lmsbridge.openmeetings.internal.transport.Upload;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FileId;
import org.lmsbridge.openmeetings.model.FileType;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.UserId;

/** What a caller would have asked with about files. */
final class FileInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.ofEntries(
            Map.entry("files.inRoom", said -> new RoomId(number(said, "id", "room_id"))),
            Map.entry(
                    "files.inRoomAndHome",
                    said -> new RoomOf(new RoomId(said.number("room_id")), new UserId(said.number("owner_id")))),
            Map.entry("files.children", FileInputs::looked),
            Map.entry("files.ownChildren", FileInputs::looked),
            Map.entry("files.ofExternalType", said -> said.text("externaltype")),
            Map.entry("files.rename", said -> new Renaming(file(said), said.first("name", "fileName"))),
            Map.entry("files.move", FileInputs::moving),
            Map.entry("files.moveHome", FileInputs::moving),
            Map.entry("files.delete", FileInputs::file),
            Map.entry(
                    "files.deleteByExternalId",
                    said -> new ExternalId(said.text("externalType"), said.text("externalFilesid"))),
            Map.entry("files.preview", said -> said.first("parentFolder", "arg1")),
            Map.entry("files.createFolder", FileInputs::folder),
            Map.entry("files.createOwnFolder", FileInputs::folder),
            Map.entry("files.createFolderOfExternalUser", FileInputs::folder),
            Map.entry("files.upload", FileInputs::folder),
            Map.entry("files.importFrom", FileInputs::imported),
            Map.entry("files.importForExternalUser", FileInputs::imported),
            Map.entry("files.importableExtensions", said -> Done.DONE));

    private FileInputs() {}

    private static FileId file(RecordedArguments said) {
        return new FileId(number(said, "id", "fileExplorerItemId"));
    }

    private static Object looked(RecordedArguments said) {
        return said.values().containsKey("parent")
                ? new FileSpot(said.number("parent"), said.number("id"), null, null, false, false)
                : new FileSpot(
                        said.number("parentFileExplorerItemId"),
                        said.number("room_id"),
                        optional(said, "owner_id"),
                        null,
                        said.flag("isOwner"),
                        false);
    }

    private static Object moving(RecordedArguments said) {
        FileSpot to = said.values().containsKey("parentid")
                ? new FileSpot(said.number("parentid"), said.number("roomid"), null, null, false, false)
                : new FileSpot(
                        said.number("newParentFileExplorerItemId"),
                        said.number("room_id"),
                        optional(said, "owner_id"),
                        null,
                        said.flag("isOwner"),
                        said.flag("moveToHome"));
        return new Moving(file(said), to);
    }

    private static Object folder(RecordedArguments said) {
        JsonNode file = said.values().get("file");
        if (file != null) {
            return described(said, file);
        }
        boolean ofPerson = said.values().containsKey("externalUserId");
        FileSpot spot = new FileSpot(
                said.number("parentFileExplorerItemId"),
                said.number("room_id"),
                optional(said, "userId"),
                ofPerson ? new ExternalId(said.text("externalType"), said.text("externalUserId")) : null,
                said.flag("isOwner"),
                said.flag("isOwner"));
        ExternalId id = said.values().containsKey("externalFilesid")
                ? new ExternalId(said.text("externalType"), said.text("externalFilesid"))
                : null;
        return new FileWrite(said.first("folderName", "fileName"), FileType.FOLDER, spot, id, null);
    }

    /** From 3.1 on. A group goes as what it is taken for, a room. */
    private static FileWrite described(RecordedArguments said, JsonNode file) {
        if (file.has("id") || file.has("hash") || said.order().contains("data")) {
            throw new IllegalArgumentException("not sent by the library");
        }
        Long room = file.has("groupId") ? number(file, "groupId") : number(file, "roomId");
        FileSpot spot = new FileSpot(
                file.path("parentId").asLong(0), room, number(file, "ownerId"), null, false, file.has("ownerId"));
        ExternalId id = file.has("externalId")
                ? new ExternalId(
                        file.path("externalType").asText("any"),
                        file.path("externalId").asText())
                : null;
        JsonNode content = said.values().get("stream");
        byte[] bytes = content == null ? null : content.asText().getBytes(StandardCharsets.ISO_8859_1);
        return new FileWrite(
                file.path("name").asText(),
                type(file.path("type").asText()),
                spot,
                id,
                bytes == null ? null : new Upload(new ByteArrayInputStream(bytes), bytes.length, sent -> {}));
    }

    private static FileType type(String spelling) {
        String wanted = spelling.replace("_", "");
        return Arrays.stream(FileType.values())
                .filter(type -> type.name().replace("_", "").equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(null);
    }

    private static Object imported(RecordedArguments said) {
        boolean ofPerson = said.values().containsKey("externalUserId");
        FileSpot spot = new FileSpot(
                said.number("parentFolderId"),
                said.number("room_id"),
                optional(said, "internalUserId"),
                ofPerson ? new ExternalId(said.text("externalType"), said.text("externalUserId")) : null,
                said.flag("isOwner"),
                false);
        ExternalId id = new ExternalId(said.text("externalType"), said.text("externalFileId"));
        return new Import(
                URI.create(said.text("path")), new FileWrite(said.text("fileSystemName"), null, spot, id, null));
    }

    private static long number(RecordedArguments said, String... names) {
        return Long.parseLong(said.first(names));
    }

    private static Long number(JsonNode object, String name) {
        return object.has(name) ? Long.valueOf(object.get(name).asLong()) : null;
    }

    private static Long optional(RecordedArguments said, String name) {
        return said.values().containsKey(name) ? Long.valueOf(said.number(name)) : null;
    }
}
