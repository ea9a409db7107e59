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

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.RecordingStatus;
import org.lmsbridge.recording.CourseRecording.State;
import org.lmsbridge.recording.RecordingRegister.Answer;
import org.lmsbridge.recording.RecordingRegister.Entry;
import org.lmsbridge.recording.RecordingSweep.Step;

/** Deletes recordings whose time is over, course by course. */
final class Sweeper {
    /** A server that is down fails for every course: after so many failures the rest waits for the next call. */
    private static final int MOST_PROBLEMS = 10;

    /** No recording takes longer. */
    private static final Duration LONGEST = Duration.ofDays(7);

    /** Any order will do that stays the same. */
    private static final Comparator<CourseKey> ORDER = Comparator.comparing(CourseKey::fingerprint);

    private final CourseRooms rooms;
    private final RecordingStore store;
    private final Clock clock;
    private final RecordingRegister register;
    private final Function<Entry, CourseRecording> shown;
    private final Consumer<StoredRecording> deletion;

    Sweeper(
            CourseRooms rooms,
            RecordingStore store,
            Clock clock,
            RecordingRegister register,
            Function<Entry, CourseRecording> shown,
            Consumer<StoredRecording> deletion) {
        this.rooms = rooms;
        this.store = store;
        this.clock = clock;
        this.register = register;
        this.shown = shown;
        this.deletion = deletion;
    }

    RecordingSweep sweep(String instance, Step step) {
        Report report = new Report(step);
        for (CourseKey course : courses(instance, step.after())) {
            if (report.isFull() || !swept(course, report)) {
                return report.made(false);
            }
            report.last = Optional.of(course);
        }
        return report.made(true);
    }

    private SortedSet<CourseKey> courses(String instance, Optional<CourseKey> after) {
        SortedSet<CourseKey> courses = new TreeSet<>(ORDER);
        courses.addAll(rooms.everHadRooms(instance));
        courses.addAll(store.courses(CourseKey.of(instance, CourseKey.MAIN).instance()));
        after.ifPresent(last -> courses.removeIf(course -> ORDER.compare(course, last) <= 0));
        return courses;
    }

    /** False when there was more to delete than one call may. */
    private boolean swept(CourseKey course, Report report) {
        report.courses++;
        List<Entry> found;
        try {
            found = register.entries(course);
        } catch (OpenMeetingsException | BridgeException e) {
            report.problems.add(course + ": " + e.getMessage());
            return true;
        }
        for (Entry entry : found) {
            CourseRecording recording = shown.apply(entry);
            // Of a server that is none of the bridge's any more nothing can be deleted, tonight or ever.
            if (!isOver(recording) || entry.answer() == Answer.NO_SERVER) {
                continue;
            }
            if (recording.state() == State.UNREACHABLE) {
                report.problems.add("The server of recording " + recording.key() + " does not answer");
            } else if (!report.step.dryRun() && report.deleted.size() >= report.step.mostDeleted()) {
                return false;
            } else {
                deleted(entry, recording, report);
            }
        }
        return true;
    }

    private void deleted(Entry entry, CourseRecording recording, Report report) {
        try {
            if (register.isStrange(entry.stored())) {
                report.problems.add("Recording " + recording.key() + " stays: its room is another platform's by now");
                return;
            }
            if (!report.step.dryRun()) {
                deletion.accept(entry.stored());
            }
            report.deleted.add(recording);
        } catch (OpenMeetingsException | BridgeException e) {
            report.problems.add("Recording " + recording.key() + ": " + e.getMessage());
        }
    }

    private boolean isOver(CourseRecording recording) {
        return recording
                        .deletedFrom()
                        .filter(at -> !clock.instant().isBefore(at))
                        .isPresent()
                && recording.state() != State.GONE
                && recording.state() != State.NOT_READY
                && !mayGoOn(recording);
    }

    /** 2.0 to 3.0.0 do not tell whether a recording is still going on, other than by its end. */
    private boolean mayGoOn(CourseRecording recording) {
        return recording.status() == RecordingStatus.NONE
                && recording.end().isEmpty()
                && recording
                        .deletedFrom()
                        .filter(at -> clock.instant().isBefore(at.plus(LONGEST)))
                        .isPresent();
    }

    /** What has been done so far. */
    private static final class Report {
        private final Step step;
        private final List<CourseRecording> deleted = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private int courses;
        private Optional<CourseKey> last;

        Report(Step step) {
            this.step = step;
            last = step.after();
        }

        boolean isFull() {
            return courses >= step.mostCourses()
                    || deleted.size() >= step.mostDeleted()
                    || problems.size() >= MOST_PROBLEMS;
        }

        RecordingSweep made(boolean complete) {
            return new RecordingSweep(step.dryRun(), courses, deleted, problems, complete, last);
        }
    }
}
