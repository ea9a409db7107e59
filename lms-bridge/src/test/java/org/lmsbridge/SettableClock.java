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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until told otherwise. */
public final class SettableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final AtomicLong nanos = new AtomicLong();

    /** Lets time pass. */
    public void advance(Duration by) {
        now = now.plus(by);
        nanos.addAndGet(by.toNanos());
    }

    /** Is set by somebody, forwards or backwards; no time passes. */
    public void set(Duration by) {
        now = now.plus(by);
    }

    /** What a stopwatch shows, which nobody can set. */
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
