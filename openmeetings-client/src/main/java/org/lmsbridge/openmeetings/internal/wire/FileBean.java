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
package org.lmsbridge.openmeetings.internal.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.FileId;
import org.lmsbridge.openmeetings.model.FileType;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.StoredFile;
import org.lmsbridge.openmeetings.model.UserId;

/** A file or folder: FileExplorerItem of 2.0 to 3.0, FileExplorerItemDTO and FileItemDTO later. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot({"fileExplorerItemDTO", "fileItemDTO"})
public final class FileBean extends WireBean {
    @Nullable String id;

    @Nullable String fileExplorerItemId;

    @Nullable String name;

    @Nullable String fileName;

    @Nullable String hash;

    @Nullable String fileHash;

    @Nullable String parentId;

    @Nullable String parentFileExplorerItemId;

    @Nullable String roomId;

    @XmlElement(name = "room_id")
    @Nullable String entityRoomId;

    @Nullable String ownerId;

    @Nullable String externalId;

    @Nullable String externalFileId;

    @Nullable String externalType;

    @Nullable String type;

    @Nullable String width;

    @Nullable String flvWidth;

    @Nullable String height;

    @Nullable String flvHeight;

    @Nullable String isFolder;

    @Nullable String isImage;

    @Nullable String isPresentation;

    @Nullable String isVideo;

    @Nullable String isChart;

    @Nullable String isStoredWmlFile;

    /** The file in our words. */
    public StoredFile toFile() {
        Map<String, String> others = others();
        keep(others, "isFolder", isFolder);
        keep(others, "isImage", isImage);
        keep(others, "isPresentation", isPresentation);
        keep(others, "isVideo", isVideo);
        keep(others, "isChart", isChart);
        keep(others, "isStoredWmlFile", isStoredWmlFile);
        return new StoredFile(
                new FileId(Texts.id("id", first(id, fileExplorerItemId))),
                Texts.text(first(name, fileName)).orElse(""),
                fileType(),
                positive("parentId", first(parentId, parentFileExplorerItemId)).map(FileId::new),
                positive("roomId", first(roomId, entityRoomId)).map(RoomId::new),
                positive("ownerId", ownerId).map(UserId::new),
                // 0 stands for none in 2.0 to 3.0, where ids are numbers
                Texts.text(externalId).or(() -> Texts.text(externalFileId).filter(key -> !key.equals("0"))),
                Texts.text(externalType),
                Texts.text(first(hash, fileHash)),
                Texts.integer("width", first(width, flvWidth)),
                Texts.integer("height", first(height, flvHeight)),
                others);
    }

    private FileType fileType() {
        if (type != null) {
            return Texts.named(FileType.class, type).orElse(FileType.OTHER);
        }
        if (Texts.flag(isFolder, false)) {
            return FileType.FOLDER;
        }
        if (Texts.flag(isImage, false)) {
            return FileType.IMAGE;
        }
        if (Texts.flag(isPresentation, false)) {
            return FileType.PRESENTATION;
        }
        if (Texts.flag(isVideo, false)) {
            return FileType.VIDEO;
        }
        if (Texts.flag(isChart, false)) {
            return FileType.POLL_CHART;
        }
        return Texts.flag(isStoredWmlFile, false) ? FileType.WML_FILE : FileType.OTHER;
    }

    private static Optional<Long> positive(String field, @Nullable String value) {
        return Texts.number(field, value).filter(number -> number > 0);
    }

    private static void keep(Map<String, String> others, String name, @Nullable String value) {
        if (value != null) {
            others.put(name, value);
        }
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
