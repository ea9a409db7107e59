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
package org.lmsbridge.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Jetty, which answers with what an OpenMeetings answered once, without a look at what was asked beyond the path.
 * Session ids and hashes count up, since the client refuses one that it has seen before.
 */
final class CannedServer implements AutoCloseable {
    /** The part of a recorded UUID that counts. */
    private static final int COUNTED_DIGITS = 12;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final byte[] roomAsJson;
    private final byte[] roomAsXml;
    private final String idAsJson;
    private final String idAsXml;
    private final AtomicLong ids = new AtomicLong();

    CannedServer(String version) throws Exception {
        roomAsJson = recorded(version + "-room.json");
        roomAsXml = recorded(version + "-room.xml");
        idAsJson = new String(recorded(version + "-id.json"), StandardCharsets.UTF_8);
        idAsXml = new String(recorded(version + "-id.xml"), StandardCharsets.UTF_8);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                boolean soap = request.getHttpURI().getPath().endsWith("Service");
                byte[] body = answer(request.getHttpURI().getPath(), soap);
                response.getHeaders()
                        .put(HttpHeader.CONTENT_TYPE, soap ? "text/xml;charset=UTF-8" : "application/json");
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
                Content.Source.consumeAll(
                        request,
                        Callback.from(() -> response.write(true, ByteBuffer.wrap(body), callback), callback::failed));
                return true;
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/openmeetings/");
    }

    private byte[] answer(String path, boolean soap) {
        if (path.contains("/services/room/") || path.endsWith("/RoomService")) {
            return soap ? roomAsXml : roomAsJson;
        }
        String recorded = soap ? idAsXml : idAsJson;
        int end = recorded.lastIndexOf('-') + 1;
        String counted = String.format("%0" + COUNTED_DIGITS + "x", ids.incrementAndGet());
        return (recorded.substring(0, end) + counted + recorded.substring(end + COUNTED_DIGITS))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] recorded(String name) throws IOException {
        try (InputStream in = CannedServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("There is no answer " + name);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
