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

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.FileBean;
import org.lmsbridge.openmeetings.internal.wire.ImportStepBean;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FileId;
import org.lmsbridge.openmeetings.model.ImportStep;
import org.lmsbridge.openmeetings.model.StoredFile;

/** What the versions call the making of files and folders (FileWebService). */
public final class NewFileOperations {
    private static final String FILE = FileOperations.FILE;
    private static final String NO_IMPORT = "fetches no files from addresses; upload them";
    private static final String ROOM_LOST =
            "loses the room of a new file and takes its group for the room (FileItemDTO.get); the library sends both";
    private static final String TYPE_LOST = "ignores the external type of a new file and takes that of folder, room or"
            + " owner (BaseFileItemDao.updateBase)";

    /** A file that the server fetches. */
    public record Import(URI from, FileWrite file) {}

    /** A new file or folder: its number, and from 3.1 on all of it. */
    public record Made(FileId id, Optional<StoredFile> file) {}

    /** Makes a folder. */
    public static final Operation<FileWrite, Made> CREATE_FOLDER = Operation.of(
                    "files.createFolder",
                    Form.<FileWrite>axis2(FILE, "addFolderByUserId")
                            .session()
                            .field("userId", write -> write.spot().ownerOrZero())
                            .field(
                                    "parentFileExplorerItemId",
                                    write -> write.spot().parent())
                            .field("folderName", FileWrite::name)
                            .field("room_id", write -> write.spot().roomOrZero())
                            .field("isOwner", write -> write.spot().top())
                            .field("externalFilesid", NewFileOperations::externalId)
                            .field("externalType", NewFileOperations::externalType)
                            .answers(String.class, NewFileOperations::made),
                    Form.<FileWrite>rewritten(FILE, "add", "POST", "file")
                            .session()
                            .part("file", FileWrite::shape)
                            .answers(FileBean.class, NewFileOperations::madeFile))
            .defect(Versions.from("3.3.0"), ROOM_LOST)
            .defect(Versions.from("5.0.0-M1"), TYPE_LOST);

    /** Makes a folder in one's own home; 2.0 to 3.0. */
    public static final Operation<FileWrite, Made> CREATE_OWN_FOLDER = Operation.of(
                    "files.createOwnFolder",
                    Form.<FileWrite>axis2(FILE, "addFolderSelf")
                            .insteadOf("addFolderSelfInternal")
                            .session()
                            .field(
                                    "parentFileExplorerItemId",
                                    write -> write.spot().parent())
                            .field("fileName", FileWrite::name)
                            .field("room_id", write -> write.spot().roomOrZero())
                            .field("isOwner", write -> write.spot().top())
                            .answers(String.class, NewFileOperations::made))
            .serving("files.createFolder")
            .absent(Versions.REWRITTEN, "makes folders in one's own home with files.createFolder");

    /** Makes a folder in the home of somebody of the calling system; 2.0 to 3.0. */
    public static final Operation<FileWrite, Made> CREATE_FOLDER_OF_PERSON = Operation.of(
                    "files.createFolderOfExternalUser",
                    Form.<FileWrite>axis2(FILE, "addFolderByExternalUserIdAndType")
                            .session()
                            .field("externalUserId", write -> person(write).id())
                            .field(
                                    "parentFileExplorerItemId",
                                    write -> write.spot().parent())
                            .field("folderName", FileWrite::name)
                            .field("room_id", write -> write.spot().roomOrZero())
                            .field("isOwner", write -> write.spot().top())
                            .field("externalFilesid", NewFileOperations::externalId)
                            .field("externalType", write -> person(write).type())
                            .answers(String.class, NewFileOperations::made))
            .serving("files.createFolder")
            .absent(Versions.REWRITTEN, "wants the number of the account, see files.createFolder");

    /** Sends a file. */
    public static final Operation<FileWrite, Made> UPLOAD = Operation.of(
                    "files.upload",
                    Form.<FileWrite>rewritten(FILE, "add", "POST", "file")
                            .over(Wire.REST)
                            .session()
                            .part("file", FileWrite::shape)
                            .part("stream", (write, features) -> write.content())
                            .answers(FileBean.class, NewFileOperations::madeFile))
            .absent(Versions.AXIS2, "takes no files but those that it fetches itself, see files.importFrom")
            .absent(
                    Versions.REWRITTEN,
                    Wire.SOAP,
                    "cannot carry the content (its type java.io.InputStream is abstract)")
            .defect(Versions.from("3.3.0"), ROOM_LOST)
            .defect(Versions.from("5.0.0-M1"), TYPE_LOST)
            .defect(Versions.REWRITTEN, "keeps an entry without pages when a document cannot be converted");

    /** Lets the server fetch a file for an account or a room. */
    public static final Operation<Import, List<ImportStep>> IMPORT = Operation.of(
                    "files.importFrom",
                    imported(
                                    Form.<Import>axis2(FILE, "importFileByInternalUserId")
                                            .session()
                                            .field(
                                                    "internalUserId",
                                                    asked -> asked.file().spot().ownerOrZero()),
                                    asked -> externalType(asked.file()))
                            .answers(ImportStepBean.class, Answers.list(ImportStepBean::toStep)))
            .absent(Versions.REWRITTEN, NO_IMPORT);

    /** Lets the server fetch a file for somebody of the calling system. */
    public static final Operation<Import, List<ImportStep>> IMPORT_FOR_PERSON = Operation.of(
                    "files.importForExternalUser",
                    imported(
                                    Form.<Import>axis2(FILE, "importFile")
                                            .session()
                                            .field(
                                                    "externalUserId",
                                                    asked ->
                                                            person(asked.file()).id()),
                                    asked -> person(asked.file()).type())
                            .answers(ImportStepBean.class, Answers.list(ImportStepBean::toStep)))
            .serving("files.importFrom")
            .absent(Versions.REWRITTEN, NO_IMPORT);

    /** Extensions of files that can be converted. */
    public static final Operation<Done, List<String>> EXTENSIONS = Operation.of(
                    "files.importableExtensions",
                    Form.<Done>axis2(FILE, "getImportFileExtensions").answers(String.class, Answer::items))
            .absent(Versions.REWRITTEN, "does not tell which files it can convert");

    private NewFileOperations() {}

    private static Form.Builder<Import> imported(
            Form.Builder<Import> form, java.util.function.Function<Import, @Nullable Object> externalType) {
        return form.field("externalFileId", asked -> externalId(asked.file()))
                .field("externalType", externalType)
                .field("room_id", asked -> asked.file().spot().roomOrZero())
                .field("isOwner", asked -> asked.file().spot().top())
                .field("path", Import::from)
                .field("parentFolderId", asked -> asked.file().spot().parent())
                .field("fileSystemName", asked -> asked.file().name());
    }

    /** What addFolderSelf stores for none, since no parameter may be missing. */
    private static String externalId(FileWrite write) {
        ExternalId id = write.externalId();
        return id == null ? "0" : id.id();
    }

    private static String externalType(FileWrite write) {
        ExternalId id = write.externalId();
        return id == null ? "" : id.type();
    }

    private static ExternalId person(FileWrite write) {
        ExternalId person = write.spot().person();
        if (person == null) {
            throw new IllegalArgumentException("it is not said whose");
        }
        return person;
    }

    private static Made made(Answer<String> answer) {
        return new Made(new FileId(Answers.id(answer)), Optional.empty());
    }

    private static Made madeFile(Answer<FileBean> answer) {
        StoredFile file = answer.required().toFile();
        return new Made(file.id(), Optional.of(file));
    }

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(
                CREATE_FOLDER,
                CREATE_OWN_FOLDER,
                CREATE_FOLDER_OF_PERSON,
                UPLOAD,
                IMPORT,
                IMPORT_FOR_PERSON,
                EXTENSIONS);
    }
}
