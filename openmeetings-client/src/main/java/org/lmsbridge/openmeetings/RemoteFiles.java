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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.FileOperations;
import org.lmsbridge.openmeetings.internal.operation.FileOperations.Moving;
import org.lmsbridge.openmeetings.internal.operation.FileOperations.Renaming;
import org.lmsbridge.openmeetings.internal.operation.FileOperations.RoomOf;
import org.lmsbridge.openmeetings.internal.operation.FileSpot;
import org.lmsbridge.openmeetings.internal.operation.FileWrite;
import org.lmsbridge.openmeetings.internal.operation.NewFileOperations;
import org.lmsbridge.openmeetings.internal.operation.NewFileOperations.Import;
import org.lmsbridge.openmeetings.internal.operation.NewFileOperations.Made;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.transport.Upload;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FileId;
import org.lmsbridge.openmeetings.model.FileListing;
import org.lmsbridge.openmeetings.model.FilePlace;
import org.lmsbridge.openmeetings.model.FileType;
import org.lmsbridge.openmeetings.model.ImportStep;
import org.lmsbridge.openmeetings.model.NewFile;
import org.lmsbridge.openmeetings.model.PresentationPreview;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.StoredFile;
import org.lmsbridge.openmeetings.model.UserId;

/** Files, over the web services of a server. */
final class RemoteFiles implements Files {
    private final ManagedCalls calls;
    private final FileSpots spots;

    RemoteFiles(ManagedCalls calls, String login) {
        this.calls = calls;
        spots = new FileSpots(calls, login);
    }

    @Override
    public StoredFile upload(NewFile file, Content content, TransferProgress progress) {
        Features features = supported(NewFileOperations.UPLOAD);
        try (InputStream in = content.open()) {
            Upload upload =
                    new Upload(in, content.length().orElse(-1), done -> progress.transferred(done, content.length()));
            FileWrite write = write("files.upload", file, null, upload, features);
            return calls.once(NewFileOperations.UPLOAD, write).file().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<ImportStep> importFrom(URI address, NewFile file) {
        Features features = supported(NewFileOperations.IMPORT);
        if (root(file.place()) instanceof FilePlace.OwnHome) {
            throw calls.engine()
                    .notSupported("files.importFrom", "does not tell the number of one's own account; name it");
        }
        FileWrite write = write("files.importFrom", file, null, null, features);
        boolean ofPerson = write.spot().person() != null;
        return calls.once(
                ofPerson ? NewFileOperations.IMPORT_FOR_PERSON : NewFileOperations.IMPORT, new Import(address, write));
    }

    @Override
    public FileId createFolder(NewFile folder) {
        Features features = calls.features("files.createFolder");
        FileWrite write = write("files.createFolder", folder, FileType.FOLDER, null, features);
        Operation<FileWrite, Made> operation = NewFileOperations.CREATE_FOLDER;
        if (features.axis2() && write.spot().person() != null) {
            operation = NewFileOperations.CREATE_FOLDER_OF_PERSON;
        } else if (features.axis2() && root(folder.place()) instanceof FilePlace.OwnHome) {
            operation = NewFileOperations.CREATE_OWN_FOLDER;
        }
        return calls.once(operation, write).id();
    }

    private FileWrite write(
            String operation, NewFile file, @Nullable FileType type, @Nullable Upload upload, Features features) {
        ExternalId id = file.externalId().orElse(null);
        checkId(operation, id, features);
        FileSpot spot = spots.ofNew(operation, file.place(), features);
        boolean lost = features.axis2() && id != null && root(file.place()) instanceof FilePlace.OwnHome;
        if (lost) {
            throw calls.engine().notSupported(operation, "keeps no external ids in one's own home; name its account");
        }
        return new FileWrite(file.name(), type, spot, id, upload);
    }

    private void checkId(String operation, @Nullable ExternalId id, Features features) {
        if (id != null && features.axis2() && !id.id().matches("\\d{1,18}")) {
            throw calls.engine().notSupported(operation, "keeps external ids of files that are numbers, no others");
        }
    }

    private static FilePlace root(FilePlace place) {
        return place instanceof FilePlace.Folder folder ? folder.root() : place;
    }

    private <I, O> Features supported(Operation<I, O> operation) {
        Features features = calls.features(operation.id());
        if (!calls.engine().knows(operation)) {
            throw calls.engine().notSupported(operation.id(), operation.whyAbsent(features.version()));
        }
        return features;
    }

    @Override
    public FileListing inRoom(RoomId room) {
        return calls.call(FileOperations.IN_ROOM, room);
    }

    @Override
    public FileListing inRoom(RoomId room, UserId owner) {
        return calls.call(FileOperations.IN_ROOM_AND_HOME, new RoomOf(room, owner));
    }

    @Override
    public List<StoredFile> in(FilePlace place) {
        Features features = calls.features("files.children");
        if (!features.axis2()) {
            checkOwn("files.children", place, "lists");
            return calls.call(FileOperations.CHILDREN, FileSpots.top(place));
        }
        if (place instanceof FilePlace.ExternalHome) {
            throw calls.engine().notSupported("files.children", "finds homes by the number of their account only");
        }
        return calls.call(
                root(place) instanceof FilePlace.OwnHome ? FileOperations.OWN_CHILDREN : FileOperations.CHILDREN,
                FileSpots.existing(place));
    }

    private void checkOwn(String operation, FilePlace place, String does) {
        if (place instanceof FilePlace.Home || place instanceof FilePlace.ExternalHome) {
            throw calls.engine().notSupported(operation, does + " the home of the calling account only");
        }
    }

    @Override
    public List<StoredFile> ofExternalType(String externalType) {
        if (externalType.isBlank()) {
            throw Engine.invalid("files.ofExternalType", "the external type is blank");
        }
        return calls.call(FileOperations.OF_EXTERNAL_TYPE, externalType);
    }

    @Override
    public List<StoredFile> ofExternalUser(ExternalId person) {
        supported(FileOperations.OF_EXTERNAL_TYPE);
        Optional<UserId> owner = spots.account("files.ofExternalUser", person);
        return owner.isEmpty()
                ? List.of()
                : ofExternalType(person.type()).stream()
                        .filter(file -> file.owner().equals(owner))
                        .toList();
    }

    @Override
    public Optional<StoredFile> rename(FileId file, String name) {
        if (name.isBlank()) {
            throw Engine.invalid("files.rename", "a file needs a name");
        }
        return changed(FileOperations.RENAME, new Renaming(file, name));
    }

    @Override
    public Optional<StoredFile> move(FileId file, FilePlace to) {
        Features features = calls.features("files.move");
        if (!features.axis2()) {
            checkOwn("files.move", to, "moves into");
            return changed(FileOperations.MOVE, new Moving(file, FileSpots.top(to)));
        }
        if (root(to) instanceof FilePlace.ExternalHome) {
            throw calls.engine().notSupported("files.move", "finds homes by the number of their account only");
        }
        boolean own = root(to) instanceof FilePlace.OwnHome;
        return changed(own ? FileOperations.MOVE_HOME : FileOperations.MOVE, new Moving(file, FileSpots.existing(to)));
    }

    /** 2.0 to 3.0 answer a missing right like a success. */
    private <I, O> O changed(Operation<I, O> operation, I input) {
        return calls.features(operation.id()).axis2() ? calls.once(operation, input) : calls.call(operation, input);
    }

    @Override
    public void delete(FileId file) {
        if (calls.features("files.delete").axis2()) {
            calls.once(FileOperations.DELETE, file);
        } else {
            calls.callIfThere(FileOperations.DELETE, file);
        }
    }

    @Override
    public void deleteByExternalId(ExternalId id) {
        Features features = calls.features("files.deleteByExternalId");
        checkId("files.deleteByExternalId", id, features);
        if (features.axis2() || !features.listsFilesByExternalType()) {
            calls.once(FileOperations.DELETE_EXTERNAL, id);
            return;
        }
        ofExternalType(id.type()).stream()
                .filter(file -> file.externalId().equals(Optional.of(id.id())))
                .forEach(file -> delete(file.id()));
    }

    @Override
    public List<String> importableExtensions() {
        return calls.engine().open(NewFileOperations.EXTENSIONS, Done.DONE);
    }

    @Override
    public Optional<PresentationPreview> preview(String storedAs) {
        return calls.callIfThere(FileOperations.PREVIEW, storedAs);
    }
}
