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
package org.lmsbridge.openmeetings.internal.operation;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.transport.Upload;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;
import org.lmsbridge.openmeetings.model.NetworkTestLimits;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** What the versions call measurements of the network (NetTestWebService). */
public final class NetworkTestOperations {
    /** Size of what goes there and back. */
    public static final int PING_BYTES = 64;

    /** Size of what goes there and back to see how much its time varies. */
    public static final int JITTER_BYTES = 1024;

    private static final long MIB = 1 << 20;
    private static final long NO_LIMIT = 1 << 30;
    private static final Versions ALL = Versions.from("3.1.2");
    private static final Versions FIXED = Versions.between("3.1.2", "5.0.0-M1");
    private static final Versions SIZED = Versions.from("5.0.0-M1");
    private static final Versions IN_BROWSER = Versions.from("5.0.1");
    private static final Versions COUNTED = Versions.from("6.0.0");

    /**
     * Bytes to fetch.
     *
     * @param bytes how many
     * @param cookie of a web session, where one is needed
     */
    public record Sample(int bytes, @Nullable String cookie) {
        @Override
        public String toString() {
            return "Sample[" + bytes + "]";
        }
    }

    /**
     * Bytes to send.
     *
     * @param upload the bytes, of known length
     * @param cookie of a web session, where one is needed
     */
    public record Load(Upload upload, @Nullable String cookie) {
        @Override
        public String toString() {
            return "Load[" + upload + "]";
        }
    }

    /** There and back. */
    public static final Operation<Sample, Integer> PING = samples("networkTest.ping", "ping");

    /** There and back, with more. */
    public static final Operation<Sample, Integer> JITTER = samples("networkTest.jitter", "jitter");

    /** Fetches bytes. */
    public static final Operation<Sample, Integer> DOWNLOAD = samples("networkTest.download", "download")
            .defect(
                    COUNTED,
                    "counts a download that it refuses for its size as running for ever (NetTestWebService), so the "
                            + "library refuses it first");

    /** Sends bytes; what the server has counted, where it tells. */
    public static final Operation<Load, OptionalLong> UPLOAD = remarked(Operation.of(
            "networkTest.upload",
            Form.<Load>rewritten("NetTest", "upload", "POST", "networktest")
                    .in(FIXED)
                    .over(Wire.REST)
                    .bytes()
                    .part("stream", (load, features) -> load.upload())
                    .answers(String.class, NetworkTestOperations::counted),
            Form.<Load>rewritten("NetTest", "upload", "POST", "networktest")
                    .in(SIZED)
                    .over(Wire.REST)
                    .bytes()
                    .query("size", load -> load.upload().length())
                    .header("Cookie", Load::cookie)
                    .body("stream", Load::upload)
                    .answers(String.class, NetworkTestOperations::counted)));

    private NetworkTestOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(PING, JITTER, DOWNLOAD, UPLOAD);
    }

    /** How much that version lets measure at once. */
    public static NetworkTestLimits limits(OpenMeetingsVersion version) {
        if (COUNTED.contain(version)) {
            return new NetworkTestLimits(0, 5 * MIB, 5 * MIB / 2, Duration.ofSeconds(3));
        }
        if (SIZED.contain(version)) {
            return new NetworkTestLimits(
                    0, NO_LIMIT, 16 * MIB, needsWebSession(version) ? Duration.ofSeconds(3) : Duration.ZERO);
        }
        return new NetworkTestLimits(MIB, MIB, NO_LIMIT, Duration.ZERO);
    }

    /** Whether only who has opened a page may measure (RateLimitRequestFilter). */
    public static boolean needsWebSession(OpenMeetingsVersion version) {
        return IN_BROWSER.contain(version);
    }

    private static Operation<Sample, Integer> samples(String id, String type) {
        return remarked(Operation.of(
                id,
                Form.<Sample>rewritten("NetTest", "get", "GET", "networktest")
                        .in(FIXED)
                        .over(Wire.REST)
                        .bytes()
                        .query("type", sample -> type)
                        .answers(String.class, NetworkTestOperations::length),
                Form.<Sample>rewritten("NetTest", "get", "GET", "networktest")
                        .in(SIZED)
                        .over(Wire.REST)
                        .bytes()
                        .query("type", sample -> type)
                        .query("size", Sample::bytes)
                        .header("Cookie", Sample::cookie)
                        .answers(String.class, NetworkTestOperations::length)));
    }

    private static <I, O> Operation<I, O> remarked(Operation<I, O> operation) {
        return operation
                .absent(Versions.before("3.1.2"), "has no service to measure the network with, which came with 3.1.2")
                .absent(ALL, Wire.SOAP, "has no SOAP endpoint for NetTestWebService")
                .defect(
                        IN_BROWSER,
                        "measures with browsers only (RateLimitRequestFilter); the library opens the public page of the "
                                + "network test first, as a browser does");
    }

    private static int length(Answer<String> answer) {
        return answer.required().length();
    }

    private static OptionalLong counted(Answer<String> answer) {
        if (answer.nil()) {
            return OptionalLong.empty();
        }
        String count = answer.required();
        if (count.equals("-1")) {
            throw Refusal.of(Refusal.Kind.INVALID, count, "more bytes than the server takes");
        }
        if (!count.matches("\\d{1,18}")) {
            throw new Unreadable("the answer is no number of bytes");
        }
        return OptionalLong.of(Long.parseLong(count));
    }
}
