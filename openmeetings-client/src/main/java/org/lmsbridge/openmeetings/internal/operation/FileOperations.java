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

import java.util.List;
import java.util.Optional;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.FileBean;
import org.lmsbridge.openmeetings.internal.wire.FileListingBean;
import org.lmsbridge.openmeetings.internal.wire.PreviewBean;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FileId;
import org.lmsbridge.openmeetings.model.FileListing;
import org.lmsbridge.openmeetings.model.PresentationPreview;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.StoredFile;
import org.lmsbridge.openmeetings.model.UserId;

/** What the versions call the looking at, changing and deleting of files (FileWebService). */
public final class FileOperations {
    static final String FILE = "FileService";

    private static final String SILENT =
            "answers with nothing whether it did it, failed or has no such file; only a missing right is told from it";
    private static final String UNSORTED = "lists files of a room or folder only, not of a calling system";

    /** A room, and the account whose home is listed with it. */
    public record RoomOf(RoomId room, UserId owner) {}

    /** A file and its new name. */
    public record Renaming(FileId file, String name) {}

    /** A file and its new place. */
    public record Moving(FileId file, FileSpot to) {}

    /** Files at the top of a room and of one's own home. */
    public static final Operation<RoomId, FileListing> IN_ROOM = Operation.of(
            "files.inRoom",
            Form.<RoomId>axis2(FILE, "getFileExplorerByRoomSelf")
                    .insteadOf("getFileExplorerByRoomSelfInternal")
                    .session()
                    .field("room_id", RoomId::value)
                    .answers(FileListingBean.class, FileOperations::listing),
            Form.<RoomId>rewritten(FILE, "getRoom", "GET", "file/room/{id}")
                    .session()
                    .path("id", RoomId::value)
                    .answers(FileListingBean.class, FileOperations::listing));

    /** Files at the top of a room and of the home of an account. */
    public static final Operation<RoomOf, FileListing> IN_ROOM_AND_HOME = Operation.of(
                    "files.inRoomAndHome",
                    Form.<RoomOf>axis2(FILE, "getFileExplorerByRoom")
                            .session()
                            .field("room_id", asked -> asked.room().value())
                            .field("owner_id", asked -> asked.owner().value())
                            .answers(FileListingBean.class, FileOperations::listing))
            .serving("files.inRoom")
            .absent(Versions.REWRITTEN, "lists the home of the calling account only");

    /** What lies in a folder, or at the top of a room or home. */
    public static final Operation<FileSpot, List<StoredFile>> CHILDREN = Operation.of(
                    "files.children",
                    Form.<FileSpot>axis2(FILE, "getFileExplorerByParent")
                            .session()
                            .field("parentFileExplorerItemId", FileSpot::parent)
                            .field("room_id", FileSpot::roomOrZero)
                            .field("isOwner", FileSpot::top)
                            .field("owner_id", FileSpot::ownerOrZero)
                            .answers(FileBean.class, Answers.list(FileBean::toFile)),
                    Form.<FileSpot>rewritten(FILE, "getRoomByParent", "GET", "file/room/{id}/{parent}")
                            .session()
                            .path("id", FileSpot::roomOrZero)
                            .path("parent", FileSpot::parent)
                            .answers(FileBean.class, Answers.list(FileBean::toFile)))
            .serving("files.in")
            .defect(
                    Versions.between("3.1.0", "9.0.0"),
                    "lists any folder for everybody with the right Room (FileWebService.getRoomByParent)");

    /** What lies at the top of one's own home, or in a folder of it; 2.0 to 3.0. */
    public static final Operation<FileSpot, List<StoredFile>> OWN_CHILDREN = Operation.of(
                    "files.ownChildren",
                    Form.<FileSpot>axis2(FILE, "getFileExplorerByParentSelf")
                            .insteadOf("getFileExplorerByParentSelfInternal")
                            .session()
                            .field("parentFileExplorerItemId", FileSpot::parent)
                            .field("room_id", FileSpot::roomOrZero)
                            .field("isOwner", FileSpot::top)
                            .answers(FileBean.class, Answers.list(FileBean::toFile)))
            .serving("files.in")
            .absent(Versions.REWRITTEN, "lists one's own home with files.children");

    /** Files that belong to a calling system. */
    public static final Operation<String, List<StoredFile>> OF_EXTERNAL_TYPE = Operation.of(
                    "files.ofExternalType",
                    Form.<String>rewritten(FILE, "getAllExternal", "GET", "file/{externaltype}")
                            .in(Versions.from("4.0.6"))
                            .session()
                            .path("externaltype", type -> type)
                            .answers(FileBean.class, Answers.list(FileBean::toFile)))
            .serving("files.ofExternalType", "files.ofExternalUser")
            .absent(Versions.before("4.0.6"), UNSORTED);

    /** Gives a file or folder another name. */
    public static final Operation<Renaming, Optional<StoredFile>> RENAME = Operation.on(
                    "files.rename",
                    Form.<Renaming>axis2(FILE, "updateFileOrFolderName")
                            .insteadOf("updateFileOrFolderNameSelf")
                            .session()
                            .field("fileExplorerItemId", asked -> asked.file().value())
                            .field("fileName", Renaming::name)
                            .answers(String.class, FileOperations::silence),
                    Form.<Renaming>rewritten(FILE, "rename", "POST", "file/rename/{id}/{name}")
                            .session()
                            .path("id", asked -> asked.file().value())
                            .path("name", Renaming::name)
                            .answers(FileBean.class, FileOperations::file))
            .defect(Versions.AXIS2, SILENT);

    /** Moves a file or folder. The order of the parameters is another in the address than in the envelope. */
    public static final Operation<Moving, Optional<StoredFile>> MOVE = Operation.on(
                    "files.move",
                    moved(Form.<Moving>axis2(FILE, "moveFile").session())
                            .field("owner_id", asked -> asked.to().ownerOrZero())
                            .answers(String.class, FileOperations::silence),
                    Form.<Moving>rewritten(FILE, "move", "POST", "file/move/{roomid}/{id}/{parentid}")
                            .session()
                            .path("id", asked -> asked.file().value())
                            .path("roomid", asked -> asked.to().roomOrZero())
                            .path("parentid", asked -> asked.to().parent())
                            .answers(FileBean.class, FileOperations::file))
            .defect(Versions.AXIS2, SILENT);

    /** Moves a file or folder into one's own home; 2.0 to 3.0. */
    public static final Operation<Moving, Optional<StoredFile>> MOVE_HOME = Operation.on(
                    "files.moveHome",
                    moved(Form.<Moving>axis2(FILE, "moveFileSelf").session())
                            .insteadOf("moveFileSelfInternal")
                            .answers(String.class, FileOperations::silence))
            .serving("files.move")
            .absent(Versions.REWRITTEN, "moves into one's own home with files.move")
            .defect(Versions.AXIS2, SILENT);

    /** Deletes a file or folder. From 3.1 on the deletion by external id is broken, see there. */
    public static final Operation<FileId, Done> DELETE = Operation.on(
                    "files.delete",
                    Form.<FileId>axis2(FILE, "deleteFileOrFolder")
                            .insteadOf("deleteFileOrFolderSelf")
                            .session()
                            .field("fileExplorerItemId", FileId::value)
                            .answers(String.class, answer -> Done.DONE),
                    Form.<FileId>rewritten(FILE, "delete", "DELETE", "file/{id}")
                            .insteadOf("deleteExternal")
                            .session()
                            .path("id", FileId::value)
                            .answers(ResultBean.class, Answers::result))
            .defect(Versions.AXIS2, SILENT);

    /** Deletes the file with an external id. */
    public static final Operation<ExternalId, Done> DELETE_EXTERNAL = Operation.of(
                    "files.deleteByExternalId",
                    Form.<ExternalId>axis2(FILE, "deleteFileOrFolderByExternalIdAndType")
                            .session()
                            .field("externalFilesid", ExternalId::id)
                            .field("externalType", ExternalId::type)
                            .answers(String.class, answer -> Done.DONE))
            .absent(
                    Versions.between("3.1.0", "4.0.6"),
                    "cannot delete by an external id: the call answers with nothing and does nothing, from 4.0 on it fails"
                            + " (FileItemDao.get asks for a parameter that its query has not); and it " + UNSORTED)
            .detour(
                    Versions.from("4.0.6"),
                    "fails always on an external id (FileItemDao.get asks for a parameter that its query has not); the"
                            + " library lists the files of the calling system and deletes by number",
                    OF_EXTERNAL_TYPE,
                    DELETE)
            .defect(Versions.AXIS2, SILENT);

    /** Pages of a converted presentation, by the name under which it is stored. */
    public static final Operation<String, PresentationPreview> PREVIEW = Operation.on(
                    "files.preview",
                    Form.<String>axis2(FILE, "getPresentationPreviewFileExplorer")
                            .session()
                            .field("parentFolder", folder -> folder)
                            .answers(
                                    PreviewBean.class,
                                    answer -> answer.required().toPreview()),
                    Form.<String>rewritten(FILE, "getPresentationPreviewFileExplorer", "POST", "")
                            .in(Versions.between("3.1.0", "3.2.1"))
                            .over(Wire.SOAP)
                            .session("arg0")
                            .field("arg1", folder -> folder)
                            .answers(
                                    PreviewBean.class,
                                    answer -> answer.required().toPreview()))
            .absent(Versions.between("3.1.0", "3.2.1"), Wire.REST, "has no address for it")
            .absent(Versions.from("3.2.1"), "tells nothing of a presentation's pages");

    private FileOperations() {}

    private static Form.Builder<Moving> moved(Form.Builder<Moving> form) {
        return form.field("fileExplorerItemId", asked -> asked.file().value())
                .field("newParentFileExplorerItemId", asked -> asked.to().parent())
                .field("room_id", asked -> asked.to().roomOrZero())
                .field("isOwner", asked -> asked.to().top())
                .field("moveToHome", asked -> asked.to().home());
    }

    private static FileListing listing(Answer<FileListingBean> answer) {
        return answer.required().toListing();
    }

    private static Optional<StoredFile> silence(Answer<String> answer) {
        return Optional.empty();
    }

    private static Optional<StoredFile> file(Answer<FileBean> answer) {
        return Optional.of(answer.required().toFile());
    }

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(
                IN_ROOM,
                IN_ROOM_AND_HOME,
                CHILDREN,
                OWN_CHILDREN,
                OF_EXTERNAL_TYPE,
                RENAME,
                MOVE,
                MOVE_HOME,
                DELETE,
                DELETE_EXTERNAL,
                PREVIEW);
    }
}
