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
package org.lmsbridge.openmeetings.internal.transport;

import java.time.Duration;

/** Bounds of every exchange. */
public record Limits(
        Duration connectTime,
        Duration callTime,
        Duration loginTime,
        Duration silence,
        int answerBytes,
        int connections) {
    /** Before the constants that are checked against it. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** What applies when nothing is said. A login takes up to 15 seconds on 9.x after a wrong password. */
    public static final Limits DEFAULT = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2), 8 << 20, 64);

    /** Refuses what is not a bound. */
    public Limits {
        for (Duration time : new Duration[] {connectTime, callTime, loginTime, silence}) {
            if (time.isNegative() || time.toMillis() < 1 || time.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A time limit lies between 1 ms and 1 hour, not " + time);
            }
        }
        if (answerBytes < 1024 || connections < 1 || connections > 1024) {
            throw new IllegalArgumentException(
                    "At least 1024 bytes of answer and 1 to 1024 connections are needed, not " + answerBytes + " and "
                            + connections);
        }
    }

    /** The same with another bound for calls. */
    public Limits withCallTime(Duration value) {
        return new Limits(connectTime, value, loginTime, silence, answerBytes, connections);
    }

    /** The same with another bound for logins. */
    public Limits withLoginTime(Duration value) {
        return new Limits(connectTime, callTime, value, silence, answerBytes, connections);
    }

    /** The same with another bound for the silence in a transfer. */
    public Limits withSilence(Duration value) {
        return new Limits(connectTime, callTime, loginTime, value, answerBytes, connections);
    }

    /** The same with another bound for answers. */
    public Limits withAnswerBytes(int value) {
        return new Limits(connectTime, callTime, loginTime, silence, value, connections);
    }

    /** The same with another bound for connections. */
    public Limits withConnections(int value) {
        return new Limits(connectTime, callTime, loginTime, silence, answerBytes, value);
    }
}
