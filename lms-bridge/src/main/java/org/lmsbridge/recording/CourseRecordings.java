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
package org.lmsbridge.recording;

import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.TransferProgress;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.JoinTarget;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.recording.CourseRecording.State;
import org.lmsbridge.recording.RecordingRegister.Answer;
import org.lmsbridge.recording.RecordingRegister.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recordings of courses. Built once, shared by all threads; any number of nodes may share one store.
 *
 * <p>A course has the recordings of every room that it has or had, and shows those of other courses that teachers want
 * to be shown there. Those who manage rooms see all of them, others what
 * is published to their role. What OpenMeetings refuses or does not answer is thrown as
 * {@link org.lmsbridge.openmeetings.OpenMeetingsException}, all else as {@link BridgeException}.
 *
 * <p>Every method that names a recording throws {@code NO_RECORDING} when the course has no such recording, the person
 * may not see it, or OpenMeetings has it no more; and costs one request for each room of the course that the recording
 * is of before its own. What is shown of another course is watched and fetched like a course's own, and nothing else.
 */
public final class CourseRecordings {
    private static final Logger LOG = LoggerFactory.getLogger(CourseRecordings.class);
    private static final int MOST_TRIES = 5;

    private final CourseRooms rooms;
    private final Servers servers;
    private final RecordingStore store;
    private final Viewing viewing;
    private final Sweeper sweeper;

    private CourseRecordings(Builder parts, RecordingStore store) {
        rooms = parts.rooms;
        servers = parts.servers;
        this.store = store;
        RecordingRegister register = new RecordingRegister(rooms, servers, store, parts.clock);
        viewing = new Viewing(rooms, register, store, parts.policy);
        sweeper = new Sweeper(rooms, store, parts.clock, register, viewing::shown, this::delete);
    }

    /**
     * Starts with the rooms and the servers that they are on, which stay the caller's.
     *
     * @param servers the same as the rooms', such as {@code Servers.only(server)}
     */
    public static Builder of(CourseRooms rooms, Servers servers) {
        return new Builder(rooms, servers);
    }

    /**
     * The recordings of a course that a person may see, the newest first. Those who manage rooms are also shown what is
     * gone or unreachable. One request for each room that the course, or one whose recordings are shown there, has or had.
     */
    public List<CourseRecording> list(CourseKey course, Member who) {
        return viewing.offered(course, who);
    }

    /**
     * Shows a recording to these roles from now on, and to no others but those who manage rooms. May be repeated.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_RECORDING}
     */
    public CourseRecording publish(CourseKey course, RecordingKey key, Member who, Set<Role> audience) {
        return changed(course, key, who, "publish", stored -> stored.withAudience(audience));
    }

    /** Shows a recording to nobody but those who manage rooms; otherwise like {@link #publish}. */
    public CourseRecording unpublish(CourseKey course, RecordingKey key, Member who) {
        return changed(course, key, who, "unpublish", stored -> stored.withAudience(Set.of()));
    }

    /** Keeps a recording for good, or only as long as the policy says; otherwise like {@link #publish}. */
    public CourseRecording keep(CourseKey course, RecordingKey key, Member who, boolean permanent) {
        return changed(course, key, who, "keep", stored -> stored.withPermanent(permanent));
    }

    /**
     * Shows a recording in another course of the same platform as well, to these roles and those who manage rooms there.
     * It stays its own course's: deleted there, or when its time is over, it is gone everywhere. May be repeated, for
     * other roles. That the person teaches in both courses is for the platform to know.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_RECORDING}
     * @throws IllegalArgumentException when the other course is the same one, or of another platform
     */
    public CourseRecording show(CourseKey course, RecordingKey key, Member who, CourseKey other, Set<Role> audience) {
        if (other.equals(course) || !other.instance().equals(course.instance())) {
            throw new IllegalArgumentException(
                    "A recording of " + course + " is shown in other courses of its platform, not in " + other);
        }
        viewing.mustManage(course, who, "show");
        Entry entry = viewing.find(course, key)
                .filter(found -> States.of(found) != State.GONE)
                .orElseThrow(() -> Viewing.noRecording(course, key));
        store.show(new Showing(entry.stored(), other, audience));
        return viewing.shown(entry).withAudience(audience);
    }

    /**
     * Shows a recording of another course in this one no more. Sends nothing; may be repeated.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_RECORDING} when it is not
     *     shown there
     */
    public void hide(CourseKey course, RecordingKey key, Member who) {
        viewing.mustManage(course, who, "hide");
        if (!store.hide(key, course)) {
            throw Viewing.noRecording(course, key);
        }
    }

    /**
     * The other courses in which a recording of a course is shown, in no order. Sends nothing.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms
     */
    public List<CourseKey> coursesShowing(CourseKey course, RecordingKey key, Member who) {
        viewing.mustManage(course, who, "list");
        return store.find(key).filter(stored -> stored.course().equals(course)).isPresent()
                ? store.coursesShowing(key)
                : List.of();
    }

    /** Of a course and its sessions, groups and slots, those in which recordings of others are shown; in no order. */
    public List<CourseKey> showing(String instance, String course) {
        return store.showing(instance, course);
    }

    /**
     * Shows no recordings of others in a course any more, which is deleted. Recordings of its own stay, also where they
     * are shown. For all that a deleted course had:
     * {@code CourseLifecycle.alsoAtDeletion(recordings::showing, recordings::hideAll)}. Sends nothing; may be repeated.
     */
    public void hideAll(CourseKey course) {
        store.hideAll(course);
    }

    /**
     * Makes a link by which a person watches a recording, at the moment of the click: it is good once and for 30
     * minutes. One request more than finding the recording.
     *
     * @throws BridgeException {@code NO_RECORDING}, {@code NOT_READY} while it is being converted
     */
    public JoinLink watch(CourseKey course, RecordingKey key, Member who) {
        return rooms.events().asked(Action.WATCH, course, who.id(), () -> {
            viewing.watchable(course, key, who);
            return server(key)
                    .joins()
                    .link(JoinRequest.of(rooms.person(course, who), new JoinTarget.Watching(key.id())));
        });
    }

    /** Kinds of files that there are of a recording, the best first. Asks no more than the version of the server. */
    public List<RecordingFormat> formats(RecordingKey key) {
        return server(key).recordings().formats();
    }

    /**
     * The file of a recording, for a person who may fetch it.
     *
     * @param format one of {@link #formats}
     * @throws BridgeException {@code NOT_ALLOWED} when the person may watch only, {@code NO_RECORDING},
     *     {@code NOT_READY}
     */
    public RecordingFile file(CourseKey course, RecordingKey key, Member who, RecordingFormat format) {
        return rooms.events()
                .asked(
                        Action.DOWNLOAD,
                        course,
                        who.id(),
                        () -> new RecordingFile(
                                viewing.fetchable(course, key, who),
                                format,
                                server(key).recordings()));
    }

    /**
     * Streams the {@link #file} of a recording to a person: {@link RecordingFile#send}.
     *
     * @return how many bytes were written to {@code out}
     */
    public long download(
            CourseKey course,
            RecordingKey key,
            Member who,
            RecordingFormat format,
            long from,
            OutputStream out,
            TransferProgress progress) {
        return file(course, key, who, format).send(from, out, progress);
    }

    /**
     * Deletes a recording on OpenMeetings for good. Repeatable: one that is gone is forgotten. So is one whose server is
     * none of the bridge's any more, which the log says: what that server has stays there.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_RECORDING} when the course
     *     never had it
     */
    public void delete(CourseKey course, RecordingKey key, Member who) {
        viewing.mustManage(course, who, "delete");
        Entry entry = viewing.find(course, key).orElseThrow(() -> Viewing.noRecording(course, key));
        if (States.of(entry) == State.GONE) {
            forget(entry.stored());
        } else if (entry.answer() == Answer.NO_SERVER) {
            LOG.warn("Recording {} of {} is only forgotten: its server is none of the bridge's any more", key, course);
            forget(entry.stored());
        } else {
            delete(entry.stored());
        }
    }

    /**
     * Deletes what is older than the policy keeps it, a bounded number, and says what it did. Deletes nothing that is
     * marked permanent, nothing of a room that no course of the platform ever had, and nothing under whose number
     * OpenMeetings has something else by now. New recordings become known by it. Meant to be called by a timer:
     *
     * <pre>{@code
     * RecordingSweep.Step step = RecordingSweep.Step.real();
     * RecordingSweep done = recordings.sweep("campus.example", step);
     * while (!done.complete()) {
     *     done = recordings.sweep("campus.example", step.goingOn(done));
     * }
     * }</pre>
     *
     * @param instance host name of the platform
     */
    public RecordingSweep sweep(String instance, RecordingSweep.Step step) {
        return sweeper.sweep(instance, step);
    }

    private void delete(StoredRecording stored) {
        server(stored.key()).recordings().delete(stored.key().id());
        forget(stored);
    }

    /** What others have changed meanwhile is deleted all the same. */
    private void forget(StoredRecording stored) {
        Optional<StoredRecording> row = Optional.of(stored);
        for (int attempt = 0; attempt < MOST_TRIES && row.isPresent() && !store.remove(row.get()); attempt++) {
            row = store.find(stored.key());
        }
    }

    private CourseRecording changed(
            CourseKey course, RecordingKey key, Member who, String what, UnaryOperator<StoredRecording> change) {
        viewing.mustManage(course, who, what);
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Entry entry = viewing.find(course, key)
                    .filter(found -> States.of(found) != State.GONE)
                    .orElseThrow(() -> Viewing.noRecording(course, key));
            Optional<StoredRecording> written = store.replace(change.apply(entry.stored()));
            if (written.isPresent()) {
                return viewing.shown(new Entry(written.get(), entry.remote(), entry.answer()));
            }
        }
        throw new BridgeException(Reason.BUSY, "Others change recording " + key + " too; try again");
    }

    private OpenMeetings server(RecordingKey key) {
        return servers.named(key.server());
    }

    /** Collects how recordings are kept. Not thread-safe. */
    public static final class Builder {
        private final CourseRooms rooms;
        private final Servers servers;
        private @Nullable RecordingStore store;
        private RecordingPolicy policy = RecordingPolicy.standard();
        private Clock clock = Clock.systemUTC();

        private Builder(CourseRooms rooms, Servers servers) {
            this.rooms = rooms;
            this.servers = servers;
        }

        /** Where recordings are remembered; must be given. */
        public Builder store(RecordingStore value) {
            store = value;
            return this;
        }

        /** Who sees new recordings and how long they are kept; {@link RecordingPolicy#standard()} unless said. */
        public Builder policy(RecordingPolicy value) {
            policy = value;
            return this;
        }

        /** What tells the time; the system's clock unless said otherwise. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Makes it; sends nothing. */
        public CourseRecordings build() {
            return new CourseRecordings(
                    this, Objects.requireNonNull(store, "Say where recordings are remembered, with store(…)"));
        }
    }
}
