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
package org.lmsbridge;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** How long one call may still wait for others. Not shared between threads. */
final class Patience {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final CourseKey key;
    private final long end;

    Patience(CourseKey key, Duration longest) {
        this.key = key;
        end = System.nanoTime() + longest.toNanos();
    }

    /** Waits for the lock. */
    void enter(ReentrantLock lock) {
        try {
            if (!lock.tryLock(left(), TimeUnit.NANOSECONDS)) {
                throw over();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits a moment, for another process to get on. */
    void pause() {
        long left = left();
        if (left <= 0) {
            throw over();
        }
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, LOOK_AGAIN.toNanos()));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private long left() {
        return end - System.nanoTime();
    }

    private BridgeException over() {
        return new BridgeException(
                BridgeException.Reason.BUSY,
                "Others have been at the room of " + key + " for too long; try again in a minute");
    }

    private BridgeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new BridgeException(
                BridgeException.Reason.BUSY, "Waiting for the room of " + key + " was interrupted; try again", e);
    }
}
