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
package org.lmsbridge.openmeetings.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server on the loopback whose answers a test decides; remembers what it was asked. */
public final class HttpPeer implements AutoCloseable {
    static {
        // without, an answer on a kept connection takes 40 ms on JDK 17
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What was asked. */
    public record Seen(String method, String path, String query, String body, String contentType, String action) {
        /** Whether the address ends so. */
        public boolean isTo(String end) {
            return path.endsWith(end);
        }
    }

    /** What is answered. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, String contentType, byte[] body) {
        public static Answer json(String text) {
            return new Answer(200, "application/json", text.getBytes(StandardCharsets.UTF_8));
        }

        public static Answer xml(String text) {
            return new Answer(200, "text/xml;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
        }

        public static Answer html(int status, String text) {
            return new Answer(status, "text/html;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
        }

        public Answer as(String otherType) {
            return new Answer(status, otherType, body);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    /** Starts at once. */
    public HttpPeer(Function<Seen, Answer> handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, handler));
        server.start();
    }

    private void answer(HttpExchange exchange, Function<Seen, Answer> handler) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            URI uri = exchange.getRequestURI();
            Seen asked = new Seen(
                    exchange.getRequestMethod(),
                    uri.getRawPath(),
                    uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                    body,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("SOAPAction")));
            seen.add(asked);
            Answer answer = handler.apply(asked);
            if (!answer.contentType().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    /** Address of the web application. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/openmeetings/");
    }

    /** Everything asked so far. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** What was asked of addresses that end so. */
    public List<Seen> seen(String end) {
        return seen.stream().filter(asked -> asked.isTo(end)).toList();
    }

    /** Forgets what was asked. */
    public void forget() {
        seen.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
