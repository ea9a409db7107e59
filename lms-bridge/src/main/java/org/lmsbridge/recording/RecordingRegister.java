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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmsbridge.BridgeEvent.About;
import org.lmsbridge.BridgeEvent.RecordingFound;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.RoomPlace;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.model.Moment;
import org.lmsbridge.openmeetings.model.Recording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings together what OpenMeetings has of a course and what the store remembers of it. */
final class RecordingRegister {
    /** A recording as the store knows it and, where its server answered and has it, as it is there. */
    record Entry(StoredRecording stored, Optional<Recording> remote, boolean answered) {}

    private static final Logger LOG = LoggerFactory.getLogger(RecordingRegister.class);
    private static final int LONGEST_NAME = 255;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final CourseRooms rooms;
    private final Servers servers;
    private final RecordingStore store;
    private final Clock clock;

    RecordingRegister(CourseRooms rooms, Servers servers, RecordingStore store, Clock clock) {
        this.rooms = rooms;
        this.servers = servers;
        this.store = store;
        this.clock = clock;
    }

    /**
     * All recordings of a course, also those that are gone: one request for each room that it has or had, and for each
     * room of which only recordings are remembered.
     */
    List<Entry> entries(CourseKey course) {
        List<StoredRecording> known = store.ofCourse(course);
        Map<RecordingKey, StoredRecording> unseen = new LinkedHashMap<>();
        known.forEach(stored -> unseen.put(stored.key(), stored));
        List<Entry> entries = new ArrayList<>();
        for (RoomPlace place : places(course, known)) {
            Optional<List<Recording>> found = inRoom(place);
            if (found.isEmpty()) {
                unseen.values().stream()
                        .filter(stored -> isOf(stored, place))
                        .forEach(stored -> entries.add(new Entry(stored, Optional.empty(), false)));
            } else {
                found.get()
                        .forEach(recording ->
                                entry(course, place, recording, unseen).ifPresent(entries::add));
            }
            if (found.isPresent()) {
                unseen.values().stream()
                        .filter(stored -> isOf(stored, place))
                        .forEach(stored -> entries.add(new Entry(gone(stored), Optional.empty(), true)));
            }
            unseen.values().removeIf(stored -> isOf(stored, place));
        }
        return entries;
    }

    private List<RoomPlace> places(CourseKey course, List<StoredRecording> known) {
        List<RoomPlace> places = new ArrayList<>(rooms.places(course));
        known.stream()
                .map(stored -> new RoomPlace(stored.key().server(), stored.room()))
                .distinct()
                .filter(place -> !places.contains(place))
                .forEach(places::add);
        return places;
    }

    private static boolean isOf(StoredRecording stored, RoomPlace place) {
        return stored.key().server().equals(place.server()) && stored.room().equals(place.room());
    }

    /** Empty when the server does not answer: what is known of it shall be shown all the same. */
    private Optional<List<Recording>> inRoom(RoomPlace place) {
        try {
            // Lists of OpenMeetings have mixed rooms before (OPENMEETINGS-854); all versions tell the room of each, and
            // whoever asks for one course must never see another's.
            return Optional.of(servers.named(place.server()).recordings().inRoom(place.room()).stream()
                    .filter(recording ->
                            recording.room().filter(place.room()::equals).isPresent())
                    .toList());
        } catch (BridgeException e) {
            if (e.reason() != BridgeException.Reason.NO_SERVER) {
                throw e;
            }
            LOG.warn("Recordings of room {} on {} are not known: {}", place.room(), place.server(), e.getMessage());
        } catch (OpenMeetingsException e) {
            if (e instanceof RefusedException) {
                throw e;
            }
            LOG.warn("Recordings of room {} on {} are not known: {}", place.room(), place.server(), e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Entry> entry(
            CourseKey course, RoomPlace place, Recording recording, Map<RecordingKey, StoredRecording> unseen) {
        RecordingKey key = new RecordingKey(place.server(), recording.id());
        StoredRecording known = unseen.remove(key);
        if (known == null) {
            known = added(fresh(course, place, recording));
        }
        if (!known.course().equals(course)) {
            LOG.warn("Recording {} is shown to {} and not to {}", key, known.course(), course);
            return Optional.empty();
        }
        return Optional.of(new Entry(there(known, recording), Optional.of(recording), true));
    }

    private StoredRecording added(StoredRecording fresh) {
        if (store.insert(fresh)) {
            return told(fresh);
        }
        // Somebody else saw it at the same time, or the number has been given to another recording.
        StoredRecording stored = store.find(fresh.key()).orElse(fresh);
        boolean another = !stored.room().equals(fresh.room()) || !sameStart(stored, fresh.startedAt());
        if (!another) {
            return stored;
        }
        return anew(fresh.withVersion(stored.version()));
    }

    private StoredRecording fresh(CourseKey course, RoomPlace place, Recording recording) {
        return new StoredRecording(
                new RecordingKey(place.server(), recording.id()),
                course,
                place.room(),
                shortened(recording.name()),
                start(recording),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                false,
                Optional.empty(),
                0);
    }

    /** Whether a stored recording may be the one that OpenMeetings has under its number now. */
    static boolean same(StoredRecording stored, Recording remote) {
        return sameStart(stored, start(remote));
    }

    private static boolean sameStart(StoredRecording stored, Optional<Instant> start) {
        return stored.startedAt().equals(start);
    }

    private static Optional<Instant> start(Recording recording) {
        return recording.start().map(RecordingRegister::instant);
    }

    private static Instant instant(Moment moment) {
        return moment.instant()
                .map(exact -> exact.truncatedTo(ChronoUnit.MILLIS))
                .orElseGet(() -> moment.day().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** As every database takes it. */
    private static String shortened(String given) {
        String name = CONTROL.matcher(given).replaceAll(" ");
        int end = Math.min(name.length(), LONGEST_NAME);
        boolean halved = end > 0 && end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
        return name.substring(0, halved ? end - 1 : end);
    }

    private StoredRecording gone(StoredRecording stored) {
        return stored.goneAt().isPresent()
                ? stored
                : written(stored.withGoneAt(Optional.of(clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }

    private StoredRecording there(StoredRecording stored, Recording remote) {
        if (!same(stored, remote)) {
            // The server was made anew and counts from one again: what was decided for the old one does not hold.
            return anew(fresh(stored.course(), new RoomPlace(stored.key().server(), stored.room()), remote)
                    .withVersion(stored.version()));
        }
        return stored.goneAt().isEmpty() ? stored : written(stored.withGoneAt(Optional.empty()));
    }

    /** Another recording under a known number; whoever else has written it meanwhile has told of it. */
    private StoredRecording anew(StoredRecording fresh) {
        return store.replace(fresh)
                .map(this::told)
                .or(() -> store.find(fresh.key()))
                .orElse(fresh);
    }

    private StoredRecording told(StoredRecording fresh) {
        About about =
                rooms.events().now().of(fresh.course()).on(fresh.key().server()).in(fresh.room());
        rooms.events().tell(new RecordingFound(about, fresh.key().id()));
        return fresh;
    }

    /** Whoever else has written meanwhile saw the same. */
    private StoredRecording written(StoredRecording changed) {
        return store.replace(changed).or(() -> store.find(changed.key())).orElse(changed);
    }
}
