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
package org.lmsbridge.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lmsbridge.openmeetings.OpenMeetingsException;

/** Collects what a comparison could not see. Thread-safe. */
final class Unseen {
    /** Failures after which a server is given up, and sentences that are kept. */
    private static final int MOST = 20;

    private final boolean onlyServer;
    private final List<String> sentences = new ArrayList<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Set<String> givenUp = new HashSet<>();
    private long more;

    /**
     * Nothing yet.
     *
     * @param onlyServer whether a server that is given up ends the comparison, since there is no other
     */
    Unseen(boolean onlyServer) {
        this.onlyServer = onlyServer;
    }

    synchronized void say(String sentence) {
        if (sentences.contains(sentence)) {
            return;
        }
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    /** One look failed. Some may, but a server that fails always is no server to compare with. */
    synchronized void failed(String server, String what, OpenMeetingsException failure) {
        if (failures.merge(server, 1, Integer::sum) > MOST) {
            giveUp(server, failure);
        } else {
            say(what + " could not be looked at: " + failure.getMessage());
        }
    }

    /** Nothing more is asked of a server; what was not looked at yet is not seen. */
    synchronized void giveUp(String server, OpenMeetingsException failure) {
        if (onlyServer) {
            throw failure;
        }
        if (givenUp.add(server)) {
            sentences.add(0, "The rest of the server '" + server + "': " + failure.getMessage());
        }
    }

    synchronized boolean isGivenUp(String server) {
        return givenUp.contains(server);
    }

    synchronized List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add("And " + more + " more of the same kind");
        }
        return all;
    }
}
