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

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.Fault;

/** A platform whose processes fail in the ways that {@link Interruption} names. */
final class InterruptedCampus implements AutoCloseable {
    /** The process is no more. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final Campus campus;
    private final String making;
    private final OpenMeetings nowhere = OpenMeetings.at(URI.create("http://127.0.0.1:1/openmeetings"))
            .credentials(Credentials.password("lms", "none"))
            .build();

    InterruptedCampus(String version, String url) {
        campus = new Campus(version, url);
        campus.longestWait = Duration.ofMillis(1);
        making = version.startsWith("2.") || version.startsWith("3.0")
                ? "getRoomIdByExternalId"
                : version.startsWith("3.1") ? "add" : "getExternal";
    }

    CourseRooms whereNothingListens() {
        return CourseRooms.on(nowhere)
                .store(campus.store)
                .clock(campus.clock)
                .stopwatch(campus.clock::nanos)
                .longestWait(campus.longestWait)
                .build();
    }

    CourseRooms answeredWith(Fault fault) {
        campus.om.faults().next(making, fault);
        return campus.on(campus.store);
    }

    /** A process whose calls of that name to the database go wrong. */
    CourseRooms storingUntil(String name, Consumer<String> before, Consumer<String> after) {
        return campus.on(Watched.watched(RoomStore.class, campus.store, only(name, before), only(name, after)));
    }

    /** A process that asks before and after every call whether it goes on living. */
    CourseRooms living(Consumer<String> life) {
        return campus.watched(Watched.watched(RoomStore.class, campus.store, life, life), life, life);
    }

    /** The database goes away for a moment. */
    Consumer<String> once() {
        AtomicBoolean failed = new AtomicBoolean();
        return call -> {
            if (!failed.getAndSet(true)) {
                throw new BridgeException(BridgeException.Reason.STORE_FAILED, "The database is gone; bring it back");
            }
        };
    }

    private static Consumer<String> only(String name, Consumer<String> watcher) {
        return call -> {
            if (call.equals(name)) {
                watcher.accept(call);
            }
        };
    }

    @Override
    public void close() {
        nowhere.close();
        campus.close();
    }
}
