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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.recording.CourseRecording.State;
import org.lmsbridge.recording.RecordingRegister.Entry;

/** Finds recordings of a course, and decides who sees, watches and fetches them. */
final class Viewing {
    private final CourseRooms rooms;
    private final RecordingRegister register;
    private final RecordingStore store;
    private final RecordingPolicy policy;

    Viewing(CourseRooms rooms, RecordingRegister register, RecordingStore store, RecordingPolicy policy) {
        this.rooms = rooms;
        this.register = register;
        this.store = store;
        this.policy = policy;
    }

    /** What somebody is shown, the newest first. */
    List<CourseRecording> offered(CourseKey course, Member who) {
        boolean manages = rooms.rightsOf(who).manages();
        return Stream.concat(
                        register.entries(course).stream().map(this::shown), ofOthers(store.shownIn(course)).stream())
                .filter(recording -> manages || isOffered(recording, who))
                .sorted(newestFirst())
                .toList();
    }

    /** A recording of the course, or of another one and shown there, whoever may see it. */
    private Optional<CourseRecording> findShown(CourseKey course, RecordingKey key) {
        List<Showing> showings = store.shownIn(course).stream()
                .filter(showing -> showing.recording().key().equals(key))
                .toList();
        return showings.isEmpty()
                ? find(course, key).map(this::shown)
                : ofOthers(showings).stream().findFirst();
    }

    /** Recordings as they are shown in a course that is not their own, by what their own courses have. */
    private List<CourseRecording> ofOthers(List<Showing> showings) {
        Map<CourseKey, List<Showing>> owners = showings.stream()
                .collect(Collectors.groupingBy(showing -> showing.recording().course()));
        List<CourseRecording> recordings = new ArrayList<>();
        owners.forEach((owner, shown) -> register.entries(owner)
                .forEach(entry -> shown.stream()
                        .filter(showing -> isOf(showing.recording(), entry.stored()))
                        .forEach(showing -> recordings.add(shown(entry).withAudience(showing.audience())))));
        return recordings;
    }

    /** A server that was installed anew may have another recording under the number by now. */
    private static boolean isOf(StoredRecording shown, StoredRecording now) {
        return shown.key().equals(now.key()) && shown.seenAt().equals(now.seenAt());
    }

    /** A recording of the course itself, whoever may see it. */
    Optional<Entry> find(CourseKey course, RecordingKey key) {
        return register.entries(course).stream()
                .filter(entry -> entry.stored().key().equals(key))
                .findFirst();
    }

    /** A recording that somebody may watch now. */
    CourseRecording watchable(CourseKey course, RecordingKey key, Member who) {
        CourseRecording recording = findShown(course, key)
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

    /** A recording whose file somebody may fetch now. */
    CourseRecording fetchable(CourseKey course, RecordingKey key, Member who) {
        CourseRecording recording = watchable(course, key, who);
        if (!policy.downloads() && !rooms.rightsOf(who).manages()) {
            throw notAllowed(course, who, "download");
        }
        return recording;
    }

    void mustManage(CourseKey course, Member who, String what) {
        if (!rooms.rightsOf(who).manages()) {
            throw notAllowed(course, who, what);
        }
    }

    CourseRecording shown(Entry entry) {
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

    static BridgeException noRecording(CourseKey course, RecordingKey key) {
        return new BridgeException(Reason.NO_RECORDING, course + " has no recording " + key + ", or not for you");
    }

    private static BridgeException notAllowed(CourseKey course, Member who, String what) {
        return new BridgeException(
                Reason.NOT_ALLOWED,
                "A " + who.role().name().toLowerCase(Locale.ROOT) + " may not " + what + " recordings of " + course
                        + "; ask a teacher");
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
}
