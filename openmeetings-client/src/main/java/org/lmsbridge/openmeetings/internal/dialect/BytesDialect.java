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
package org.lmsbridge.openmeetings.internal.dialect;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.openmeetings.internal.operation.Argument;
import org.lmsbridge.openmeetings.internal.operation.Call;
import org.lmsbridge.openmeetings.internal.operation.Place;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.internal.transport.Upload;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/**
 * REST of 3.1 and later where bytes go or come: requests are written as for JSON, answers hold bytes, each a character of
 * the text that is read, or a bare number.
 */
final class BytesDialect implements Dialect {
    static final BytesDialect INSTANCE = new BytesDialect();

    private BytesDialect() {}

    @Override
    public Request encode(Call call) {
        Request request = JsonDialect.INSTANCE.encode(call);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/octet-stream, text/plain, */*;q=0.1");
        Optional<Request.Body> body = request.body();
        for (Argument argument : call.arguments()) {
            if (argument.place() == Place.HEADER && argument.value() != null) {
                headers.put(argument.name(), argument.value().toString());
            }
            if (argument.place() == Place.BODY && argument.value() instanceof Upload upload) {
                body = Optional.of(new Request.Bytes(upload));
            }
        }
        return new Request(request.method(), request.target(), Map.copyOf(headers), body);
    }

    @Override
    public <B> Answer<B> decode(Reply reply, Class<B> shape) {
        if (reply.status() == 204) {
            return new Answer<>(true, List.of());
        }
        if (reply.status() == 429) {
            throw Refusal.of(Refusal.Kind.OTHER, "429", "too soon after the last one, or too many at once");
        }
        String bytes = new String(reply.body(), StandardCharsets.ISO_8859_1);
        boolean expected = reply.contentType().toLowerCase(Locale.ROOT).startsWith("application/octet-stream")
                || bytes.matches("-?\\d{1,18}");
        if (reply.status() == 200 && expected) {
            return new Answer<>(false, List.of(shape.cast(bytes)));
        }
        JsonDialect.INSTANCE.decode(reply, ResultBean.class);
        throw new Unreadable("the answer holds something else than bytes");
    }
}
