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

import java.util.Collection;
import java.util.Set;

/** What the process tells its caller, the same in every command. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int NOT_REACHABLE = 3;
    static final int REFUSED = 4;
    static final int NOT_FOUND = 5;

    private ExitCode() {}

    /** What several failures ask for together: the code of all of them, or that of a failure where they differ. */
    static int of(Collection<Integer> failures) {
        Set<Integer> codes = Set.copyOf(failures);
        return codes.size() == 1 ? codes.iterator().next() : FAILED;
    }
}
