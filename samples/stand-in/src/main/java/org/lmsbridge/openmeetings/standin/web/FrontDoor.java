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
package org.lmsbridge.openmeetings.standin.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lmsbridge.openmeetings.standin.wire.Body;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Multipart;
import org.lmsbridge.openmeetings.standin.wire.Reply;

/** Between Jetty and the stand-in: reads whole requests, writes whole answers, or breaks them on purpose. */
public final class FrontDoor extends Handler.Abstract {
    private static final int LARGEST = 16 << 20;
    private static final int PIECE = 64 << 10;

    /** What is to be sent, and how it is to be broken. */
    public interface Answering {
        /** Answers a request. */
        Sending answer(Call call);
    }

    private final Answering answering;

    /** A door to what answers. */
    public FrontDoor(Answering answering) {
        this.answering = answering;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Call call = read(request);
        Sending sending = answering.answer(call);
        Reply reply = sending.reply();
        if (sending.how() == Sending.How.DROP) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(new IOException("dropped on purpose"));
            return true;
        }
        response.setStatus(reply.status());
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (sending.how() == Sending.How.ENDLESS) {
            endless(response, reply);
            callback.succeeded();
            return true;
        }
        long length = reply.body().length();
        boolean announced = response.getHeaders().contains("Content-Length")
                || response.getHeaders().contains("Transfer-Encoding");
        if (!announced && (length > 0 || reply.status() == 200)) {
            response.getHeaders().put("Content-Length", length);
        }
        long sent = sending.how() == Sending.How.CUT ? Math.min(sending.limit(), length) : length;
        if (sent < Math.max(length, response.getHeaders().getLongField("Content-Length"))) {
            write(response, reply.body(), sent, false);
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(new IOException("cut on purpose"));
        } else {
            write(response, reply.body(), sent, true);
            callback.succeeded();
        }
        return true;
    }

    private static void write(Response response, Body body, long count, boolean complete) throws IOException {
        try (InputStream in = body.open()) {
            long left = count;
            do {
                byte[] piece = in.readNBytes((int) Math.min(left, PIECE));
                left -= piece.length;
                Content.Sink.write(response, complete && left == 0, ByteBuffer.wrap(piece));
            } while (left > 0);
        }
    }

    private static void endless(Response response, Reply reply) {
        try (InputStream in = reply.body().open()) {
            byte[] page = in.readAllBytes();
            while (true) {
                Content.Sink.write(response, false, ByteBuffer.wrap(page));
            }
        } catch (IOException e) {
            // The other side, or the server, has had enough.
        }
    }

    private static Call read(Request request) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue();
            headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), value == null ? "" : value);
        }
        String asked = request.getHttpURI().getQuery();
        String query = asked == null ? "" : asked;
        String path = request.getHttpURI().getPath();
        Call head = new Call(request.getMethod(), path, query, headers, new byte[0], List.of());
        try (InputStream in = Content.Source.asInputStream(request)) {
            return head.multipart()
                    ? head.with(Multipart.read(in, headers.getOrDefault("content-type", "")))
                    : head.with(in.readNBytes(LARGEST));
        }
    }
}
