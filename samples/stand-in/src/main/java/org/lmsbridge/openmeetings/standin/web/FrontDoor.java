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
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Reply;

/** Between Jetty and the stand-in: reads whole requests, writes whole answers, or breaks them on purpose. */
public final class FrontDoor extends Handler.Abstract {
    private static final int LARGEST = 16 << 20;

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
        boolean half = sending.how() == Sending.How.HALF;
        if (sending.how() == Sending.How.ENDLESS) {
            endless(response, reply);
            callback.succeeded();
            return true;
        }
        if (reply.body().length > 0 || reply.status() == 200) {
            response.getHeaders().put("Content-Length", reply.body().length);
        }
        if (half) {
            byte[] body = reply.body();
            Content.Sink.write(response, false, ByteBuffer.wrap(body, 0, body.length / 2));
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(new IOException("cut on purpose"));
            return true;
        }
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
        return true;
    }

    private static void endless(Response response, Reply reply) {
        try {
            while (true) {
                Content.Sink.write(response, false, ByteBuffer.wrap(reply.body()));
            }
        } catch (IOException e) {
            // The other side, or the server, has had enough.
        }
    }

    private static Call read(Request request) throws IOException {
        byte[] body;
        try (InputStream in = Content.Source.asInputStream(request)) {
            body = in.readNBytes(LARGEST);
        }
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue();
            headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), value == null ? "" : value);
        }
        String query = request.getHttpURI().getQuery();
        return new Call(request.getMethod(), request.getHttpURI().getPath(), query == null ? "" : query, headers, body);
    }
}
