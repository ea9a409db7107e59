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
package org.lmsbridge.openmeetings.recordings;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.operation.NetworkTestOperations.Load;
import org.lmsbridge.openmeetings.internal.operation.NetworkTestOperations.Sample;
import org.lmsbridge.openmeetings.internal.transport.Upload;

/** What a caller would have asked with to measure the network. */
final class NetworkTestInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.of(
            "networkTest.ping", said -> sample(said, "ping"),
            "networkTest.jitter", said -> sample(said, "jitter"),
            "networkTest.download", said -> sample(said, "download"),
            "networkTest.upload", NetworkTestInputs::load);

    private NetworkTestInputs() {}

    /** Samples of other types nobody can ask for. */
    private static Sample sample(RecordedArguments said, String type) {
        if (!said.text("type").equals(type)) {
            throw new IllegalArgumentException("another type");
        }
        return new Sample(said.values().containsKey("size") ? Math.toIntExact(said.number("size")) : 0, null);
    }

    private static Load load(RecordedArguments said) {
        byte[] bytes = said.text("stream").getBytes(StandardCharsets.ISO_8859_1);
        return new Load(new Upload(new ByteArrayInputStream(bytes), bytes.length, done -> {}), null);
    }
}
