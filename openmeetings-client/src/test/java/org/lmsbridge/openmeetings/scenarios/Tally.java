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
package org.lmsbridge.openmeetings.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** What came of a run. */
final class Tally {
    private final OpenMeetingsVersion version;
    private final String transport;
    private final List<AssertionError> failures = new ArrayList<>();
    private final Set<String> worked = new TreeSet<>();
    private final List<String> leftOut = new ArrayList<>();
    private int passed;
    private int unsupported;

    Tally(OpenMeetingsVersion version, String transport) {
        this.version = version;
        this.transport = transport;
    }

    void pass() {
        passed++;
    }

    void refuse() {
        unsupported++;
    }

    void leaveOut(String scenario, String why) {
        leftOut.add(scenario + ": " + why);
    }

    void fail(String scenario, Throwable why) {
        failures.add(new AssertionError(scenario + " (" + version + ", " + transport + "): " + why.getMessage(), why));
    }

    void worked(Set<String> operations) {
        worked.addAll(operations);
    }

    /** Scenarios that were not played, and why. */
    List<String> leftOut() {
        return leftOut;
    }

    /** Operations that worked. */
    Set<String> worked() {
        return worked;
    }

    int passed() {
        return passed;
    }

    int unsupported() {
        return unsupported;
    }

    List<AssertionError> failures() {
        return failures;
    }

    /** One line for those who count. */
    String line() {
        return "SCENARIOS version=" + version + " transport=" + transport + " run="
                + (passed + unsupported + failures.size()) + " passed=" + passed + " refused-as-unsupported="
                + unsupported;
    }

    /** Prints the line, and fails when a scenario has. */
    void report() {
        System.out.println(line());
        leftOut.forEach(one -> System.out.println("SCENARIO left out, " + one));
        assertThat(failures).as(line()).isEmpty();
        assertThat(passed).as(line()).isPositive();
    }
}
