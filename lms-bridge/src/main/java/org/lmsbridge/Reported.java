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
package org.lmsbridge;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.lmsbridge.Servers.Call;
import org.lmsbridge.openmeetings.Joins;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.JoinRequest;

/**
 * Reports what comes of real calls to whoever chooses between servers: a server may look well and do nothing.
 *
 * @param servers who is told
 * @param name of the server
 */
record Reported(Servers servers, String name) {
    /** The same links, each reported. */
    Joins joins(Joins real) {
        return new Joins() {
            @Override
            public JoinLink link(JoinRequest request) {
                return call(Call.LINK, () -> real.link(request));
            }

            @Override
            public URI invitation(String hash, int language) {
                return real.invitation(hash, language);
            }
        };
    }

    /** Does it and reports what came of it. */
    <T> T call(Call what, Supplier<T> work) {
        T answer;
        try {
            answer = work.get();
        } catch (RuntimeException e) {
            servers.happened(name, what, Optional.of(e));
            throw e;
        }
        servers.happened(name, what, Optional.empty());
        return answer;
    }
}
