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
package org.lmsbridge.attendance;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls in one thread of its own, for platforms without a scheduler. A poll that fails is logged and comes again. */
public final class AttendanceRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AttendanceRunner.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "lms-bridge-attendance");
        made.setDaemon(true);
        return made;
    });

    private final ScheduledFuture<?> polls;

    private AttendanceRunner(Attendance attendance, List<String> instances) {
        polls = thread.scheduleAtFixedRate(
                () -> instances.forEach(instance -> poll(attendance, instance)),
                0,
                attendance.pollEvery().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Starts polling for these platforms, as often as the attendance wants. */
    public static AttendanceRunner start(Attendance attendance, List<String> instances) {
        return new AttendanceRunner(attendance, List.copyOf(instances));
    }

    private static void poll(Attendance attendance, String instance) {
        try {
            attendance.poll(instance);
        } catch (RuntimeException e) {
            LOG.warn("Attendance of {} was not taken: {}", instance, e.getMessage());
        }
    }

    /** Begins no other poll; one that is running ends by itself. May be repeated. */
    @Override
    public void close() {
        polls.cancel(false);
        thread.shutdown();
    }
}
