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
package org.lmsbridge.openmeetings.standin.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the session table: who logged in with it, and who is to enter with the hashes it made. */
public final class Session {
    private final long number;
    private final String sid;
    private @Nullable Account account;
    private @Nullable Person guest;
    private boolean permanent;
    private Instant used;

    Session(long number, String sid, Instant used) {
        this.number = number;
        this.sid = sid;
        this.used = used;
    }

    /** Row number. */
    public long number() {
        return number;
    }

    /** The SID. */
    public String sid() {
        return sid;
    }

    /** Who is logged in, if anybody. */
    public @Nullable Account account() {
        return account;
    }

    void account(Account now) {
        account = now;
    }

    @Nullable Person guest() {
        return guest;
    }

    void guest(Person now) {
        guest = now;
    }

    boolean permanent() {
        return permanent;
    }

    void keep() {
        permanent = true;
    }

    Instant used() {
        return used;
    }

    void used(Instant now) {
        used = now;
    }

    @Override
    public String toString() {
        return "session " + number;
    }
}
