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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers with what an OpenMeetings answered once, without a look at what was asked beyond the path. Allocates nothing
 * per request, so that what is measured belongs to the client. Session ids and hashes count up, since the client
 * refuses one that it has seen before.
 */
final class CannedServer implements AutoCloseable {
    private static final int ID_DIGITS = 12;
    private static final int HEX = 16;

    private final ServerSocket listener;
    private final byte[] roomAsJson;
    private final byte[] roomAsXml;
    private final byte[] idAsJson;
    private final byte[] idAsXml;
    private final AtomicLong ids = new AtomicLong();

    CannedServer(String version) throws IOException {
        roomAsJson = answer(version + "-room.json", "application/json");
        roomAsXml = answer(version + "-room.xml", "text/xml;charset=UTF-8");
        idAsJson = answer(version + "-id.json", "application/json");
        idAsXml = answer(version + "-id.xml", "text/xml;charset=UTF-8");
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/openmeetings/");
    }

    private static byte[] answer(String name, String type) throws IOException {
        try (InputStream in = CannedServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("There is no answer " + name);
            }
            byte[] body = in.readAllBytes();
            byte[] head = ("HTTP/1.1 200 OK\r\nCache-Control: private\r\nContent-Type: " + type + "\r\nContent-Length: "
                            + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] whole = new byte[head.length + body.length];
            System.arraycopy(head, 0, whole, 0, head.length);
            System.arraycopy(body, 0, whole, head.length, body.length);
            return whole;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "canned-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] request = new byte[16_384];
            byte[] jsonWithId = idAsJson.clone();
            byte[] xmlWithId = idAsXml.clone();
            while (readRequest(in, request)) {
                byte[] answer = reply(request, jsonWithId, xmlWithId);
                out.write(answer);
            }
        } catch (IOException e) {
            // the client hangs up when it is closed
            return;
        }
    }

    private byte[] reply(byte[] request, byte[] jsonWithId, byte[] xmlWithId) {
        int path = indexOf(request, request.length, SERVICES, 0) + SERVICES.length;
        if (startsAt(request, path, ROOM_SOAP)) {
            return roomAsXml;
        }
        if (startsAt(request, path, ROOM_REST)) {
            return roomAsJson;
        }
        return withNewId(startsAt(request, path, USER_SOAP) ? xmlWithId : jsonWithId);
    }

    private static final byte[] SERVICES = ascii("/services/");
    private static final byte[] ROOM_SOAP = ascii("RoomService");
    private static final byte[] USER_SOAP = ascii("UserService");
    private static final byte[] ROOM_REST = ascii("room/");
    private static final byte[] HEAD_END = ascii("\r\n\r\n");
    private static final byte[] LENGTH = ascii("Content-Length: ");
    private static final byte[] DIGITS = ascii("0123456789abcdef");

    /** Writes a number over the last twelve digits of the UUID in an answer. */
    private byte[] withNewId(byte[] answer) {
        long id = ids.incrementAndGet();
        for (int i = answer.length - 1, digits = 0; i >= 0; i--) {
            digits = isHex(answer[i]) ? digits + 1 : 0;
            if (digits == ID_DIGITS && answer[i - 1] == '-') {
                for (int at = i + ID_DIGITS - 1; at >= i; at--) {
                    answer[at] = DIGITS[(int) (id % HEX)];
                    id /= HEX;
                }
                break;
            }
        }
        return answer;
    }

    private static boolean isHex(byte character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    /** Reads one request; false when there is none any more. */
    private static boolean readRequest(InputStream in, byte[] into) throws IOException {
        int length = 0;
        int wanted = Integer.MAX_VALUE;
        while (length < wanted) {
            int read = in.read(into, length, into.length - length);
            if (read <= 0) {
                return false;
            }
            length += read;
            int end = wanted == Integer.MAX_VALUE ? indexOf(into, length, HEAD_END, 0) : -1;
            if (end >= 0) {
                wanted = end + HEAD_END.length + bodyLength(into, end);
            }
        }
        return true;
    }

    private static int bodyLength(byte[] request, int headEnd) {
        int at = indexOf(request, headEnd, LENGTH, 0);
        int length = 0;
        for (int i = at + LENGTH.length; at >= 0 && request[i] >= '0' && request[i] <= '9'; i++) {
            length = length * 10 + request[i] - '0';
        }
        return length;
    }

    private static int indexOf(byte[] text, int length, byte[] part, int from) {
        for (int i = from; i <= length - part.length; i++) {
            if (startsAt(text, i, part)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsAt(byte[] text, int at, byte[] part) {
        for (int i = 0; i < part.length; i++) {
            if (text[at + i] != part[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
