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
import java.util.Locale;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.openmeetings.model.RecordingId;

/** Where the files of recordings are, by version; relative to the address of the web application. */
public final class RecordingAddress {
    /** Takes a session id, in a form too, and the name of a file; 2.x (DownloadHandler). */
    public static final String HANDLER = "DownloadHandler";

    private static final Versions WITH_HASH = Versions.from("3.0.0");
    private static final Versions ALL_KINDS = Versions.before("3.1.4");

    private RecordingAddress() {}

    /** Kinds of files that a version has, the best first. */
    public static List<RecordingFormat> formats(OpenMeetingsVersion version) {
        if (!takesHash(version)) {
            return List.of(RecordingFormat.FLV, RecordingFormat.AVI);
        }
        return ALL_KINDS.contain(version)
                ? List.of(RecordingFormat.MP4, RecordingFormat.FLV, RecordingFormat.AVI, RecordingFormat.OGG)
                : List.of(RecordingFormat.MP4);
    }

    /** Whether files are had with a hash for one request each, and not with a session id. */
    public static boolean takesHash(OpenMeetingsVersion version) {
        return WITH_HASH.contain(version);
    }

    /** The file that a hash gives. */
    public static String of(RecordingFormat format, String hash) {
        return "recordings/" + extension(format) + "/" + hash;
    }

    /** Name of the file in 2.x (FlvRecorderConverter and FlvInterviewConverter). */
    public static String fileName(RecordingFormat format, RecordingId id) {
        return "flvRecording_" + id + "." + extension(format);
    }

    private static String extension(RecordingFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
