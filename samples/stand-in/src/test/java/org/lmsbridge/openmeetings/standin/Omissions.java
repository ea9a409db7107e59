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
package org.lmsbridge.openmeetings.standin;

import java.util.ArrayList;
import java.util.List;

/** Recorded exchanges the stand-in does not answer like the server, each with its reason. */
final class Omissions {
    private final List<String[]> here = new ArrayList<>();
    private final List<String[]> unused = new ArrayList<>();

    Omissions(String version, String transport) {
        for (String line : RecordingsReplayTest.lines("/replay-omissions.txt")) {
            String[] parts = line.split("\\s+", 4);
            if (version.matches(parts[0]) && transport.matches(parts[1])) {
                here.add(parts);
                unused.add(parts);
            }
        }
    }

    boolean cover(Exchange exchange) {
        String id = exchange.operation() + "|" + exchange.name();
        for (String[] parts : here) {
            if (id.matches(parts[2])) {
                unused.remove(parts);
                return true;
            }
        }
        return false;
    }

    List<String> unused() {
        return unused.stream().map(parts -> String.join(" ", parts)).toList();
    }
}
