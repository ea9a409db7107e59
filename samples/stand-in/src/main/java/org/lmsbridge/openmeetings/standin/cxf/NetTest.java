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
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.world.OmVersion;

/**
 * Samples to measure a network with, from 3.1.2 on (NetTestWebService). From 5.0.1 on RateLimitRequestFilter keeps out
 * everybody whose browser has no session of the web pages, which no caller of the services has.
 */
final class NetTest {
    private static final int PING = 64;
    private static final int JITTER = 1024;
    private static final int DOWNLOAD = 1 << 20;
    private static final int LARGEST_HERE = 16 << 20;
    private static final String BYTES = "application/octet-stream";

    private final OmVersion version;

    NetTest(OmVersion version) {
        this.version = version;
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
        if (version.atLeast(5, 0, 1)) {
            return Reply.empty(403);
        }
        return Reply.of(200, BYTES, "0".repeat(size(call))).with("Cache-Control", "no-cache");
    }

    private int size(Call call) {
        String type = Call.first(call.queryParameters(), "type");
        if ("ping".equals(type)) {
            return PING;
        }
        if ("jitter".equals(type)) {
            return JITTER;
        }
        if (version.atLeast(5, 0, 0)) {
            String size = Call.first(call.queryParameters(), "size");
            return size != null && size.matches("\\d{1,8}") ? Math.min(Integer.parseInt(size), LARGEST_HERE) : 0;
        }
        return "download".equals(type) ? DOWNLOAD : 0;
    }

    private Reply upload(Call call) {
        if (version.atLeast(6, 0, 0)) {
            return Reply.empty(403);
        }
        String wanted = version.before(5, 0, 0) ? "multipart/form-data" : BYTES;
        return Reply.empty(call.mediaType().equals(wanted) ? 204 : 415);
    }
}
