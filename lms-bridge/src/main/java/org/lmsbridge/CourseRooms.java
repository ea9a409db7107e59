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

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeEvent.Joined;
import org.lmsbridge.RolePolicy.Rights;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.Recording;

/**
 * The rooms of the courses of a learning platform. Built once, shared by all threads.
 *
 * <pre>{@code
 * try (JdbcStore store = JdbcStore.inFile(Path.of("rooms"))) {
 *     CourseRooms rooms = CourseRooms.on(server).store(store.rooms()).build();
 *     CourseKey algebra = CourseKey.of("campus.example", "ALGEBRA101");
 *     rooms.open(algebra, teacher, CourseSettings.defaults());
 *     JoinLink link = rooms.join(algebra, student);
 * }
 * }</pre>
 *
 * <p>A course has one room, however many threads, processes and restarts ask for it at once. What OpenMeetings refuses
 * or does not answer is thrown as {@link org.lmsbridge.openmeetings.OpenMeetingsException}, all else as
 * {@link BridgeException}. Every method may be tried again after any failure.
 */
public final class CourseRooms {
    private final RemoteRooms servers;
    private final RoomStore store;
    private final Permissions permissions;
    private final Function<CourseKey, CourseSettings> chosen;
    private final Duration longestWait;
    private final RoomOpening opening;
    private final CourseNames names;
    private final RoomChanging changing;
    private final RoomEntry entry;
    private final People people;
    private final KeyLocks locks = new KeyLocks();
    private final Events events;

    private CourseRooms(Builder parts, RoomStore kept) {
        events = Events.of(parts.clock, parts.listeners);
        Times times = new Times(new Now(parts.clock), parts.nanos, new ClaimWatch(parts.nanos));
        store = new ToldRooms(kept, events, times.claims());
        servers = parts.servers;
        permissions = new Permissions(parts.roles);
        chosen = parts.settings;
        longestWait = parts.longestWait;
        names = new CourseNames(parts.lms);
        LeftRooms left = new LeftRooms(store, servers, names);
        SurplusRooms surplus = new SurplusRooms(store, servers, parts.nanos);
        RoomMaking making = new RoomMaking(store, servers, names, left, surplus, times);
        opening = new RoomOpening(store, servers, making, surplus, times.now());
        changing = new RoomChanging(store, servers, opening, chosen, left, times.now());
        entry = new RoomEntry(store, servers, times.now());
        servers.whenBack(left::closeOn);
        people = new People(servers, names, changing);
    }

    /** Starts with the server on which the rooms are; it stays the caller's to close. */
    public static Builder on(OpenMeetings server) {
        return on(Servers.only(server));
    }

    /** Starts with several servers, each of which has the rooms of some courses. */
    public static Builder on(Servers servers) {
        return new Builder(RemoteRooms.on(servers));
    }

    /**
     * Opens the room of a course: makes it when there is none, or none any more; gives it name, type, seats and flags
     * as wanted; lets students and guests in. May be repeated; costs one request when everything is so already. Waits
     * for others who are opening the same room.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms or the settings let it open,
     *     {@code ARCHIVED}, {@code BUSY} when others take too long, {@code STORE_FAILED}
     */
    public CourseRoom open(CourseKey key, Member who, CourseSettings settings) {
        return events.asked(
                Action.OPEN,
                key,
                who.id(),
                () -> opened(key, who, Wanted.exactly(key, who, settings), Optional.empty()));
    }

    /**
     * Opens the room of a course as {@link Builder#settings} says, but for what {@link #change} has changed: a change
     * counts until something else is chosen for the same setting, or the room is opened with settings or deleted. Otherwise
     * like {@link #open(CourseKey, Member, CourseSettings)}.
     */
    public CourseRoom open(CourseKey key, Member who) {
        return open(key, who, UnaryOperator.identity());
    }

    /**
     * Opens the room of a course like {@link #open(CourseKey, Member)}, and changes it like {@link #change} at the same
     * time.
     *
     * @param change called with the settings that the room would have without it; perhaps several times
     */
    public CourseRoom open(CourseKey key, Member who, UnaryOperator<CourseSettings> change) {
        return events.asked(
                Action.OPEN,
                key,
                who.id(),
                () -> opened(key, who, Wanted.chosen(key, who, chosen.apply(key), change), store.find(key)));
    }

    /**
     * Opens the room of a course as it was last wanted; otherwise like
     * {@link #open(CourseKey, Member, CourseSettings)}.
     *
     * @throws BridgeException as opening does, and {@code NO_ROOM} when the course never had a room
     */
    public CourseRoom reopen(CourseKey key, Member who) {
        return events.asked(Action.OPEN, key, who.id(), () -> {
            StoredRoom row = store.find(key).orElseThrow(() -> RoomChanging.noRoom(key));
            return opened(key, who, Wanted.asItWas(key, who), Optional.of(row));
        });
    }

    /**
     * Makes the room of a course anew that is gone from OpenMeetings, or was begun and not finished: as it was last
     * wanted, and closed if it was closed when it was lost. A closed room lets nobody in at any time, and counts as no
     * meeting. A room that is there is put right. May be repeated; waits for others at the same room.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_ROOM} when the course never
     *     had a room, {@code ARCHIVED}, {@code BUSY}
     */
    public CourseRoom remake(CourseKey key, Member who) {
        return events.asked(Action.OPEN, key, who.id(), () -> {
            requireManager(key, who, "make");
            return shown(key, patience -> opening.remake(key, who, patience));
        });
    }

    /**
     * Makes a link by which somebody enters, at the moment of the click: it is good once and for 30 minutes. Costs one
     * look into the store and one request, two where seats are counted and three when all are taken; for moderators one
     * write, too, if none came in the minute before. Teachers may enter a closed room. That the room
     * has been deleted on OpenMeetings is not noticed here, {@link #open} does.
     *
     * @throws BridgeException {@code NO_ROOM} before a teacher opened it for the first time, {@code WAITING} then where
     *     {@link Builder#settings} let people wait; {@code CLOSED} or {@code WAITING} while no teacher is there, {@code FULL}, {@code ARCHIVED}, {@code NOT_ALLOWED} when the role is
     *     kept out
     */
    public JoinLink join(CourseKey key, Member who) {
        return events.asked(Action.JOIN, key, who.id(), () -> link(key, who), (about, link) -> new Joined(about, who));
    }

    private CourseRoom opened(CourseKey key, Member who, Wanted wanted, Optional<StoredRoom> seen) {
        permissions.requireOpener(key, who, wanted.of(seen).settings());
        return shown(key, patience -> opening.open(key, wanted, patience));
    }

    private JoinLink link(CourseKey key, Member who) {
        Rights rights = permissions.ofEntrant(key, who);
        return entry.link(existing(key, rights), who, rights);
    }

    /** The row of a course that has a room, or that is archived and has lost it to another one. */
    private StoredRoom existing(CourseKey key, Rights rights) {
        return store.find(key)
                .filter(row -> row.archived() || row.room().isPresent())
                .orElseThrow(() -> nothingYet(key, rights));
    }

    private BridgeException nothingYet(CourseKey key, Rights rights) {
        return !rights.manages() && isWaitedFor(key) ? RoomEntry.waiting(key) : RoomChanging.noRoom(key);
    }

    private boolean isWaitedFor(CourseKey key) {
        try {
            return chosen.apply(key).entry().waiting() != Waiting.NONE;
        } catch (BridgeException e) {
            if (e.reason() == BridgeException.Reason.NO_TEMPLATE) {
                // The teacher who opens the room hears of the template; to whoever wants in it means nothing.
                return false;
            }
            throw e;
        }
    }

    /** Where parts of the bridge tell what happens in them, and all listeners of these rooms hear it. */
    public Events events() {
        return events;
    }

    /** The room of a course, as the store knows it; empty when it has none that is ready. Sends nothing. */
    public Optional<CourseRoom> find(CourseKey key) {
        return store.find(key).flatMap(StoredRoom::shown);
    }

    /** The rooms of a platform, ordered by course, as the store knows them. Sends nothing. */
    public List<CourseRoom> list(String instance) {
        // Through a key, since that is what puts host names into one form.
        String host = CourseKey.of(instance, CourseKey.MAIN).instance();
        return store.list(host).stream().flatMap(row -> row.shown().stream()).toList();
    }

    /** What OpenMeetings knows the room of a course by, whether there is one or not; always the same. Sends nothing. */
    public ExternalId externalId(CourseKey key) {
        return names.room(key);
    }

    /** The rooms of one course, those of its sessions, groups and slots too, as the store knows them. Sends nothing. */
    public List<CourseRoom> ofCourse(String instance, String course) {
        CourseKey place = CourseKey.of(instance, course);
        return store.listCourse(place.instance(), course).stream()
                .flatMap(row -> row.shown().stream())
                .toList();
    }

    /**
     * What rooms of one course there are for, those of its sessions, groups and slots too, also when a room was begun and
     * not finished. Sends nothing.
     */
    public List<CourseKey> keysOfCourse(String instance, String course) {
        CourseKey place = CourseKey.of(instance, course);
        return store.listCourse(place.instance(), course).stream()
                .map(StoredRoom::key)
                .toList();
    }

    /**
     * What archived rooms of one course there are for, also when the room was lost since: a server was installed anew, and
     * another course got its number. Sends nothing.
     */
    public List<CourseKey> archivedOfCourse(String instance, String course) {
        CourseKey place = CourseKey.of(instance, course);
        return store.listCourse(place.instance(), course).stream()
                .filter(StoredRoom::archived)
                .map(StoredRoom::key)
                .toList();
    }

    /** When the room of a course was opened, closed and deleted, and by whom, oldest first. Sends nothing. */
    public List<MeetingEvent> history(CourseKey key) {
        return store.history(key);
    }

    /** Every room that the course has or had, the newest number first; empty when it never had one. Sends nothing. */
    public List<RoomPlace> places(CourseKey key) {
        return store.places(key);
    }

    /** Which courses, of any platform, had the room of that number on that server, the earliest first. Sends nothing. */
    public List<RoomTenure> tenures(RoomPlace place) {
        return store.tenures(place);
    }

    /** Courses of a platform that have a room or had one, as far as the history goes. Sends nothing. */
    public Set<CourseKey> everHadRooms(String instance) {
        String host = CourseKey.of(instance, CourseKey.MAIN).instance();
        Set<CourseKey> courses = new LinkedHashSet<>(store.coursesInHistory(host));
        list(host).forEach(room -> courses.add(room.key()));
        return courses;
    }

    /** As whom OpenMeetings knows a member of a course. Sends nothing. */
    public Person person(CourseKey key, Member who) {
        return CourseNames.person(names.room(key), who);
    }

    /**
     * How the room of a course would be opened if this were chosen: so, but for what somebody has changed in the room since
     * the same was chosen. Sends nothing.
     */
    public CourseSettings withChanges(CourseKey key, CourseSettings chosen) {
        CourseSettings named = CourseNames.named(key, chosen);
        return store.find(key)
                .map(row -> row.byHand().still(named).over(named, row.settings()))
                .orElse(named);
    }

    /** What a member may do with rooms. Sends nothing. */
    public Rights rightsOf(Member who) {
        return permissions.roles().rightsOf(who.role());
    }

    /**
     * What was recorded in the room that a course has now. One request. Of rooms that it had before, and on other servers,
     * {@code CourseRecordings} knows.
     *
     * @throws BridgeException {@code NO_ROOM}
     */
    public List<Recording> recordings(CourseKey key) {
        StoredRoom row = changing.ready(key);
        return servers.of(row).recordings().inRoom(row.room().orElseThrow());
    }

    /**
     * Turns students and guests away from now on; who is in stays. May be repeated. One request.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_ROOM}, {@code BUSY}
     */
    public CourseRoom close(CourseKey key, Member who) {
        return events.asked(Action.CLOSE, key, who.id(), () -> {
            requireManager(key, who, "close");
            return shown(key, patience -> changing.close(key, who, patience));
        });
    }

    /**
     * Changes name, layout, seats and flags of a room, open or closed, and leaves all else as it is on OpenMeetings. It
     * counts at later openings, too, see {@link #open(CourseKey, Member)}. What 2.0 to 3.0.2
     * cannot change (see {@link org.lmsbridge.openmeetings.Rooms#update}) is refused and nothing is changed; 3.0.3 to
     * 3.0.7 keep the layout, as the answer shows. One request when nothing changes, two otherwise, some more before 3.1.
     * May be repeated.
     *
     * @param change called with the settings as they are; again when somebody else changed them at the same time
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_ROOM}, {@code ARCHIVED},
     *     {@code BUSY}
     */
    public CourseRoom change(CourseKey key, Member who, UnaryOperator<CourseSettings> change) {
        return events.asked(Action.CHANGE, key, who.id(), () -> {
            requireManager(key, who, "change");
            return shown(key, patience -> changing.change(key, change, patience));
        });
    }

    /**
     * Closes the room of a course that is over: nobody opens, changes or enters it until it is restored; recordings stay.
     * A room that was begun and not finished is finished first, since it may be there.
     * While all rooms of a course are archived, it gets none for another session, group or slot either.
     * May be repeated. One request.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_ROOM}, {@code BUSY}
     */
    public CourseRoom archive(CourseKey key, Member who) {
        return events.asked(Action.ARCHIVE, key, who.id(), () -> {
            requireManager(key, who, "archive");
            return shown(key, patience -> changing.archive(key, who, patience));
        });
    }

    /**
     * Takes the room of a course back from the archive; it stays closed until a teacher opens it. May be repeated. Sends
     * nothing, unless the room has to be made anew because the server was installed anew and another course got its number.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_ROOM}, {@code BUSY}
     */
    public CourseRoom restore(CourseKey key, Member who) {
        return events.asked(Action.RESTORE, key, who.id(), () -> {
            requireManager(key, who, "restore");
            return shown(key, patience -> changing.restore(key, who, patience));
        });
    }

    /**
     * Deletes the room of a course for good, one that was begun and not finished too, and those that it left elsewhere;
     * its guest passes are revoked, its recordings stay on OpenMeetings. Two requests, and two for each room that it left;
     * a server that is away keeps what a course left there, and the log says so.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_ROOM}, {@code BUSY}
     */
    public void delete(CourseKey key, Member who) {
        events.asked(Action.DELETE, key, who.id(), () -> {
            requireManager(key, who, "delete");
            return alone(key, patience -> changing.delete(key, who, patience));
        });
    }

    /**
     * Refuses whoever may not manage rooms, for what belongs to a room besides the room itself. Sends nothing.
     *
     * @param what goes on "may not … the room of"
     * @throws BridgeException {@code NOT_ALLOWED}
     */
    public void requireManager(CourseKey key, Member who, String what) {
        permissions.requireManager(key, who, what);
    }

    /**
     * Refuses whoever would get no link from {@link #join} now, for what is to be done before a link is made. Sends
     * nothing, but where seats are counted.
     *
     * @throws BridgeException as {@link #join} does
     */
    public void requireEntry(CourseKey key, Member who) {
        Rights rights = permissions.ofEntrant(key, who);
        entry.refuse(existing(key, rights), who, rights);
    }

    /** The people who enter the rooms, as OpenMeetings knows them. */
    public People people() {
        return people;
    }

    private CourseRoom shown(CourseKey key, Function<Patience, StoredRoom> work) {
        return alone(key, work).shown().orElseThrow();
    }

    private <T> T alone(CourseKey key, Function<Patience, T> work) {
        Patience patience = new Patience(key, longestWait);
        return locks.holding(key, patience, () -> work.apply(patience));
    }

    /** Collects how the rooms are kept. Not thread-safe. */
    public static final class Builder {
        private final RemoteRooms servers;
        private String lms = "chamilolms";
        private @Nullable RoomStore store;
        private Clock clock = Clock.systemUTC();
        private LongSupplier nanos = System::nanoTime;
        private RolePolicy roles = RolePolicy.standard();
        private Function<CourseKey, CourseSettings> settings = key -> CourseSettings.defaults();
        private final List<BridgeListener> listeners = new ArrayList<>();
        private Duration longestWait = RoomMaking.LEASE.plusSeconds(15);

        Builder(RemoteRooms servers) {
            this.servers = servers;
        }

        /**
         * Which software the platform is; {@code chamilolms} unless said otherwise. OpenMeetings knows rooms and
         * people by this word and the host, so it must not change while there are rooms.
         */
        public Builder lms(String value) {
            lms = value;
            return this;
        }

        /** Where rooms are remembered; must be given; {@code JdbcStore} has one for each kind of database. */
        public Builder store(RoomStore value) {
            store = value;
            return this;
        }

        /** What tells the time; the system's clock unless said otherwise. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * What measures, in nanoseconds and never set back, how long others leave unfinished what they began;
         * {@link System#nanoTime} unless said otherwise.
         */
        public Builder stopwatch(LongSupplier value) {
            nanos = value;
            return this;
        }

        /** What roles may do; {@link RolePolicy#standard()} unless said otherwise. */
        public Builder roles(RolePolicy value) {
            roles = value;
            return this;
        }

        /**
         * How the room of each course shall be, such as {@code templates::settings}; {@link CourseSettings#defaults()}
         * unless said otherwise. Asked when a room is opened without settings, and when somebody wants in before
         * there is a room.
         */
        public Builder settings(Function<CourseKey, CourseSettings> value) {
            settings = value;
            return this;
        }

        /** Who hears what happens; may be given several times. */
        public Builder listener(BridgeListener value) {
            listeners.add(value);
            return this;
        }

        /** Longest wait for others at the same room; 75 seconds unless said otherwise, which outlasts a crash. */
        public Builder longestWait(Duration value) {
            longestWait = value;
            return this;
        }

        /**
         * Makes the bridge; sends nothing.
         *
         * @throws IllegalArgumentException when the name of the LMS is not a simple word
         */
        public CourseRooms build() {
            return new CourseRooms(
                    this, Objects.requireNonNull(store, "Say where rooms are remembered, with store(…)"));
        }
    }
}
