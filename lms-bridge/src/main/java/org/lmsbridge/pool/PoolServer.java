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

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.OpenMeetings;

/**
 * One server of a pool, and how much it can take.
 *
 * @param name what stores know it by, so it must not change while it has rooms: up to 60 letters, digits, {@code .},
 *     {@code _} and {@code -}
 * @param server stays the caller's to close
 * @param mostRooms it gets no more courses when it has the rooms of so many, open or closed; at least 1
 * @param mostPeople it gets no more courses when its open rooms have so many seats; at least 1
 * @param weight divides its load: one of weight 2 gets twice what it would get otherwise; more than 0
 * @param tags words by which courses ask for it, such as {@code eu}
 */
public record PoolServer(
        String name, OpenMeetings server, int mostRooms, int mostPeople, double weight, Set<String> tags) {
    /** Most rooms unless said otherwise. */
    public static final int ROOMS = 1_000;

    /** Most people unless said otherwise. */
    public static final int PEOPLE = 100_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    /** Refuses names that stores do not take, and numbers that mean nothing. */
    public PoolServer {
        Objects.requireNonNull(server, "A server of a pool has a client");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The name of a server is up to 60 letters, digits, . _ and -");
        }
        if (mostRooms < 1 || mostPeople < 1) {
            throw new IllegalArgumentException("The server " + name + " takes at least one room and one person");
        }
        if (!(weight > 0 && weight <= 1_000)) {
            throw new IllegalArgumentException("The weight of the server " + name + " is more than 0 and at most 1000");
        }
        tags = Set.copyOf(tags);
    }

    /** A server of weight 1 for {@value #ROOMS} rooms and {@value #PEOPLE} people. */
    public static PoolServer of(String name, OpenMeetings server) {
        return new PoolServer(name, server, ROOMS, PEOPLE, 1, Set.of());
    }

    /** The same with the rooms of at most so many courses. */
    public PoolServer withMostRooms(int value) {
        return new PoolServer(name, server, value, mostPeople, weight, tags);
    }

    /** The same with at most so many seats in open rooms. */
    public PoolServer withMostPeople(int value) {
        return new PoolServer(name, server, mostRooms, value, weight, tags);
    }

    /** The same with more, or less, of the courses. */
    public PoolServer withWeight(double value) {
        return new PoolServer(name, server, mostRooms, mostPeople, value, tags);
    }

    /** The same for courses that ask for some of these words. */
    public PoolServer withTags(String... value) {
        return new PoolServer(name, server, mostRooms, mostPeople, weight, Set.of(value));
    }

    /** Without the client, which knows a password. */
    @Override
    public String toString() {
        return "server " + name;
    }
}
