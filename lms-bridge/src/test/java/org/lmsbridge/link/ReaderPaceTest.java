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
package org.lmsbridge.link;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is taken for a reader, and who for somebody who only holds a place. */
class ReaderPaceTest {
    private static final int CHUNK = 65_536;

    private Duration time = Duration.ZERO;
    private final ReaderPace pace = new ReaderPace(() -> time.toNanos());

    @Test
    void whoTakesAChunkNowAndThenButNotForEverIsServed() throws IOException {
        for (int chunk = 0; chunk < 1000; chunk++) {
            taken(Duration.ofSeconds(15));
        }
    }

    @Test
    void whoIsSlowerForAMinuteIsBrokenOff() throws IOException {
        taken(Duration.ofSeconds(59));
        taken(Duration.ofMillis(1));
        assertThatIOException().isThrownBy(() -> taken(Duration.ofSeconds(60))).withMessageContaining("4096");
    }

    @Test
    void timeInWhichOpenMeetingsIsWaitedForDoesNotCount() throws IOException {
        for (int chunk = 0; chunk < 10; chunk++) {
            taken(Duration.ofSeconds(1));
            time = time.plusSeconds(3600);
        }
        assertThatCode(() -> taken(Duration.ofSeconds(1))).doesNotThrowAnyException();
    }

    private void taken(Duration by) throws IOException {
        pace.send(CHUNK, () -> time = time.plus(by));
    }
}
