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
package org.lmsbridge.openmeetings.standin.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lmsbridge.openmeetings.standin.StandInServer;

/**
 * One server for a test class, also as a parameter of its methods.
 *
 * <pre>{@code
 * @RegisterExtension
 * static StandInExtension om = StandInExtension.version("3.3");
 * }</pre>
 */
public final class StandInExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private final StandInServer.Builder builder;
    private @Nullable StandInServer server;

    private StandInExtension(StandInServer.Builder builder) {
        this.builder = builder;
    }

    /** A server of that version, with all its habits. */
    public static StandInExtension version(String version) {
        return new StandInExtension(StandInServer.version(version));
    }

    /** The server as prepared. */
    public static StandInExtension of(StandInServer.Builder builder) {
        return new StandInExtension(builder);
    }

    /** The running server. */
    public StandInServer server() {
        StandInServer running = server;
        if (running == null) {
            throw new IllegalStateException("Not started: register the extension in a static field");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = builder.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server().close();
        server = null;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StandInServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server();
    }
}
