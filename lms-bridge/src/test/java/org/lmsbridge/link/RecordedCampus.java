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
package org.lmsbridge.link;

import static org.lmsbridge.Campus.ALGEBRA;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lmsbridge.BridgeEvent;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.recording.CourseRecordings;
import org.lmsbridge.recording.RecordingKey;
import org.lmsbridge.recording.RecordingPolicy;

/** A campus with one recording of a course, shown to students, and the address that links to it lead to. */
final class RecordedCampus implements AutoCloseable {
    static final Duration HOUR = Duration.ofHours(1);

    final Campus campus;
    final LinkServer platform = new LinkServer();
    final List<BridgeEvent> heard = new CopyOnWriteArrayList<>();
    final CourseRecordings recordings;
    final RecordingLinks links;
    final LinkSigner signer;
    final RecordingKey lesson;

    RecordedCampus(String version) {
        this(version, "jdbc:h2:mem:", "Lesson 1", 100_000);
    }

    RecordedCampus(String version, String database, String name, long bytes) {
        campus = new Campus(version, database);
        CourseRooms rooms = CourseRooms.on(campus.server)
                .store(campus.store)
                .clock(campus.clock)
                .listener(heard::add)
                .build();
        recordings = CourseRecordings.of(rooms, Servers.only(campus.server))
                .store(campus.database.recordings())
                .clock(campus.clock)
                .policy(RecordingPolicy.standard()
                        .withAudience(Set.of(Role.STUDENT))
                        .withDownloads(true))
                .build();
        signer = signer("campus.example");
        links = RecordingLinks.of(rooms, recordings, signer);
        platform.answerWith(RecordingHandler.of(links));
        long room = campus.open().room().value();
        lesson = new RecordingKey(
                Servers.MAIN,
                new RecordingId(campus.om.addRecording(room, name, "7", "chamilolms.campus.example", bytes)));
    }

    LinkSigner signer(String instance) {
        return LinkSigner.forPlatform(instance, platform.recordings())
                .salt(Links.SALT)
                .clock(campus.clock)
                .build();
    }

    URI link(Member person, RecordingUse use) {
        return signer.issueRecordingLink(person, ALGEBRA, lesson, use, HOUR).url();
    }

    byte[] content() {
        try (InputStream content = campus.om.recordingContent(lesson.id().value())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        platform.close();
        campus.close();
    }
}
