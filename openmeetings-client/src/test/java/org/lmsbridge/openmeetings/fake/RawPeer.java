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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A socket that reads the head of a request and leaves the body, of whatever length, to the test. */
public final class RawPeer implements AutoCloseable {
    /** What happens once a head has been read. */
    public interface Behaviour<T> {
        /** Answers what it has seen. */
        T meet(String head, InputStream body, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    private RawPeer(ServerSocket listener) {
        this.listener = listener;
    }

    /** Meets connections one after the other; the future holds what the first has seen. */
    public static <T> RawPeer meeting(Behaviour<T> behaviour, CompletableFuture<T> seen) throws IOException {
        RawPeer peer = new RawPeer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
        peer.threads.execute(() -> peer.accept(behaviour, seen));
        return peer;
    }

    private <T> void accept(Behaviour<T> behaviour, CompletableFuture<T> seen) {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                open.add(socket);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                seen.complete(behaviour.meet(head(in), in, socket.getOutputStream()));
            } catch (IOException | InterruptedException e) {
                seen.completeExceptionally(e);
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no whole head");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Reads to the end, or to where the connection breaks; how many bytes there were. */
    public static long drained(InputStream in) {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                total += length;
            }
        } catch (IOException e) {
            return total;
        }
        return total;
    }

    /** Returns when the peer is closed. */
    public void hang() throws InterruptedException {
        if (!closing.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody closed the peer");
        }
    }

    /** Address of the web application. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/openmeetings/");
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
