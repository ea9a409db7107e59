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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Recording;
import org.lmsbridge.openmeetings.model.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings together what OpenMeetings has of a course and what the store remembers of it. */
final class RecordingRegister {
    /** Whether the server of a recording told of it. */
    enum Answer {
        /** It did. */
        GIVEN,
        /** It is down, disabled, or does not answer. */
        NONE,
        /** It is none of the bridge's any more. */
        NO_SERVER
    }

    /** A recording as the store knows it and, where its server answered and has it, as it is there. */
    record Entry(StoredRecording stored, Optional<Recording> remote, Answer answer) {}

    /** What the server of a room told. */
    private record Told(Answer answer, List<Recording> recordings) {}

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
     * room of which only recordings are remembered; one more where new recordings do not tell which platform's they are.
     */
    List<Entry> entries(CourseKey course) {
        List<StoredRecording> known = store.ofCourse(course);
        Map<RecordingKey, StoredRecording> unseen = new LinkedHashMap<>();
        known.forEach(stored -> unseen.put(stored.key(), stored));
        List<Entry> entries = new ArrayList<>();
        for (RoomPlace place : places(course, known)) {
            Told told = inRoom(course, place, unseen.keySet());
            Ownership ownership = new Ownership(told.recordings().isEmpty() ? List.of() : rooms.tenures(place));
            told.recordings()
                    .forEach(recording ->
                            entry(course, place, ownership, recording, unseen).ifPresent(entries::add));
            unseen.values().stream()
                    .filter(stored -> isOf(stored, place))
                    .map(stored -> told.answer() == Answer.GIVEN ? gone(stored) : stored)
                    .forEach(stored -> entries.add(new Entry(stored, Optional.empty(), told.answer())));
            unseen.values().removeIf(stored -> isOf(stored, place));
        }
        return entries;
    }

    /**
     * Whether the room of a recording is another platform's by now, as far as OpenMeetings tells; then the recording may
     * be, too. One request.
     */
    boolean isStrange(StoredRecording stored) {
        return isStrange(stored.course(), new RoomPlace(stored.key().server(), stored.room()));
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

    /** Without a server that answers, what is known of its recordings shall be shown all the same. */
    private Told inRoom(CourseKey course, RoomPlace place, Set<RecordingKey> known) {
        try {
            return new Told(Answer.GIVEN, ofPlatform(course, place, known));
        } catch (BridgeException e) {
            return new Told(unanswered(place, e), List.of());
        } catch (OpenMeetingsException e) {
            if (e instanceof RefusedException) {
                throw e;
            }
            LOG.warn("Recordings of room {} on {} are not known: {}", place.room(), place.server(), e.getMessage());
            return new Told(Answer.NONE, List.of());
        }
    }

    private static Answer unanswered(RoomPlace place, BridgeException e) {
        Answer answer = switch (e.reason()) {
            case NO_SERVER -> Answer.NO_SERVER;
            case SERVER_DOWN -> Answer.NONE;
            default -> throw e;
        };
        LOG.warn("Recordings of room {} on {} are not known: {}", place.room(), place.server(), e.getMessage());
        return answer;
    }

    private List<Recording> ofPlatform(CourseKey course, RoomPlace place, Set<RecordingKey> known) {
        String ours = rooms.externalId(course).type();
        // Lists of OpenMeetings have mixed rooms before (OPENMEETINGS-854); all versions tell the room of each, and
        // whoever asks for one course must never see another's.
        List<Recording> found = servers.named(place.server()).recordings().inRoom(place.room()).stream()
                .filter(recording ->
                        recording.room().filter(place.room()::equals).isPresent())
                .filter(recording ->
                        type(recording).filter(type -> !type.equals(ours)).isEmpty())
                .toList();
        boolean doubtful = found.stream()
                .anyMatch(recording ->
                        type(recording).isEmpty() && !known.contains(new RecordingKey(place.server(), recording.id())));
        if (!doubtful || !isStrange(course, place)) {
            return found;
        }
        LOG.warn("Room {} on {} is another platform's by now, not that of {}", place.room(), place.server(), course);
        return found.stream().filter(recording -> type(recording).isPresent()).toList();
    }

    private static Optional<String> type(Recording recording) {
        return recording.externalType().filter(type -> !type.isBlank());
    }

    /** Before 5.0 recordings do not tell whose they are, their rooms mostly do. */
    private boolean isStrange(CourseKey course, RoomPlace place) {
        String ours = rooms.externalId(course).type();
        return servers.named(place.server())
                .rooms()
                .find(place.room())
                .flatMap(Room::externalId)
                .map(ExternalId::type)
                .filter(type -> !type.isBlank() && !type.equals(ours))
                .isPresent();
    }

    private Optional<Entry> entry(
            CourseKey course,
            RoomPlace place,
            Ownership ownership,
            Recording recording,
            Map<RecordingKey, StoredRecording> unseen) {
        RecordingKey key = new RecordingKey(place.server(), recording.id());
        Optional<StoredRecording> known = Optional.ofNullable(unseen.get(key));
        boolean agrees = known.filter(stored -> isOf(stored, place) && same(stored, recording))
                .isPresent();
        Beginning began = Beginning.of(recording);
        if (!ownership.isOf(course, began) && !(agrees && ownership.isForgotten(began))) {
            if (agrees) {
                // It stays remembered: that the clock of a server was wrong must cost nobody what was decided.
                unseen.remove(key);
            }
            LOG.warn("Recording {} was not made while room {} was that of {}", key, place.room(), course);
            return Optional.empty();
        }
        unseen.remove(key);
        StoredRecording stored = known.map(one -> there(one, place, recording))
                .orElseGet(() -> added(fresh(course, place, recording), recording));
        return Optional.of(new Entry(stored, Optional.of(recording), Answer.GIVEN));
    }

    private StoredRecording added(StoredRecording fresh, Recording recording) {
        if (store.insert(fresh)) {
            return told(fresh);
        }
        // Somebody else saw it at the same time, or the number has been given to another recording.
        StoredRecording stored = store.find(fresh.key()).orElse(fresh);
        boolean ours = stored.course().equals(fresh.course());
        return ours && stored.room().equals(fresh.room()) && same(stored, recording)
                ? stored
                : anew(stored, fresh.withVersion(stored.version()));
    }

    private StoredRecording fresh(CourseKey course, RoomPlace place, Recording recording) {
        return new StoredRecording(
                new RecordingKey(place.server(), recording.id()),
                course,
                place.room(),
                shortened(recording.name()),
                Beginning.of(recording).at(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                false,
                Optional.empty(),
                0);
    }

    /** Whether a stored recording may be the one that OpenMeetings has under its number now. */
    static boolean same(StoredRecording stored, Recording remote) {
        return new Beginning(stored.startedAt()).agrees(Beginning.of(remote));
    }

    /** As every database takes it. */
    private static String shortened(String given) {
        String name = CONTROL.matcher(given).replaceAll(" ");
        int end = Math.min(name.length(), LONGEST_NAME);
        boolean halved = end > 0 && end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
        return name.substring(0, halved ? end - 1 : end);
    }

    private StoredRecording gone(StoredRecording stored) {
        if (stored.goneAt().isPresent()) {
            return stored;
        }
        if (stored.permanent()) {
            LOG.warn(
                    "Recording {} of {}, which was to be kept, is gone from its server", stored.key(), stored.course());
        }
        return written(stored.withGoneAt(Optional.of(clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }

    private StoredRecording there(StoredRecording stored, RoomPlace place, Recording remote) {
        if (!isOf(stored, place) || !same(stored, remote)) {
            return anew(stored, fresh(stored.course(), place, remote).withVersion(stored.version()));
        }
        Beginning began = Beginning.of(remote);
        StoredRecording now = stored.withGoneAt(Optional.empty());
        if (began.isExact() && !new Beginning(stored.startedAt()).isExact()) {
            // The server was upgraded, or tells of one that has just begun.
            now = now.withStartedAt(began.at());
        }
        return now.equals(stored) ? stored : written(now);
    }

    /**
     * Another recording under a known number, since the server was made anew and counts from one again: what was decided
     * for the old one does not hold. Whoever else has written it meanwhile has told of it.
     */
    private StoredRecording anew(StoredRecording old, StoredRecording fresh) {
        LOG.warn(
                "Recording {} of {}{} is no more: its server has another one under that number, of {}",
                old.key(),
                old.course(),
                old.permanent() ? ", which was to be kept," : "",
                fresh.course());
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
