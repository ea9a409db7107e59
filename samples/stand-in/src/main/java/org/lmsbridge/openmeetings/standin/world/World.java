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

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.lmsbridge.openmeetings.standin.Habit;

/** Everything a server knows; whoever reads or changes it holds its monitor. */
public final class World {
    private final OmVersion version;
    private final Set<Habit> habits;
    private final Clock clock;
    private final Words words;
    private final Rooms rooms;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Recordings recordings;
    private final Groups groups;
    private final Nodes nodes = new Nodes();
    private final Files files;
    private final Appointments appointments;
    private final Door door;
    private final Invitations invitations;
    private final Visitors visitors = new Visitors();
    private final Browsers browsers;

    /** A freshly installed server without accounts. */
    public World(OmVersion version, Set<Habit> habits, Clock clock) {
        this.version = version;
        this.habits = EnumSet.noneOf(Habit.class);
        this.habits.addAll(habits);
        this.clock = clock;
        boolean clockIds = version.before(3, 1, 2) && has(Habit.CLOCK_IDS);
        Minting minting = new Minting(clock, clockIds, version.before(3, 1, 2));
        words = new Words(version);
        rooms = new Rooms(clock);
        accounts = new Accounts(version.atLeast(7, 2, 0));
        sessions = new Sessions(version, this.habits, clock, minting);
        recordings = new Recordings(clock);
        groups = new Groups(clock);
        if (version.before(3, 0, 0)) {
            groups.own(groups.all().get(0), rooms.all().get(rooms.all().size() - 1));
        }
        files = new Files(clock);
        browsers = new Browsers(clock);
        appointments = new Appointments(clock);
        door = new Door(this, minting);
        invitations = new Invitations(this, minting);
    }

    /** The release it plays. */
    public OmVersion version() {
        return version;
    }

    /** Whether a habit is on. */
    public boolean has(Habit habit) {
        return habits.contains(habit);
    }

    /** Whether the release belongs to a line such as 3.1. */
    public boolean line(int major, int minor) {
        return version.major() == major && version.minor() == minor;
    }

    /** Browsers that have opened a page. */
    public Browsers browsers() {
        return browsers;
    }

    /** The clock. */
    public Clock clock() {
        return clock;
    }

    /** How the version spells enumerated values. */
    public Words words() {
        return words;
    }

    /** The rooms. */
    public Rooms rooms() {
        return rooms;
    }

    /** The accounts. */
    public Accounts accounts() {
        return accounts;
    }

    /** The sessions. */
    public Sessions sessions() {
        return sessions;
    }

    /** The recordings. */
    public Recordings recordings() {
        return recordings;
    }

    /** The groups. */
    public Groups groups() {
        return groups;
    }

    /** The servers of the cluster. */
    public Nodes nodes() {
        return nodes;
    }

    /** The calendars. */
    public Appointments appointments() {
        return appointments;
    }

    /** The files and folders. */
    public Files files() {
        return files;
    }

    /** Join hashes and the people inside. */
    public Door door() {
        return door;
    }

    /** The invitations. */
    public Invitations invitations() {
        return invitations;
    }

    /** Who has signed in to the web pages. */
    public Visitors visitors() {
        return visitors;
    }

    /** Deletes an appointment, from 3.0 on together with a room for appointments (AppointmentDao.delete). */
    public void delete(Appointment appointment) {
        appointment.put("deleted", true);
        Room room = rooms.find(appointment.number("roomId"));
        if (version.atLeast(3, 0, 0) && room != null && room.is("appointment")) {
            room.put("deleted", true);
        }
    }
}
