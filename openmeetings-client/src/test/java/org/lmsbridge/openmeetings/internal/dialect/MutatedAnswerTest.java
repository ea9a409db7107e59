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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Form;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.OperationTable;
import org.lmsbridge.openmeetings.internal.operation.Wire;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * Answers of real servers with something broken at random. Whatever comes of it is a value or one of our own two
 * failures. Repeat a run with {@code -Dseed=}.
 */
class MutatedAnswerTest {
    private static final int MUTATIONS = 600;
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final String[] BITS = {
        "null",
        "[null]",
        "{}",
        "[]",
        "-1",
        "99999999999999999999",
        "1e999",
        "\"\"",
        "\"x\"",
        "true",
        "<x/>",
        "&x;",
        "<!DOCTYPE a>",
        "]]>",
        "<![CDATA[",
        "<!--",
        "<?",
        "\u0000",
        "\\u0000",
        "\ud800",
        "{\"a\":",
        "[[[[",
        "</return>",
        "<return>",
        "xsi:nil='true'",
        ",",
        ":",
        "\n"
    };

    @ParameterizedTest
    @CsvSource({
        "rooms.find,2.0,REST,xml",
        "rooms.find,3.0,SOAP,xml",
        "rooms.list,2.2,REST,xml",
        "rooms.occupancies,3.0,REST,xml",
        "recordings.inRoom,2.0,REST,xml",
        "sessions.open,3.0,SOAP,xml",
        "server.errorText,2.2,REST,xml",
        "rooms.findOrCreate,3.3,SOAP,xml",
        "sessions.login,3.3,SOAP,xml",
        "rooms.find,3.1,REST,json",
        "rooms.listPublic,4.0,REST,json",
        "rooms.find,9.2,REST,json",
        "recordings.inRoom,9.2,REST,json",
        "joins.link,9.2,REST,json",
        "users.list,9.2,REST,json",
        "server.info,5.1,REST,json",
        "rooms.find,7.2,SOAP,xml"
    })
    void aBrokenAnswerEndsInAValueOrOneOfOurFailures(String id, String version, Wire wire, String kind)
            throws IOException {
        byte[] answer = sample(id + "-" + version + "-" + wire + "." + kind);
        Operation<?, ?> operation = OperationTable.all().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
        OpenMeetingsVersion parsed = OpenMeetingsVersion.parse(version);
        Form<?, ?> form = operation.in(parsed).orElseThrow();
        Dialect dialect = Dialect.of(form.endpoint(new Features(parsed)), wire);
        String type = kind.equals("json") ? "application/json" : "text/xml";
        assertThat(read(form, dialect, new Reply(200, type, "", answer)))
                .as("as it was")
                .isTrue();

        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < MUTATIONS; round++) {
            byte[] broken = mutated(answer, random);
            int status = random.nextInt(8) == 0 ? 500 : 200;
            try {
                read(form, dialect, new Reply(status, type, "", broken));
            } catch (RuntimeException | Error e) {
                throw new AssertionError("-Dseed=" + SEED + " round " + round + " of " + id + " " + version, e);
            }
        }
    }

    @SuppressWarnings("unchecked") // the forms that are read here look at the room asked for, or at nothing
    private static <I, O> boolean read(Form<I, O> form, Dialect dialect, Reply reply) {
        try {
            O value = form.read((I) new RoomId(9), dialect.decode(reply, form.shape()));
            if (value instanceof Iterable<?> several) {
                for (Object one : several) {
                    if (one instanceof org.lmsbridge.openmeetings.internal.wire.RecordingBean bean) {
                        assertThat(bean.toRecording().id().value()).isPositive();
                    }
                }
            }
            return !String.valueOf(value).isEmpty();
        } catch (Refusal | Unreadable expected) {
            return false;
        }
    }

    private static byte[] mutated(byte[] answer, SplittableRandom random) {
        byte[] result = answer.clone();
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(result.length + 1);
            int to = Math.min(result.length, at + random.nextInt(30));
            result = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(result, at);
                case 1 -> spliced(result, at, to, new byte[0]);
                case 2 -> spliced(result, at, at, Arrays.copyOfRange(result, at, to));
                case 3 -> spliced(result, at, Math.min(result.length, at + 1), new byte[] {(byte) random.nextInt(256)});
                case 4 -> spliced(result, at, at, bit(random));
                default -> spliced(result, at, to, bit(random));
            };
        }
        return result;
    }

    private static byte[] bit(SplittableRandom random) {
        return BITS[random.nextInt(BITS.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] in) {
        byte[] result = new byte[bytes.length - (to - from) + in.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(in, 0, result, from, in.length);
        System.arraycopy(bytes, to, result, from + in.length, bytes.length - to);
        return result;
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = MutatedAnswerTest.class.getResourceAsStream("/answers/" + name)) {
            if (in == null) {
                throw new IOException("no sample " + name);
            }
            return in.readAllBytes();
        }
    }
}
