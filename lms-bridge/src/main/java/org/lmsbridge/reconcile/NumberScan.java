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

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * Numbers that a room without course may have, where OpenMeetings lists no private rooms (from 3.1): all that no course
 * has, up to the highest that one has and further until so many in a row are of no room. Not thread-safe.
 */
final class NumberScan implements Iterator<RoomId> {
    /** Unknown numbers in a row after which nothing more is expected. */
    static final int GAP = 32;

    private final KnownNumbers known;
    private final long highest;
    private final int most;
    private long number;
    private final long first;
    private int taken;
    private int missing;
    private long heard;

    NumberScan(KnownNumbers known, long first, long highest, int most) {
        this.known = known;
        this.highest = highest;
        this.most = most;
        this.first = first;
        heard = first - 1;
        number = first - 1;
        step();
    }

    @Override
    public boolean hasNext() {
        return taken < most && missing < GAP;
    }

    @Override
    public RoomId next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RoomId next = new RoomId(number);
        taken++;
        step();
        return next;
    }

    /** Whether there was a room of that number; told in order. */
    void saw(RoomId id, boolean exists) {
        heard = id.value();
        missing = exists || id.value() <= highest ? 0 : missing + 1;
    }

    /** How many numbers are over, those of courses too. */
    long done() {
        return heard - first + 1;
    }

    /** How many numbers there will be, if no more rooms turn up. */
    long expected() {
        return Math.max(highest, heard - missing) + GAP - first + 1;
    }

    /** Whether it ended because of its bound. */
    boolean cut() {
        return missing < GAP;
    }

    /** The number at which the next scan would go on. */
    long nextNumber() {
        return number;
    }

    private void step() {
        do {
            number++;
        } while (known.contains(number));
    }
}
