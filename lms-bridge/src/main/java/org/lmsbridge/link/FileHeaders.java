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
package org.lmsbridge.link;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.recording.RecordingFile;

/** What is said of a file before it comes. */
final class FileHeaders {
    private static final int LONGEST = 100;
    /** Letters, digits and marks of any language, and what no file system takes amiss. */
    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._()+-]+");

    private static final Pattern EDGES = Pattern.compile("^[ .]+|[ .]+$");
    private static final Pattern NO_ASCII = Pattern.compile("[^ -~]+");
    /** Names that mean devices to Windows, whatever their extension. */
    private static final Pattern DEVICES =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final String UNRESERVED = "-._~";

    private FileHeaders() {}

    static Map<String, String> of(RecordingFile file) {
        Map<String, String> headers = NoticePage.headers();
        headers.put("Content-Type", type(file.format()));
        headers.put("Content-Disposition", disposition(name(file), extension(file.format())));
        headers.put("Accept-Ranges", "bytes");
        return headers;
    }

    private static String type(RecordingFormat format) {
        return switch (format) {
            case MP4 -> "video/mp4";
            case FLV -> "video/x-flv";
            case AVI -> "video/x-msvideo";
            case OGG -> "video/ogg";
        };
    }

    private static String extension(RecordingFormat format) {
        return switch (format) {
            case MP4 -> ".mp4";
            case FLV -> ".flv";
            case AVI -> ".avi";
            case OGG -> ".ogv";
        };
    }

    private static String name(RecordingFile file) {
        String given = STRANGE.matcher(file.recording().name()).replaceAll(" ");
        int end = given.offsetByCodePoints(0, Math.min(LONGEST, given.codePointCount(0, given.length())));
        String name = EDGES.matcher(given.substring(0, end)).replaceAll("");
        return name.isEmpty() || DEVICES.matcher(name).matches()
                ? "recording-" + file.recording().key().id()
                : name;
    }

    /** The second name is for browsers that know RFC 8187, all of today's; nothing in either ends the header. */
    private static String disposition(String name, String extension) {
        String plain = NO_ASCII.matcher(name).replaceAll("_");
        return "attachment; filename=\"" + plain + extension + "\"; filename*=UTF-8''" + escaped(name) + extension;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one > 0 && (Character.isLetterOrDigit(one) || UNRESERVED.indexOf(one) >= 0);
            escaped.append(plain ? Character.toString(one) : String.format("%%%02X", one & 0xff));
        }
        return escaped.toString();
    }
}
