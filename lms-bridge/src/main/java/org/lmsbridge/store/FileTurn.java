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
package org.lmsbridge.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for an H2 file that another process has: one at a time can use it, and most are done soon.
 *
 * @param longest how long
 * @param pause between two looks
 */
record FileTurn(Duration longest, Runnable pause) {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    static final FileTurn STANDARD =
            new FileTurn(Duration.ofSeconds(10), () -> LockSupport.parkNanos(LOOK_AGAIN.toNanos()));

    /** Opens the file and keeps it open. */
    Connection taken(String url) throws SQLException {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(url);
            } catch (SQLException e) {
                boolean over =
                        System.nanoTime() >= end || Thread.currentThread().isInterrupted();
                if (over || !Failures.isFileInUse(e)) {
                    throw e;
                }
            }
            pause.run();
        }
    }
}
