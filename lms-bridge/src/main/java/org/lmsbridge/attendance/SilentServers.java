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
package org.lmsbridge.attendance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.BridgeException;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.UnexpectedReplyException;
import org.lmsbridge.openmeetings.UnreachableException;

/**
 * Which servers are not asked any more in one round, and why: those that cannot be reached, and those that gave no
 * usable answer several times in a row. One bad answer says something about its room only. Thread-safe.
 */
final class SilentServers {
    private static final int MOST_IN_A_ROW = 3;

    private final Map<String, Integer> inARow = new HashMap<>();
    private final Map<String, String> silent = new HashMap<>();

    /** Why a server is not asked any more; empty while it is. */
    synchronized Optional<String> why(String server) {
        return Optional.ofNullable(silent.get(server));
    }

    synchronized void answered(String server) {
        inARow.remove(server);
    }

    /** Notes that a look failed; answers why, in one word. */
    synchronized String failed(String server, OpenMeetingsException failure) {
        String reason = reason(failure);
        if (failure instanceof RefusedException refused
                && refused.reason() != RefusedException.Reason.BAD_CREDENTIALS) {
            answered(server);
        } else if (isHopeless(failure) || inARow.merge(server, 1, Integer::sum) >= MOST_IN_A_ROW) {
            silent.put(server, reason);
        }
        return reason;
    }

    /** Notes that nothing can be asked of a server; answers why, in one word. */
    synchronized String failed(String server, BridgeException failure) {
        String reason = failure.reason().name();
        silent.put(server, reason);
        return reason;
    }

    private static boolean isHopeless(OpenMeetingsException failure) {
        return failure instanceof RefusedException
                || (failure instanceof UnreachableException unreachable && !unreachable.maybeProcessed());
    }

    private static String reason(OpenMeetingsException failure) {
        if (failure instanceof RefusedException refused) {
            return refused.reason().name();
        }
        return failure instanceof UnexpectedReplyException ? "UNEXPECTED_REPLY" : "UNREACHABLE";
    }
}
