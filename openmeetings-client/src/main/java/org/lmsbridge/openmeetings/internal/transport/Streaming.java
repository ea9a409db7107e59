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
package org.lmsbridge.openmeetings.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** Hands an answer on as it comes. */
final class Streaming {
    private static final int BUFFER = 16 * 1024;

    private Streaming() {}

    /** Whether the body was wanted; then it has gone to the receiver. */
    static boolean isPassed(ClassicHttpResponse response, Receiver receiver, Deadlines.Deadline deadline)
            throws IOException {
        HttpEntity entity = response.getEntity();
        Receiver.Head head = new Receiver.Head(
                response.getCode(), entity == null ? 0 : entity.getContentLength(), headers(response));
        if (!isWanted(receiver, head)) {
            return false;
        }
        if (entity != null) {
            try (InputStream in = entity.getContent()) {
                pass(in, receiver, deadline);
            }
        }
        return true;
    }

    private static boolean isWanted(Receiver receiver, Receiver.Head head) throws LocalFailureException {
        try {
            return receiver.wants(head);
        } catch (IOException e) {
            throw new LocalFailureException(e);
        }
    }

    private static void pass(InputStream in, Receiver receiver, Deadlines.Deadline deadline) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            deadline.again();
            try {
                receiver.take(buffer, length);
            } catch (IOException e) {
                throw new LocalFailureException(e);
            }
            deadline.again();
        }
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            headers.merge(
                    name, header.getValue(), (first, next) -> name.equals("set-cookie") ? first + "\n" + next : first);
        }
        return headers;
    }
}
