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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
import org.lmsbridge.recording.RecordingRegister.Entry;

/**
 * The recordings of courses. Built once, shared by all threads; any number of nodes may share one store.
 *
 * <p>A course has the recordings of every room that it has or had. Those who manage rooms see all of them, others what
 * is published to their role. What OpenMeetings refuses or does not answer is thrown as
 * {@link org.lmsbridge.openmeetings.OpenMeetingsException}, all else as {@link BridgeException}.
 *
 * <p>Every method that names a recording throws {@code NO_RECORDING} when the course has no such recording, the person
 * may not see it, or OpenMeetings has it no more; and costs one request for each room of the course before its own.
 */
public final class CourseRecordings {
    private static final int MOST_TRIES = 5;

    private final CourseRooms rooms;
    private final Servers servers;
    private final RecordingStore store;
    private final RecordingPolicy policy;
    private final RecordingRegister register;
    private final Sweeper sweeper;

    private CourseRecordings(Builder parts, RecordingStore store) {
        rooms = parts.rooms;
        servers = parts.servers;
        policy = parts.policy;
        this.store = store;
        register = new RecordingRegister(rooms, servers, store, parts.clock);
        sweeper = new Sweeper(rooms, store, parts.clock, register::entries, this::shown, this::delete);
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
     * gone or unreachable. One request for each room that the course has or had.
     */
    public List<CourseRecording> list(CourseKey course, Member who) {
        boolean manages = rooms.rightsOf(who).manages();
        return register.entries(course).stream()
                .map(this::shown)
                .filter(recording -> manages || isOffered(recording, who))
                .sorted(newestFirst())
                .toList();
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
     * Makes a link by which a person watches a recording, at the moment of the click: it is good once and for 30
     * minutes. One request more than finding the recording.
     *
     * @throws BridgeException {@code NO_RECORDING}, {@code NOT_READY} while it is being converted
     */
    public JoinLink watch(CourseKey course, RecordingKey key, Member who) {
        CourseRecording recording = ready(course, key, who);
        return server(recording)
                .joins()
                .link(JoinRequest.of(
                        rooms.person(course, who),
                        new JoinTarget.Watching(recording.key().id())));
    }

    /** Kinds of files that there are of a recording, the best first. Asks no more than the version of the server. */
    public List<RecordingFormat> formats(RecordingKey key) {
        return servers.named(key.server()).recordings().formats();
    }

    /**
     * Streams the file of a recording to a person. A connection to OpenMeetings that breaks is made anew, where the
     * server can with what is missing only. No address of OpenMeetings is shown to anybody.
     *
     * @param format one of {@link #formats}
     * @param from how many bytes to leave out, for who has them already; OpenMeetings still sends them
     * @param out takes the bytes; flushed in the end, not closed
     * @param progress told how much of the whole file came, with its length where OpenMeetings tells it
     * @return how many bytes were written to {@code out}
     * @throws BridgeException {@code NOT_ALLOWED} when the person may watch only, {@code NO_RECORDING},
     *     {@code NOT_READY}
     */
    public long download(
            CourseKey course,
            RecordingKey key,
            Member who,
            RecordingFormat format,
            long from,
            OutputStream out,
            TransferProgress progress) {
        if (from < 0) {
            throw new IllegalArgumentException("A file begins at 0, not at " + from);
        }
        CourseRecording recording = ready(course, key, who);
        if (!policy.downloads() && !rooms.rightsOf(who).manages()) {
            throw notAllowed(course, who, "download");
        }
        long bytes = server(recording)
                .recordings()
                .download(key.id(), format, from == 0 ? out : new Rest(out, from), progress);
        return Math.max(0, bytes - from);
    }

    /**
     * Deletes a recording on OpenMeetings for good. Repeatable: one that is gone is forgotten.
     *
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_RECORDING} when the course
     *     never had it
     */
    public void delete(CourseKey course, RecordingKey key, Member who) {
        mustManage(course, who, "delete");
        Entry entry = find(course, key).orElseThrow(() -> noRecording(course, key));
        if (States.of(entry) == State.GONE) {
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
        servers.named(stored.key().server()).recordings().delete(stored.key().id());
        forget(stored);
    }

    /** What others have changed meanwhile is deleted all the same. */
    private void forget(StoredRecording stored) {
        Optional<StoredRecording> row = Optional.of(stored);
        for (int attempt = 0; attempt < MOST_TRIES && row.isPresent() && !store.remove(row.get()); attempt++) {
            row = store.find(stored.key());
        }
    }

    private CourseRecording shown(Entry entry) {
        StoredRecording stored = entry.stored();
        return new CourseRecording(
                stored.course(),
                stored.key(),
                entry.remote().map(remote -> remote.name()).orElse(stored.name()),
                stored.room(),
                States.of(entry),
                States.status(entry),
                entry.remote().flatMap(remote -> remote.start()),
                entry.remote().flatMap(remote -> remote.end()),
                stored.audience().orElse(policy.audience()),
                stored.permanent(),
                stored.permanent() ? Optional.empty() : policy.keep().map(stored.recordedAt()::plus));
    }

    private CourseRecording changed(
            CourseKey course, RecordingKey key, Member who, String what, UnaryOperator<StoredRecording> change) {
        mustManage(course, who, what);
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Entry entry = find(course, key)
                    .filter(found -> States.of(found) != State.GONE)
                    .orElseThrow(() -> noRecording(course, key));
            Optional<StoredRecording> written = store.replace(change.apply(entry.stored()));
            if (written.isPresent()) {
                return shown(new Entry(written.get(), entry.remote(), entry.answered()));
            }
        }
        throw new BridgeException(Reason.BUSY, "Others change recording " + key + " too; try again");
    }

    private CourseRecording ready(CourseKey course, RecordingKey key, Member who) {
        CourseRecording recording = find(course, key)
                .map(this::shown)
                .filter(found ->
                        rooms.rightsOf(who).manages() || found.audience().contains(who.role()))
                .orElseThrow(() -> noRecording(course, key));
        return switch (recording.state()) {
            case READY, UNREACHABLE -> recording;
            case NOT_READY ->
                throw new BridgeException(
                        Reason.NOT_READY, "Recording " + key + " is still being made; try again later");
            case BROKEN ->
                throw new BridgeException(
                        Reason.NO_RECORDING, "OpenMeetings could not convert recording " + key + "; delete it");
            case GONE ->
                throw new BridgeException(
                        Reason.NO_RECORDING, "Recording " + key + " of " + course + " is gone from OpenMeetings");
        };
    }

    private Optional<Entry> find(CourseKey course, RecordingKey key) {
        return register.entries(course).stream()
                .filter(entry -> entry.stored().key().equals(key))
                .findFirst();
    }

    private static boolean isOffered(CourseRecording recording, Member who) {
        return recording.audience().contains(who.role())
                && EnumSet.of(State.READY, State.NOT_READY).contains(recording.state());
    }

    private static Comparator<CourseRecording> newestFirst() {
        return Comparator.comparing((CourseRecording one) -> one.start()
                        .flatMap(moment -> moment.instant())
                        .map(at -> at.toEpochMilli())
                        .orElse(0L))
                .thenComparing(one -> one.key().id().value())
                .reversed();
    }

    private OpenMeetings server(CourseRecording recording) {
        return servers.named(recording.key().server());
    }

    private void mustManage(CourseKey course, Member who, String what) {
        if (!rooms.rightsOf(who).manages()) {
            throw notAllowed(course, who, what);
        }
    }

    private static BridgeException notAllowed(CourseKey course, Member who, String what) {
        return new BridgeException(
                Reason.NOT_ALLOWED,
                "A " + who.role().name().toLowerCase(Locale.ROOT) + " may not " + what + " recordings of " + course
                        + "; ask a teacher");
    }

    private static BridgeException noRecording(CourseKey course, RecordingKey key) {
        return new BridgeException(Reason.NO_RECORDING, course + " has no recording " + key + ", or not for you");
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
