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
package org.lmsbridge.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.lmsbridge.Correlation;
import org.lmsbridge.link.LinkAnswer;
import org.lmsbridge.link.LinkHandler;
import org.lmsbridge.link.LinkRequest;
import org.lmsbridge.link.RecordingHandler;

/** The pages that links lead to, on an HTTP server of its own that only this machine reaches. */
final class LinkServer implements AutoCloseable {
    private static final String ROOM = "/room";
    private static final String RECORDING = "/recording";
    private static final int THREADS = 32;
    private static final int BACKLOG = 512;

    static {
        // Read once by the server's classes. Without the first, an answer waits 40 ms for company; without the others,
        // whoever sends no request, or reads no answer, keeps a thread for ever. Recordings take their time.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.maxRspTime", "14400");
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private LinkServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    static LinkServer start(int port, LinkHandler rooms, RecordingHandler recordings) {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw CommandFailure.failed("Links cannot be answered on port " + port + ": " + e.getMessage()
                    + "; is the port taken? --port 0 takes a free one");
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Clicks clicks = new Clicks();
        server.createContext(ROOM, clicks.numbered(exchange -> answer(rooms, exchange)));
        server.createContext(RECORDING, clicks.numbered(exchange -> answer(recordings, exchange)));
        server.setExecutor(threads);
        server.start();
        return new LinkServer(server, threads);
    }

    String address() {
        return address(ROOM);
    }

    String recordings() {
        return address(RECORDING);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void answer(LinkHandler handler, HttpExchange exchange) throws IOException {
        try (exchange) {
            LinkAnswer answer = handler.answer(request(exchange));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** What is thrown breaks the connection off, lest the beginning of a file be taken for the whole. */
    private static void answer(RecordingHandler handler, HttpExchange exchange) {
        handler.answer(request(exchange), (status, headers, length) -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            boolean none = length.equals(OptionalLong.of(0))
                    || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, none ? -1 : length.orElse(0));
            return exchange.getResponseBody();
        });
        exchange.close();
    }

    private static LinkRequest request(HttpExchange exchange) {
        return new LinkRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawQuery(),
                exchange.getRequestHeaders()::getFirst);
    }

    /** Gives each request an id that is shorter than what the bridge makes, and is not taken for a session. */
    private static final class Clicks {
        private final AtomicLong number = new AtomicLong();

        HttpHandler numbered(HttpHandler handler) {
            return exchange -> {
                try {
                    Correlation.with("click-" + number.incrementAndGet(), () -> handle(handler, exchange));
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            };
        }

        private static void handle(HttpHandler handler, HttpExchange exchange) {
            try {
                handler.handle(exchange);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        server.stop(1);
        threads.shutdownNow();
    }
}
