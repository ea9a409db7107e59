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

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FileId;
import org.lmsbridge.openmeetings.model.FileListing;
import org.lmsbridge.openmeetings.model.FilePlace;
import org.lmsbridge.openmeetings.model.ImportStep;
import org.lmsbridge.openmeetings.model.NewFile;
import org.lmsbridge.openmeetings.model.PresentationPreview;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.StoredFile;
import org.lmsbridge.openmeetings.model.UserId;

/**
 * Files of rooms and people. Thread-safe.
 *
 * <p>2.0 to 3.0 know external ids that are numbers only, and answer a change with nothing, whether they did it, failed
 * or have no such file. So the library makes sure of its right beforehand, and where it matters the caller looks
 * afterwards.
 */
public interface Files {
    /** {@link #upload(NewFile, Content, TransferProgress)} without a word on the way. */
    default StoredFile upload(NewFile file, Content content) {
        return upload(file, content, TransferProgress.SILENT);
    }

    /**
     * Sends a file; from 3.1 on. OpenMeetings converts it before it answers. It is sent once: whether a lost answer
     * came too late can be seen in a listing.
     *
     * <p>A refusal in the middle ends the upload and is reported. A document that cannot be converted is refused, but
     * OpenMeetings keeps an entry without pages. From 3.3.0 on OpenMeetings loses the room of a new file
     * (FileItemDTO.get); the library gives it in a way that is kept.
     *
     * @return the file as it is stored
     * @throws RefusedException {@code NOT_SUPPORTED} in 2.0 to 3.0, see {@link #importFrom}
     * @throws UnreachableException when no whole answer came; {@code maybeProcessed} once the first byte has left
     * @throws java.io.UncheckedIOException when the content cannot be read or is not as long as was said; nothing is
     *     stored
     */
    StoredFile upload(NewFile file, Content content, TransferProgress progress);

    /**
     * Lets the server fetch a file; 2.0 to 3.0. Not repeated.
     *
     * @param address {@code http:}, {@code https:} or {@code file:} as the server sees it
     * @return what the server did with it; look for steps that failed. The number of the file is not told
     * @throws RefusedException {@code UNSPECIFIED} when the server could not fetch it or knows no such owner,
     *     {@code NOT_SUPPORTED} from 3.1 on and for the library's own home, whose number OpenMeetings does not tell
     */
    List<ImportStep> importFrom(URI address, NewFile file);

    /**
     * Makes a folder. Not repeated; two folders may have the same name.
     *
     * @return its number
     */
    FileId createFolder(NewFile folder);

    /** Files at the top of a room, and at the top of the library's own home. */
    FileListing inRoom(RoomId room);

    /** Files at the top of a room, and at the top of the home of an account; 2.0 to 3.0. */
    FileListing inRoom(RoomId room, UserId owner);

    /**
     * What lies in a place; an empty list when there is nothing, or no such place. From 3.1 on homes of other accounts
     * cannot be listed (but folders in them, until 8.x). From 9.0 on a folder of a room that it is not in is refused.
     */
    List<StoredFile> in(FilePlace place);

    /** Files that belong to a calling system; from 4.0.6. */
    List<StoredFile> ofExternalType(String externalType);

    /** Files in the home of a person of the calling system that belong to that system; from 4.0.6. */
    List<StoredFile> ofExternalUser(ExternalId person);

    /**
     * Gives a file or folder another name. Repeatable.
     *
     * @return the file; empty in 2.0 to 3.0, which do not tell
     * @throws RefusedException {@code NOT_FOUND} when there is no such file, from 3.1 on
     */
    Optional<StoredFile> rename(FileId file, String name);

    /**
     * Moves a file or folder with all that it holds. Repeatable.
     *
     * @return the file; empty in 2.0 to 3.0, which do not tell
     * @throws RefusedException {@code NOT_FOUND} when there is no such file, from 3.1 on; {@code NOT_SUPPORTED} for the
     *     top of another account's home, from 3.1 on
     */
    Optional<StoredFile> move(FileId file, FilePlace to);

    /** Deletes a file or folder. Repeatable: nothing happens to one that is gone. */
    void delete(FileId file);

    /**
     * Deletes what has that external id. Repeatable: nothing happens when there is nothing. OpenMeetings' own
     * operation is broken from 3.1 on (it does nothing, or fails), so from 4.0.6 on the library lists the files of the
     * calling system and deletes by number.
     *
     * @throws RefusedException {@code NOT_SUPPORTED} in 3.1 to 4.0.5, and for ids that are no numbers before
     */
    void deleteByExternalId(ExternalId id);

    /** Extensions of files that the server can convert, without a dot; 2.0 to 3.0. */
    List<String> importableExtensions();

    /**
     * Pages of a converted presentation; 2.0 to 3.2.0. OpenMeetings looks in the wrong folder in most versions, and so
     * finds none.
     *
     * @param storedAs {@link StoredFile#storedAs} of the presentation
     * @return empty when there is none
     */
    Optional<PresentationPreview> preview(String storedAs);
}
