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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;
import org.lmsbridge.openmeetings.OpenMeetingsException;

/** Collects what a comparison could not see. Thread-safe. */
final class Unseen {
    /** Failures in a row after which a server is given up, and sentences that are kept. */
    private static final int MOST = 20;

    private final Set<String> servers;
    private final List<String> sentences = new ArrayList<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, String> givenUp = new LinkedHashMap<>();
    private long more;

    /**
     * Nothing yet but what is known to be down.
     *
     * @param servers names of all that are asked; when all of them are given up, so is the comparison
     * @param down why nothing is asked of some others, by their names
     */
    Unseen(Set<String> servers, Map<String, String> down) {
        this.servers = Set.copyOf(servers);
        down.forEach((name, why) -> {
            givenUp.put(name, why);
            sentences.add("The server '" + name + "': " + why);
        });
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

    /** One look did not fail, so that the failures before it were no more than some. */
    synchronized void answered(String server) {
        failures.remove(server);
    }

    /**
     * Nothing more is asked of a server; what was not looked at yet is not seen.
     *
     * @throws OpenMeetingsException the failure, when there is no other server
     * @throws BridgeException {@code SERVER_DOWN} when none is left of several
     */
    synchronized void giveUp(String server, OpenMeetingsException failure) {
        if (servers.size() + givenUp.size() == 1) {
            throw failure;
        }
        if (givenUp.putIfAbsent(server, String.valueOf(failure.getMessage())) == null) {
            sentences.add(0, "The rest of the server '" + server + "': " + failure.getMessage());
        }
        if (givenUp.keySet().containsAll(servers)) {
            throw noServer(givenUp, failure);
        }
    }

    /** What to throw when there is nothing to compare with. */
    static BridgeException noServer(Map<String, String> reasons, @Nullable Exception cause) {
        return new BridgeException(
                BridgeException.Reason.SERVER_DOWN,
                reasons.entrySet().stream()
                        .map(one -> "'" + one.getKey() + "': " + one.getValue())
                        .collect(Collectors.joining(
                                "; ", "No OpenMeetings server could be asked, so nothing was" + " compared: ", "")),
                cause);
    }

    synchronized boolean isGivenUp(String server) {
        return givenUp.containsKey(server);
    }

    /** Names of the servers that were not asked, or not asked all. */
    synchronized Set<String> givenUp() {
        return Set.copyOf(givenUp.keySet());
    }

    synchronized List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add("And " + more + " more of the same kind");
        }
        return all;
    }
}
