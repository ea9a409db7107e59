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

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lmsbridge.openmeetings.Joins;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.Recordings;
import org.lmsbridge.openmeetings.Rooms;
import org.lmsbridge.openmeetings.Users;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** What the bridge needs of each server, by the name of the server. */
final class RemoteRooms {
    /**
     * What is needed of one server.
     *
     * @param versions its version; the first call may ask the server
     * @param able whether it can do an operation of that name
     */
    record Server(
            KeptRooms rooms,
            Joins joins,
            Recordings recordings,
            Users users,
            Supplier<OpenMeetingsVersion> versions,
            Predicate<String> able) {
        static Server of(OpenMeetings server) {
            return of(server, server.rooms(), server.joins(), server.recordings());
        }

        static Server of(OpenMeetings server, Rooms rooms, Joins joins, Recordings recordings) {
            return new Server(
                    new KeptRooms(rooms, server.legacy(), server::version),
                    joins,
                    recordings,
                    server.users(),
                    server::version,
                    operation -> server.supports(operation).works());
        }

        OpenMeetingsVersion version() {
            return versions.get();
        }

        boolean supports(String operation) {
            return able.test(operation);
        }
    }

    private final Function<CourseKey, String> choice;
    private final Function<String, Server> found;
    private final Function<StoredRoom, String> homes;
    private final Supplier<Set<String>> all;

    RemoteRooms(
            Function<CourseKey, String> choice,
            Function<StoredRoom, String> homes,
            Function<String, Server> found,
            Supplier<Set<String>> all) {
        this.choice = choice;
        this.homes = homes;
        this.found = found;
        this.all = all;
    }

    static RemoteRooms on(Servers servers) {
        Map<OpenMeetings, Server> known = new ConcurrentHashMap<>();
        // Asked by name each time: whoever knows that a server is down says so instead.
        return new RemoteRooms(
                servers::choose,
                servers::home,
                name -> known.computeIfAbsent(servers.named(name), Server::of),
                servers::names);
    }

    /** Name of the server for a course that gets a room. */
    String choose(CourseKey key) {
        return choice.apply(key);
    }

    /** Name of the server on which the room of a row shall be when it is opened. */
    String home(StoredRoom row) {
        return homes.apply(row);
    }

    /** The names of all servers. */
    Set<String> names() {
        return all.get();
    }

    /** The server of that name. */
    Server named(String name) {
        return found.apply(name);
    }

    /** The server that a row's room is on, or is being made on. */
    Server of(StoredRoom row) {
        return named(row.server());
    }
}
