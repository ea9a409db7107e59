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
package org.lmsbridge.openmeetings.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Talks to a stand-in as a browser or a client would. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final StandInServer om;

    Http(StandInServer om) {
        this.om = om;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(om.uri() + path)));
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return CLIENT.send(request(path, headers), BodyHandlers.ofByteArray());
    }

    HttpResponse<InputStream> stream(String path, String... headers) throws IOException, InterruptedException {
        return CLIENT.send(request(path, headers), BodyHandlers.ofInputStream());
    }

    /**
     * What came of a body, whole or not. The client of the JDK would throw what it has read away when the connection
     * ends before it was asked for.
     */
    byte[] untilTheConnectionEnds(String path) throws IOException {
        URI uri = URI.create(om.uri() + path);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            String request = "GET " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            int body = new String(answer, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
            return Arrays.copyOfRange(answer, body, answer.length);
        }
    }

    private HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(om.uri() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.timeout(Duration.ofSeconds(20)).build();
    }

    HttpResponse<String> form(String path, String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=').append(encoded(namesAndValues[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(om.uri() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> soap(String service, String namespace, String action, String operation) {
        String envelope = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:n=\"" + namespace
                + "\"><e:Body>" + operation + "</e:Body></e:Envelope>";
        return send(HttpRequest.newBuilder(URI.create(om.uri() + "services/" + service))
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", '"' + action + '"')
                .POST(BodyPublishers.ofString(envelope)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Logs the ready-made account in and gives the SID. */
    String login() {
        return login(om.user(), om.password());
    }

    String login(String user, String password) {
        if (om.version().compareTo("3.1") < 0) {
            String sid = part(get("services/UserService/getSession").body(), "session_id>([0-9a-f]{32})<");
            form("services/UserService/loginUser", "SID", sid, "username", user, "userpass", password);
            return sid;
        }
        HttpResponse<String> reply = om.version().startsWith("9")
                ? form("services/user/login", "user", user, "pass", password)
                : get("services/user/login?user=" + encoded(user) + "&pass=" + encoded(password));
        return part(reply.body(), "\"message\":\"([^\"]+)\"");
    }

    /** Makes a room over the CXF services and gives its number. */
    long room(String sid, String json) {
        return Long.parseLong(
                part(form("services/room?sid=" + sid, "room", json).body(), "\"id\":(\\d+)"));
    }

    /** Makes a join hash over the CXF services. */
    String hash(String sid, String externalId, String options) {
        String user =
                "{\"login\":\"" + externalId + "\",\"firstname\":\"F\",\"lastname\":\"L\",\"email\":\"e@example.org\","
                        + "\"externalId\":\"" + externalId + "\",\"externalType\":\"lms\"}";
        HttpResponse<String> reply = form("services/user/hash?sid=" + sid, "user", user, "options", options);
        return part(reply.body(), "\"message\":\"([^\"]+)\"");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String part(String text, String regex) {
        Matcher matcher = Pattern.compile(regex).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + regex + " in " + text);
        }
        return matcher.group(1);
    }
}
