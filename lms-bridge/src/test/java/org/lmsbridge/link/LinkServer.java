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
package org.lmsbridge.link;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The page of a platform that links lead to, on a real HTTP server, and a browser that goes there. */
public final class LinkServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(32);

    public LinkServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/room");
    }

    public void answerWith(LinkHandler handler) {
        server.createContext("/room", exchange -> answer(handler, exchange));
    }

    URI recordings() {
        return address().resolve("/recording");
    }

    /** Breaks the connection off when the handler throws, as servers do. */
    void answerWith(RecordingHandler handler) {
        server.createContext("/recording", exchange -> {
            handler.answer(
                    new LinkRequest(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().getRawQuery(),
                            exchange.getRequestHeaders()::getFirst),
                    (status, headers, length) -> {
                        headers.forEach(exchange.getResponseHeaders()::set);
                        boolean none = length.equals(OptionalLong.of(0))
                                || exchange.getRequestMethod().equals("HEAD");
                        exchange.sendResponseHeaders(status, none ? -1 : length.orElse(0));
                        return exchange.getResponseBody();
                    });
            exchange.close();
        });
    }

    private static void answer(LinkHandler handler, HttpExchange exchange) throws IOException {
        try (exchange) {
            LinkAnswer answer = handler.answer(new LinkRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders()::getFirst));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Follows redirects and keeps cookies. */
    public static HttpClient browser() {
        return HttpClient.newBuilder()
                .followRedirects(Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(30))
                .build();
    }

    public static HttpResponse<String> asked(HttpClient browser, String method, URI url, String... headers) {
        return asked(browser, method, url, BodyHandlers.ofString(), headers);
    }

    static <T> HttpResponse<T> asked(
            HttpClient browser, String method, URI url, BodyHandler<T> body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return browser.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
