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
package org.lmsbridge.cli;

import java.util.List;
import org.lmsbridge.openmeetings.model.FileId;
import org.lmsbridge.openmeetings.model.ImportStep;
import org.lmsbridge.openmeetings.model.PresentationPreview;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.StoredFile;
import org.lmsbridge.openmeetings.model.UserId;

/** Files, and what becomes of them, as fields. */
final class FileFields {
    private FileFields() {}

    static Fields of(StoredFile file) {
        return new Fields()
                .add("id", file.id().value())
                .add("name", file.name())
                .add("type", file.type())
                .add("parentId", file.parent().map(FileId::value))
                .add("roomId", file.room().map(RoomId::value))
                .add("ownerId", file.owner().map(UserId::value))
                .add("externalId", file.externalId())
                .add("externalType", file.externalType())
                .add("storedAs", file.storedAs())
                .add("width", file.width().stream().boxed().findFirst())
                .add("height", file.height().stream().boxed().findFirst());
    }

    static void print(Output output, List<StoredFile> files) {
        output.many(
                files.stream().map(FileFields::of).toList(),
                "There are no files.",
                "id",
                "name",
                "type",
                "parentId",
                "roomId",
                "ownerId",
                "externalType",
                "externalId");
    }

    static Fields of(ImportStep step) {
        return new Fields()
                .add("process", step.process())
                .add("command", step.command())
                .add("exitValue", step.exitValue())
                .add("failed", step.failed())
                .add("error", step.error());
    }

    static Fields of(PresentationPreview preview) {
        return new Fields()
                .add("original", preview.original().map(FileFields::of))
                .add("pdf", preview.pdf().map(FileFields::of))
                .add("swf", preview.swf().map(FileFields::of))
                .add("folder", preview.folder())
                .add("pages", preview.pages().stream().map(FileFields::of).toList());
    }

    private static Fields of(PresentationPreview.Part part) {
        return new Fields()
                .add("name", part.name())
                .add("fileName", part.fileName())
                .add("lastModified", part.lastModified())
                .add("size", part.size());
    }
}
