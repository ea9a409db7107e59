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

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.transport.Receiver;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/** The web session that OpenMeetings gives everybody who opens the page of its network test. Thread-safe. */
final class WebSession {
    /** Offered on the sign-in form, to be opened without signing in (SignInDialog, HashPage). */
    private static final Request PAGE = new Request("GET", "hash?app=network", Map.of(), Optional.empty());

    private final Engine engine;
    private volatile String cookie = "";

    WebSession(Engine engine) {
        this.engine = engine;
    }

    /** Works in the session; once more in a new one where the kept one brings nothing, as when the server has forgotten it. */
    <T> T in(String operation, Function<@Nullable String, T> work) {
        String kept = cookie;
        if (!kept.isEmpty()) {
            try {
                return work.apply(kept);
            } catch (UnexpectedReplyException forgotten) {
                // HTTP 403 without a word; a measurement may be repeated whatever it was
                cookie = "";
            }
        }
        return work.apply(Engine.translated(operation, this::opened));
    }

    private String opened() {
        Page page = new Page();
        engine.receive(PAGE, page);
        cookie = page.cookies;
        return page.cookies;
    }

    /** Read to its end, so that the connection can serve the measurement, and thrown away. */
    private static final class Page implements Receiver {
        private static final int LONGEST = 1 << 20;
        private static final Pattern COOKIE = Pattern.compile("[\\w.-]{1,64}=[!-~&&[^;,\"]]{1,512}");
        private static final int MOST = 8;

        private String cookies = "";
        private int length;

        @Override
        public boolean wants(Head head) {
            cookies = head.header("set-cookie")
                    .lines()
                    .map(line -> line.split(";", 2)[0].strip())
                    .filter(pair -> COOKIE.matcher(pair).matches())
                    .limit(MOST)
                    .collect(Collectors.joining("; "));
            if (head.status() >= 400 || cookies.isEmpty()) {
                throw new Unreadable("the page of the network test gives no web session (HTTP " + head.status() + ")");
            }
            return true;
        }

        @Override
        public void take(byte[] buffer, int count) {
            length += count;
            if (length > LONGEST) {
                throw new Unreadable("the page of the network test has no end");
            }
        }
    }
}
