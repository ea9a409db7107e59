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
package org.lmsbridge.openmeetings;

import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.operation.NetworkTestOperations;
import org.lmsbridge.openmeetings.internal.operation.NetworkTestOperations.Load;
import org.lmsbridge.openmeetings.internal.operation.NetworkTestOperations.Sample;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.transport.Upload;
import org.lmsbridge.openmeetings.model.NetworkTestLimits;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.TransferRate;

/** Measurements over the web services of a server. */
final class RemoteNetworkTest implements NetworkTest {
    private static final int MOST_SAMPLES = 100;

    private final Engine engine;
    private final WebSession webSession;

    RemoteNetworkTest(Engine engine) {
        this.engine = engine;
        webSession = new WebSession(engine);
    }

    /** Zeros, read in pieces. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return read(new byte[1], 0, 1) < 0 ? -1 : 0;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int now = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + now, (byte) 0);
            left -= now;
            return now;
        }
    }

    @Override
    public NetworkTestLimits limits() {
        return NetworkTestOperations.limits(supported(NetworkTestOperations.DOWNLOAD));
    }

    @Override
    public Duration ping() {
        return fetched(NetworkTestOperations.PING, NetworkTestOperations.PING_BYTES);
    }

    @Override
    public Duration jitter(int samples) {
        if (samples < 2 || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("2 to " + MOST_SAMPLES + " samples, not " + samples);
        }
        long differences = 0;
        Duration last = jitterSample();
        for (int sample = 1; sample < samples; sample++) {
            Duration now = jitterSample();
            differences += now.minus(last).abs().toNanos();
            last = now;
        }
        return Duration.ofNanos(differences / (samples - 1));
    }

    private Duration jitterSample() {
        return fetched(NetworkTestOperations.JITTER, NetworkTestOperations.JITTER_BYTES);
    }

    @Override
    public TransferRate download(long bytes) {
        NetworkTestLimits limits = limits();
        check("networkTest.download", bytes, limits.leastDownload(), limits.mostDownload());
        return new TransferRate(bytes, fetched(NetworkTestOperations.DOWNLOAD, Math.toIntExact(bytes)));
    }

    private static void check(String operation, long bytes, long least, long most) {
        if (bytes < least || bytes > most) {
            throw Engine.invalid(operation, "this version takes " + least + " to " + most + " bytes, not " + bytes);
        }
    }

    private Duration fetched(Operation<Sample, Integer> operation, int bytes) {
        return measured(operation, cookie -> {
            long start = System.nanoTime();
            engine.count(operation, new Sample(bytes, cookie), bytes);
            return Duration.ofNanos(System.nanoTime() - start);
        });
    }

    @Override
    public TransferRate upload(long bytes) {
        OpenMeetingsVersion version = supported(NetworkTestOperations.UPLOAD);
        check(
                "networkTest.upload",
                bytes,
                0,
                NetworkTestOperations.limits(version).mostUpload());
        return measured(NetworkTestOperations.UPLOAD, cookie -> sent(bytes, cookie));
    }

    private TransferRate sent(long bytes, @Nullable String cookie) {
        Upload upload = new Upload(new Zeros(bytes), bytes, done -> {});
        long start = System.nanoTime();
        OptionalLong counted = engine.open(NetworkTestOperations.UPLOAD, new Load(upload, cookie));
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (counted.isPresent() && counted.getAsLong() != bytes) {
            throw new UnexpectedReplyException(
                    "networkTest.upload",
                    "networkTest.upload failed: the server has read " + counted.getAsLong() + " of " + bytes
                            + " bytes");
        }
        return new TransferRate(bytes, time);
    }

    private <T> T measured(Operation<?, ?> operation, Function<@Nullable String, T> work) {
        OpenMeetingsVersion version = supported(operation);
        return NetworkTestOperations.needsWebSession(version) ? webSession.in(operation.id(), work) : work.apply(null);
    }

    private OpenMeetingsVersion supported(Operation<?, ?> operation) {
        OpenMeetingsVersion version =
                Engine.translated(operation.id(), engine::features).version();
        if (!engine.knows(operation)) {
            throw engine.notSupported(operation.id(), operation.whyAbsent(version));
        }
        return version;
    }
}
