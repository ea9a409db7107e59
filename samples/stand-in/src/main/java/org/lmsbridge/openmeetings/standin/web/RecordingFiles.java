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
package org.lmsbridge.openmeetings.standin.web;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Body;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.wire.TomcatPage;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Content;
import org.lmsbridge.openmeetings.standin.world.OmVersion;
import org.lmsbridge.openmeetings.standin.world.Recording;
import org.lmsbridge.openmeetings.standin.world.Visitors.Visitor;
import org.lmsbridge.openmeetings.standin.world.World;

/**
 * The files of recordings: DownloadHandler with a SID up to 3.1, {@code recordings/mp4/…} with a hash or in a browser that
 * entered with one from 3.0 on.
 */
public final class RecordingFiles {
    private static final String CONTEXT = "/openmeetings";
    private static final String HANDLER = CONTEXT + "/DownloadHandler";
    private static final String FILES = CONTEXT + "/recordings/";
    private static final Content DELETED = new Content(0, 512);
    private static final Map<String, String> TYPES = Map.of(
            "avi",
            "video/avi",
            "flv",
            "video/flv",
            "mp4",
            "video/mp4",
            "ogg",
            "video/ogg",
            "jpg",
            "image/jpeg",
            "png",
            "image/png");

    private final World world;
    private final OmVersion version;

    /** The files of a world. */
    public RecordingFiles(World world) {
        this.world = world;
        this.version = world.version();
    }

    /** Whether the version has a file at an address. */
    public boolean serves(Call call) {
        if (call.path().equals(HANDLER)) {
            return version.before(3, 2, 0);
        }
        String[] parts = parts(call);
        return parts.length == 2 && formats().contains(parts[0]);
    }

    private static String[] parts(Call call) {
        return call.path().startsWith(FILES)
                ? call.path().substring(FILES.length()).split("/", -1)
                : new String[0];
    }

    private List<String> formats() {
        if (version.before(3, 0, 0)) {
            return List.of();
        }
        if (version.atLeast(4, 0, 0)) {
            return List.of("mp4", "png");
        }
        return version.before(3, 1, 5) ? List.of("avi", "flv", "mp4", "ogg", "jpg") : List.of("mp4", "jpg");
    }

    /** Sends a file, or says that there is none in the way of the version. */
    public Reply answer(Call call) {
        if (call.path().equals(HANDLER)) {
            return handled(call);
        }
        String[] parts = parts(call);
        return resource(call, parts[0], parts[1]);
    }

    private Reply handled(Call call) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(call.queryParameters());
        parameters.addAll(call.formParameters());
        String module = Call.first(parameters, "moduleName");
        String asked = Call.first(parameters, "fileName");
        String name = asked == null ? "" : asked;
        Content content;
        synchronized (world) {
            Account caller = world.sessions().caller(Call.first(parameters, "sid"));
            if (caller == null || caller.rights().isEmpty() || module == null) {
                return Reply.empty(200);
            }
            content = module.equals("lzRecorderApp") ? stored(name) : null;
        }
        if (content == null) {
            name = name.endsWith(".swf") ? "deleted.swf" : "deleted.jpg";
            content = DELETED;
        }
        String agent = call.header("User-Agent");
        boolean encoded = agent != null && (agent.contains("Firefox") || agent.contains("Opera"));
        String file = (encoded ? "filename*=UTF-8'en'" : "filename=") + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return name.endsWith(".swf")
                ? whole(content, "application/x-shockwave-flash")
                : whole(content, "APPLICATION/OCTET-STREAM").with("Content-Disposition", "attachment; " + file);
    }

    private @Nullable Content stored(String name) {
        return world
                .recordings()
                .all(one ->
                        finished(one) && name.matches("\\Q" + one.hash() + "\\E\\.(flv|avi|jpg|flv\\.mp4|flv\\.ogg)"))
                .stream()
                .findFirst()
                .map(one -> world.recordings().content(one.id()))
                .orElse(null);
    }

    private static boolean finished(Recording recording) {
        return recording.status().equals("PROCESSED");
    }

    private Reply resource(Call call, String format, String id) {
        String cookie = null;
        Recording recording;
        Content content;
        synchronized (world) {
            Visitor visitor = world.visitors().find(WebSessions.cookie(call));
            boolean number = id.matches("\\d{1,18}");
            if (!number) {
                visitor = world.door().fetch(id);
                cookie = visitor == null ? null : world.visitors().admit(visitor);
            }
            if (visitor == null) {
                return missing();
            }
            recording = allowed(visitor, number ? Long.parseLong(id) : visitor.recordingId());
            content = recording == null ? null : world.recordings().content(recording.id());
        }
        if (recording == null || content == null) {
            return missing();
        }
        Reply reply = part(call, content, TYPES.getOrDefault(format, ""))
                .with("Content-Disposition", "inline; filename=\"" + name(recording, format) + "\"");
        return cookie == null ? reply : WebSessions.with(reply, cookie);
    }

    private @Nullable Recording allowed(Visitor visitor, long id) {
        List<Recording> found = world.recordings().all(one -> one.id() == id && finished(one));
        return found.isEmpty() || !may(visitor, found.get(0)) ? null : found.get(0);
    }

    private boolean may(Visitor visitor, Recording recording) {
        if (version.before(3, 1, 0) || recording.id() == visitor.recordingId() || recording.ownerId() == 0) {
            // 3.0 lets everybody who is signed in see what belongs to no organisation
            return true;
        }
        String platform = visitor.account().person().externalType();
        boolean samePlatform = !platform.isEmpty() && platform.equals(recording.externalType());
        return recording.ownerId() == visitor.account().id() || (samePlatform && version.before(5, 0, 0));
    }

    private String name(Recording recording, String format) {
        if (version.atLeast(3, 1, 0) && format.equals("mp4")) {
            return "flvRecording_" + recording.id() + ".mp4";
        }
        boolean converted = format.equals("mp4") || format.equals("ogg");
        return recording.hash() + (converted ? ".flv." : ".") + format;
    }

    private Reply part(Call call, Content content, String type) {
        ByteRange range;
        try {
            range = ByteRange.of(call.header("Range"), content.size(), version);
        } catch (IllegalArgumentException e) {
            return Reply.of(500, "text/html;charset=utf-8", TomcatPage.of(500, null, style()));
        }
        Reply whole = whole(content, type).with("Accept-Ranges", "bytes");
        if (range == null) {
            return whole;
        }
        Reply part = new Reply(206, whole.headers(), body(content, range.start(), range.start() + range.length()))
                .with("Content-Range", range.contentRange(content.size()));
        return version.before(3, 1, 0)
                ? part.with("Content-Length", "" + range.length())
                : part.with("Transfer-Encoding", "chunked");
    }

    private static Reply whole(Content content, String type) {
        return new Reply(200, Map.of("Content-Type", type), body(content, 0, content.size()));
    }

    private static Body body(Content content, long start, long end) {
        return new Body() {
            @Override
            public long length() {
                return Math.max(0, Math.min(end, content.size()) - start);
            }

            @Override
            public InputStream open() {
                return content.from(start, end);
            }
        };
    }

    private Reply missing() {
        return Reply.of(404, "text/html;charset=utf-8", TomcatPage.of(404, null, style()));
    }

    private TomcatPage.Style style() {
        return version.atLeast(5, 0, 0) ? TomcatPage.Style.BARE : TomcatPage.Style.FULL;
    }
}
