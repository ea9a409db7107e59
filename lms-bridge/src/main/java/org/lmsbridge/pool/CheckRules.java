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
package org.lmsbridge.pool;

import java.time.Duration;

/**
 * How servers are checked.
 *
 * @param every time between two checks by the pool itself; zero for none, when somebody else calls
 *     {@link ServerPool#check}
 * @param limit longest wait for a server in one check that does not log in
 * @param loginLimit the same for one that logs in: a login may take more than 20 seconds
 * @param failures so many in a row and a server that was up is down; at least 1
 * @param rest time after which a server that is down is tried again; each time that it refuses the password, twice as
 *     long, up to an hour
 */
public record CheckRules(Duration every, Duration limit, Duration loginLimit, int failures, Duration rest) {
    private static final CheckRules STANDARD = new CheckRules(
            Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(40), 3, Duration.ofSeconds(30));

    /** Refuses what would check for ever or never. */
    public CheckRules {
        boolean unlimited = limit.isNegative() || limit.isZero() || loginLimit.isNegative() || loginLimit.isZero();
        if (unlimited || every.isNegative() || rest.isNegative() || failures < 1) {
            throw new IllegalArgumentException(
                    "Checks have a limit of more than nothing, and a server is down after at least one failure");
        }
    }

    /** Every 10 seconds, 10 seconds each, 40 with a login, down after 3 failures, tried again after 30 seconds. */
    public static CheckRules standard() {
        return STANDARD;
    }

    /** The same with another time between two checks; zero for none. */
    public CheckRules withEvery(Duration value) {
        return new CheckRules(value, limit, loginLimit, failures, rest);
    }

    /** The same with another longest wait for one server in a check that does not log in. */
    public CheckRules withLimit(Duration value) {
        return new CheckRules(every, value, loginLimit, failures, rest);
    }

    /** The same with another longest wait for one server in a check that logs in. */
    public CheckRules withLoginLimit(Duration value) {
        return new CheckRules(every, limit, value, failures, rest);
    }

    /** The same with another number of failures. */
    public CheckRules withFailures(int value) {
        return new CheckRules(every, limit, loginLimit, value, rest);
    }

    /** The same with another time until a server that is down is tried again. */
    public CheckRules withRest(Duration value) {
        return new CheckRules(every, limit, loginLimit, failures, value);
    }
}
