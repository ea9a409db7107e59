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

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private final Deadlines deadlines = new Deadlines();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void closingEndsWhatIsUnderWayAndDoesNotCallItLate() {
        Deadlines.Deadline underWay = deadlines.in(Duration.ofDays(1), ended::incrementAndGet);
        deadlines.close();
        assertThat(ended).hasValue(1);
        assertThat(underWay.missed()).isFalse();
    }

    @Test
    void whatComesWhileOthersCloseEndsAtOnce() {
        deadlines.close();
        assertThat(deadlines.in(Duration.ofDays(1), ended::incrementAndGet).missed())
                .isFalse();
        assertThat(ended).hasValue(1);
    }

    @Test
    void whatWasMetIsNotEnded() {
        deadlines.met(deadlines.in(Duration.ofDays(1), ended::incrementAndGet));
        deadlines.close();
        assertThat(ended).hasValue(0);
    }
}
