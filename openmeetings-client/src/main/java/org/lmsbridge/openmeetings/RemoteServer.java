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
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.ServerOperations;
import org.lmsbridge.openmeetings.internal.operation.ServerOperations.ErrorCode;
import org.lmsbridge.openmeetings.internal.session.Logins;
import org.lmsbridge.openmeetings.model.Health;
import org.lmsbridge.openmeetings.model.ServerInfo;

/** The server, over its web services. */
final class RemoteServer implements Server {
    private final Engine engine;
    private final ManagedCalls calls;
    private final Logins logins;

    RemoteServer(Engine engine, ManagedCalls calls, Logins logins) {
        this.engine = engine;
        this.calls = calls;
        this.logins = logins;
    }

    @Override
    public ServerInfo info() {
        calls.features("server.info");
        return engine.knows(ServerOperations.INFO)
                ? engine.open(ServerOperations.INFO, Done.DONE)
                : new ServerInfo(engine.detectedNow(), Map.of());
    }

    @Override
    public Health health() {
        calls.features("server.health");
        if (engine.knows(ServerOperations.HEALTH)) {
            return engine.open(ServerOperations.HEALTH, Done.DONE);
        }
        Optional<Boolean> initialized =
                Optional.ofNullable(info().others().get("inited")).map(Boolean::parseBoolean);
        return new Health(initialized, Optional.empty(), Optional.empty());
    }

    @Override
    public void checkLogin() {
        Engine.translated("server.checkLogin", logins::freshSession);
    }

    @Override
    public Optional<String> errorText(String code, int language) {
        ErrorCode asked = new ErrorCode(code, language);
        boolean keys = calls.features("server.errorText").errorKeys();
        if (keys == code.startsWith("-")) {
            throw Engine.invalid(
                    "server.errorText",
                    "this version has " + (keys ? "keys such as error.notallowed" : "negative numbers such as -26"));
        }
        Optional<String> text = calls.features("server.errorText").axis2()
                ? calls.call(ServerOperations.ERROR_TEXT, asked)
                : engine.open(ServerOperations.ERROR_TEXT, asked);
        // OpenMeetings 4 and later make a text of a key that they do not know
        return text.filter(found -> !found.isEmpty() && !found.startsWith("[Missing]"));
    }

    @Override
    public void reportError(String message) {
        calls.call(ServerOperations.REPORT, message);
    }

    @Override
    public String manifest() {
        return engine.open(ServerOperations.MANIFEST, Done.DONE);
    }
}
