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
package org.lmsbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.openmeetings.standin.Fault;

/** What is said, and with which exit code, when a server or something in front of it fails. */
class FaultsTest extends AgainstStandIn {
    /** Nothing whole came: the server cannot be reached. All others answered, though not as OpenMeetings does. */
    private static final Set<Fault> SILENT = Set.of(Fault.HANGS, Fault.REPLY_LOST, Fault.REQUEST_LOST, Fault.TRUNCATED);

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aQuestionThatFailsIsOneSentenceAndTheRightCode(Fault fault) {
        server().faults().next("getRoomById", 9, fault);

        Ran ran = om("room", "show", "1", "--timeout", "2s");

        ran.failed(SILENT.contains(fault) ? ExitCode.NOT_REACHABLE : ExitCode.FAILED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).doesNotContain("\tat ").doesNotContain(server().password());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aRoomWhoseMakingFailsIsNotMadeTwice(Fault fault) {
        int before = server().rooms().size();
        server().faults().next("add", 1, fault);

        Ran ran = om("room", "create", "--name", "Once", "--timeout", "2s");

        ran.failed(SILENT.contains(fault) ? ExitCode.NOT_REACHABLE : ExitCode.FAILED);
        assertThat(server().rooms().size() - before).isLessThanOrEqualTo(1);
        assertThat(server().requestCount("add")).isLessThanOrEqualTo(1);
    }
}
