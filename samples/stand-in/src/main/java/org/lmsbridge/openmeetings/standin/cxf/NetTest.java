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
package org.lmsbridge.openmeetings.standin.cxf;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.web.WebSessions;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.world.OmVersion;
import org.lmsbridge.openmeetings.standin.world.World;

/**
 * Samples to measure a network with, from 3.1.2 on (NetTestWebService). From 5.0.1 on RateLimitRequestFilter keeps out
 * everybody who has not opened a page of the web first, and lets the others transfer every three seconds.
 */
final class NetTest {
    private static final int PING = 64;
    private static final int JITTER = 1024;
    private static final int DOWNLOAD = 1 << 20;
    private static final int LARGEST_HERE = 16 << 20;
    private static final int LARGEST_DOWNLOAD = 5 << 20;
    private static final int LARGEST_UPLOAD = 5 << 19;
    private static final String BYTES = "application/octet-stream";

    private final World world;
    private final OmVersion version;

    NetTest(World world) {
        this.world = world;
        version = world.version();
    }

    boolean serves(String path) {
        return version.atLeast(3, 1, 2) && path.matches("/networktest/?");
    }

    String operation(Call call) {
        return switch (call.method()) {
            case "GET" -> "get";
            case "POST" -> "upload";
            default -> "";
        };
    }

    Reply answer(Call call) {
        return switch (call.method()) {
            case "GET" -> sample(call);
            case "POST" -> upload(call);
            case "OPTIONS" -> Reply.empty(200);
            default -> Reply.empty(405);
        };
    }

    private Reply sample(Call call) {
        String accept = call.header("Accept");
        boolean acceptable = accept == null
                || accept.isBlank()
                || accept.toLowerCase(Locale.ROOT).matches(".*(octet-stream|\\*/\\*|application/\\*).*");
        if (!acceptable) {
            return Reply.empty(406);
        }
        String type = Call.first(call.queryParameters(), "type");
        boolean small = "ping".equals(type) || "jitter".equals(type);
        Reply refusal = refusal(call, small);
        if (refusal != null) {
            return refusal;
        }
        boolean known = small || "download".equals(type) || "upload".equals(type);
        int size = size(call, type);
        if (version.atLeast(6, 0, 0) && (!known || size > LARGEST_DOWNLOAD)) {
            return Reply.empty(400);
        }
        return Reply.of(200, BYTES, "0".repeat(size)).with("Cache-Control", "no-cache");
    }

    /** What RateLimitRequestFilter says; null when it lets the request through. */
    private @Nullable Reply refusal(Call call, boolean small) {
        if (version.before(5, 0, 1)) {
            return null;
        }
        synchronized (world) {
            String cookie = WebSessions.cookie(call);
            if (!world.browsers().knows(cookie)) {
                return Reply.empty(403);
            }
            return small || world.browsers().mayTransfer(cookie) ? null : Reply.empty(429);
        }
    }

    private int size(Call call, @Nullable String type) {
        if ("ping".equals(type)) {
            return PING;
        }
        if ("jitter".equals(type)) {
            return JITTER;
        }
        if (version.atLeast(5, 0, 0)) {
            return Math.min(said(call), LARGEST_HERE);
        }
        return "download".equals(type) ? DOWNLOAD : 0;
    }

    private static int said(Call call) {
        String size = Call.first(call.queryParameters(), "size");
        return size != null && size.matches("\\d{1,9}") ? Integer.parseInt(size) : 0;
    }

    private Reply upload(Call call) {
        Reply refusal = refusal(call, false);
        if (refusal != null) {
            return refusal;
        }
        String wanted = version.before(5, 0, 0) ? "multipart/form-data" : BYTES;
        if (!call.mediaType().equals(wanted)) {
            return Reply.empty(415);
        }
        if (version.before(6, 0, 0)) {
            return Reply.empty(204);
        }
        int count = said(call) > LARGEST_UPLOAD ? -1 : call.body().length;
        return Reply.of(200, "text/plain", "" + count);
    }
}
