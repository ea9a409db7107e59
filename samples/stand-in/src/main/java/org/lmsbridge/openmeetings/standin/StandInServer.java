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
package org.lmsbridge.openmeetings.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.lmsbridge.openmeetings.standin.web.Listening;
import org.lmsbridge.openmeetings.standin.wire.Pause;
import org.lmsbridge.openmeetings.standin.world.Content;
import org.lmsbridge.openmeetings.standin.world.OmVersion;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.StoredFile;
import org.lmsbridge.openmeetings.standin.world.World;

/**
 * An OpenMeetings server to try things against: the web services of any version from 2.0 to 9.2 over SOAP and REST,
 * with their bad habits, and pages behind its join links; no sound, no picture, nothing kept after {@link #close()}.
 *
 * <pre>{@code
 * try (StandInServer om = StandInServer.version("3.3").start()) {
 *     connect(om.uri(), om.user(), om.password());
 * }
 * }</pre>
 *
 * <p>Any number of servers run side by side. All methods may be called from any thread.
 */
public final class StandInServer implements AutoCloseable {
    private static final String USER = "soapadmin";
    private static final String PASSWORD = "Stand-In!Demo7";

    private final OmVersion version;
    private final World world;
    private final Faults faults = new Faults();
    private final Pause pause = new Pause();
    private final Traffic traffic;
    private final Server jetty;
    private final URI uri;

    private StandInServer(Builder builder) {
        version = builder.version;
        world = new World(version, builder.habits, builder.clock);
        Person person = new Person(USER, "Soap", "Admin", USER + "@example.org", "", "");
        world.groups().welcome(world.accounts().add(person, PASSWORD, EnumSet.allOf(Right.class)));
        if (builder.recordings) {
            world.rooms().whenMade(room -> world.recordings().add(room, "Recording of room " + room, "", "", 1));
        }
        traffic = Traffic.of(world, builder.penalty, faults, pause);
        jetty = Listening.on(builder.host, builder.port, traffic);
        try {
            jetty.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + builder.host + " port " + builder.port, e);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot start", e);
        }
        int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
        uri = URI.create("http://" + builder.host + ":" + port + "/openmeetings/");
    }

    /**
     * Prepares a server of a version.
     *
     * @throws IllegalArgumentException for a version it does not know, naming those it does
     */
    public static Builder version(String version) {
        return new Builder(OmVersion.of(version));
    }

    /** What to start, and how kind it is to be. */
    public static final class Builder {
        private final OmVersion version;
        private final EnumSet<Habit> habits = EnumSet.allOf(Habit.class);
        private String host = "127.0.0.1";
        private int port;
        private Duration penalty = Duration.ofMillis(50);
        private Clock clock = Clock.systemUTC();
        private boolean recordings;

        private Builder(OmVersion version) {
            this.version = version;
        }

        /** Listens on this port; without it, or with 0, on any free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Listens on this address instead of 127.0.0.1; mind who can reach it. */
        public Builder host(String address) {
            host = address;
            return this;
        }

        /** Leaves a bad habit out. */
        public Builder without(Habit habit) {
            habits.remove(habit);
            return this;
        }

        /** How long a wrong password takes from 9.0 on; 50 ms without it, 6 to 15 s on a real server. */
        public Builder passwordPenalty(Duration duration) {
            penalty = duration;
            return this;
        }

        /**
         * Each room that is made has a finished recording of a minute at once, which no real server has: for trying out
         * what is done with recordings.
         */
        public Builder withRecordings() {
            recordings = true;
            return this;
        }

        /** The clock SIDs are made from and expire by. */
        public Builder clock(Clock with) {
            clock = with;
            return this;
        }

        /** Starts it. */
        public StandInServer start() {
            return new StandInServer(this);
        }
    }

    /** Its address, ending in {@code /openmeetings/}. */
    public URI uri() {
        return uri;
    }

    /** The full version it plays, such as 3.3.2. */
    public String version() {
        return version.toString();
    }

    /** Login of an account with all rights. */
    public String user() {
        return USER;
    }

    /** Password of that account. */
    public String password() {
        return PASSWORD;
    }

    /** Adds a local account. */
    public void addAccount(String login, String password, Set<Right> rights) {
        synchronized (world) {
            Person person = new Person(login, login, login, login + "@example.org", "", "");
            world.groups().welcome(world.accounts().add(person, password, rights));
        }
    }

    /** The living rooms, by number. */
    public List<StandInRoom> rooms() {
        synchronized (world) {
            return world.rooms().all().stream().map(Room::snapshot).toList();
        }
    }

    /** A room, deleted or not. */
    public Optional<StandInRoom> room(long id) {
        synchronized (world) {
            return world.rooms().everything().stream()
                    .filter(room -> room.id() == id)
                    .map(Room::snapshot)
                    .findFirst();
        }
    }

    /** The living files and folders. */
    public List<StandInFile> files() {
        synchronized (world) {
            return world.files().all(file -> true).stream()
                    .map(StoredFile::snapshot)
                    .toList();
        }
    }

    /** Who followed a join link and was let in, in order. */
    public List<Entry> entries() {
        synchronized (world) {
            return world.door().entries();
        }
    }

    /** External ids of those in a room now; entering puts people in, kicking takes them out. */
    public List<String> participants(long roomId) {
        synchronized (world) {
            return world.door().in(roomId).stream()
                    .map(one -> one.account().person().externalId())
                    .toList();
        }
    }

    /** Adds a finished recording of a room and gives its number; user id and type may be empty. */
    public long addRecording(long roomId, String name, String externalUserId, String externalType) {
        synchronized (world) {
            return world.recordings()
                    .add(roomId, name, externalUserId, externalType, 1)
                    .id();
        }
    }

    /** Adds a recording like the other method, with a file of so many bytes, which need no memory. */
    public long addRecording(long roomId, String name, String externalUserId, String externalType, long bytes) {
        synchronized (world) {
            long id = addRecording(roomId, name, externalUserId, externalType);
            world.recordings().resize(id, bytes);
            return id;
        }
    }

    /** Recordings that are added from now on were made by this clock, for platforms whose own is turned. */
    public void recordBy(Clock clock) {
        synchronized (world) {
            world.recordings().recordBy(clock);
        }
    }

    /** Adds a recording of a room as old OpenMeetings tells one that is still going on: without an end. */
    public long addEndlessRecording(long roomId, String name, String externalUserId, String externalType) {
        synchronized (world) {
            return world.recordings()
                    .addEndless(roomId, name, externalUserId, externalType)
                    .id();
        }
    }

    /** Lists of the recordings of a room tell those of all rooms from now on, as lists of a platform do. */
    public void mixRecordings() {
        synchronized (world) {
            world.recordings().mix();
        }
    }

    /** What a download of a recording's file should bring, whatever its format. */
    public InputStream recordingContent(long id) {
        synchronized (world) {
            Content content = world.recordings().content(id);
            return content.from(0, content.size());
        }
    }

    /** Ends all sessions but those reusable hashes keep alive, and those of browsers that have not signed in. */
    public void expireSessions() {
        synchronized (world) {
            world.sessions().expire();
            world.browsers().forget();
        }
    }

    /** Faults to be programmed. */
    public Faults faults() {
        return faults;
    }

    /** The requests since the start or the last {@link #resetCounters()}. */
    public List<RequestSeen> requests() {
        return traffic.seen();
    }

    /** How many requests came. */
    public int requestCount() {
        return requests().size();
    }

    /** How many requests for an operation came. */
    public int requestCount(String operation) {
        return (int) requests().stream()
                .filter(request -> request.operation().equals(operation))
                .count();
    }

    /** How many requests were under way at the same time, at most, since the start or the last {@link #resetCounters()}. */
    public int mostRequestsAtOnce() {
        return traffic.mostAtOnce();
    }

    /** Forgets the requests seen. */
    public void resetCounters() {
        traffic.forget();
    }

    World world() {
        return world;
    }

    @Override
    public void close() {
        pause.end();
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot stop", e);
        }
    }

    @Override
    public String toString() {
        return "OpenMeetings " + version + " stand-in at " + uri;
    }
}
