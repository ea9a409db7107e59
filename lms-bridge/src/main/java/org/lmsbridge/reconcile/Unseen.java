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
import java.util.List;
import org.lmsbridge.openmeetings.OpenMeetingsException;

/** Collects what a comparison could not see. Thread-safe. */
final class Unseen {
    /** Failures after which the server is given up, and sentences that are kept. */
    private static final int MOST = 20;

    private final List<String> sentences = new ArrayList<>();
    private int failures;
    private long more;

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
    synchronized void failed(String what, OpenMeetingsException failure) {
        failures++;
        if (failures > MOST) {
            throw failure;
        }
        say(what + " could not be looked at: " + failure.getMessage());
    }

    synchronized List<String> sentences() {
        List<String> all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add("And " + more + " more of the same kind");
        }
        return all;
    }
}
