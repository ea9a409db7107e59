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
package org.lmsbridge.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps a server of this program running until somebody stops the program. */
final class UntilStopped {
    private UntilStopped() {}

    /** Says that the server runs, waits, and closes it in the end. */
    static void run(Runnable announcement, Runnable close) {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stop = new Thread(
                () -> {
                    close.run();
                    stopped.countDown();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        announcement.run();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            close.run();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }
}
