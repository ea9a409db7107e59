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

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lmsbridge.openmeetings.OpenMeetings;

/**
 * The OpenMeetings servers on which rooms are. A course stays on the server that its room was made on. Called by many
 * threads at once.
 */
public interface Servers {
    /** What a server is called when there is only one. */
    String MAIN = "main";

    /**
     * Chooses the server for a course that gets its first room, or a new one.
     *
     * @return a name that {@link #named} knows: up to 60 letters, digits, {@code .}, {@code _} and {@code -}
     * @throws BridgeException {@code NO_SERVER} when none takes rooms now
     */
    String choose(CourseKey course);

    /**
     * Chooses the server for a course that gets its first room, or a new one, once more.
     *
     * @param wanted how the room shall be
     * @param failed servers that were asked before and certainly have not made the room
     * @return the name of another one
     * @throws BridgeException {@code NO_SERVER} when none takes rooms now
     */
    default String choose(CourseKey course, CourseSettings wanted, Set<String> failed) {
        String chosen = choose(course);
        if (failed.contains(chosen)) {
            throw new BridgeException(
                    BridgeException.Reason.NO_SERVER,
                    "No other OpenMeetings server takes the room of " + course + " now; try again later");
        }
        return chosen;
    }

    /** Told what came of a call that made, or should have made, something of worth on a server. */
    default void happened(String server, Call call, Optional<RuntimeException> failure) {}

    /**
     * Has somebody told the name of a server when it is first seen to answer, and each time that it answers after it did
     * not, or was not to be asked.
     *
     * @param then answers whether it is done with that; if not it is told again after a while. May take long
     */
    default void whenBack(Predicate<String> then) {}

    /** Calls of which servers are judged by, besides checks. */
    enum Call {
        /** Making, or finding, the room of a course. */
        MAKE,
        /** Making a link into a room. */
        LINK
    }

    /**
     * The server of that name, which stays somebody else's to close.
     *
     * @throws BridgeException {@code NO_SERVER} when there is none of that name, {@code SERVER_DOWN} when it is known
     *     to be down
     */
    OpenMeetings named(String name);

    /**
     * Where the room of a course shall be that is about to be opened; asked before anything is sent.
     *
     * @param row the room that the course has, or is getting
     * @return the server that it is on, unless the course moves: then the room is made on the one returned, and the one
     *     that the course had stays where it is, closed
     */
    default String home(StoredRoom row) {
        return row.server();
    }

    /** The names of all servers on which rooms are or may have been. */
    Set<String> names();

    /** One server, called {@value #MAIN}. */
    static Servers only(OpenMeetings server) {
        return new Servers() {
            @Override
            public String choose(CourseKey course) {
                return MAIN;
            }

            @Override
            public OpenMeetings named(String name) {
                if (!name.equals(MAIN)) {
                    throw noServer(name);
                }
                return server;
            }

            @Override
            public Set<String> names() {
                return Set.of(MAIN);
            }
        };
    }

    /** What to throw for a name that is not known. */
    static BridgeException noServer(String name) {
        return new BridgeException(
                BridgeException.Reason.NO_SERVER,
                "There is no OpenMeetings server called " + name + "; name it among the servers of the bridge");
    }
}
