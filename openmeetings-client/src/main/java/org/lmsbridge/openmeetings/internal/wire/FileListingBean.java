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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.FileListing;
import org.lmsbridge.openmeetings.model.StoredFile;

/** What a room's file explorer shows (FileExplorerObject). */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot("fileExplorerObject")
public final class FileListingBean extends WireBean {
    @Nullable List<FileBean> userHome;

    @Nullable List<FileBean> roomHome;

    @Nullable String userHomeSize;

    @Nullable String roomHomeSize;

    /** The listing in our words. */
    public FileListing toListing() {
        return new FileListing(
                files(userHome),
                Texts.number("userHomeSize", userHomeSize).orElse(0L),
                files(roomHome),
                Texts.number("roomHomeSize", roomHomeSize).orElse(0L));
    }

    private static List<StoredFile> files(@Nullable List<FileBean> beans) {
        return beans == null ? List.of() : beans.stream().map(FileBean::toFile).toList();
    }
}
