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
package org.lmsbridge.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.link.JoinLinks;
import org.lmsbridge.link.LinkRefusedException;
import org.lmsbridge.link.LinkSigner;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.store.JdbcStore;

class BridgeMetricsTest {
    private static final Member TEACHER = Member.of("1", "tess", "Tess", "Teacher", Role.TEACHER);
    private static final Member STUDENT = Member.of("7", "sam", "Sam", "Student", Role.STUDENT);
    private static final int COURSES = 5;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void eventsAreCountedAndTimedByWhatTheyAreAndHowTheyEndedAndByNothingElse() {
        try (StandInServer om = StandInServer.version("9.2").start();
                OpenMeetings server = OpenMeetings.at(om.uri())
                        .credentials(Credentials.password(om.user(), om.password()))
                        .build();
                JdbcStore store = JdbcStore.at("jdbc:h2:mem:")) {
            CourseRooms rooms = CourseRooms.on(server)
                    .store(store.rooms())
                    .listener(BridgeMetrics.in(registry))
                    .build();
            for (int course = 0; course < COURSES; course++) {
                CourseKey key = CourseKey.of("campus.example", "course " + course);
                assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> rooms.join(key, STUDENT));
                rooms.open(key, TEACHER, CourseSettings.defaults());
                rooms.join(key, STUDENT);
            }
        }
        assertThat(counted("room.opened", "done", "none")).isEqualTo(COURSES);
        assertThat(counted("open", "done", "none")).isEqualTo(COURSES);
        assertThat(counted("joined", "done", "none")).isEqualTo(COURSES);
        assertThat(counted("join", "done", "none")).isEqualTo(COURSES);
        assertThat(counted("join", "refused", "no_room")).isEqualTo(COURSES);
        assertThat(registry.get(BridgeMetrics.ASKED)
                        .tags("event", "join", "outcome", "done")
                        .timer()
                        .count())
                .isEqualTo(COURSES);
        assertThat(registry.getMeters()).hasSize(8);
        assertThat(registry.getMeters().stream()
                        .map(Meter::getId)
                        .flatMap(id -> id.getTags().stream())
                        .map(Tag::getKey)
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of("event", "outcome", "reason"));
    }

    @SuppressWarnings("try") // the database goes away in between
    @Test
    void howOftenLinksFailCanBeSeenAsARatioAndHowLongTheyTake() {
        try (StandInServer om = StandInServer.version("9.2").start();
                OpenMeetings server = OpenMeetings.at(om.uri())
                        .credentials(Credentials.password(om.user(), om.password()))
                        .build();
                JdbcStore store = JdbcStore.at("jdbc:h2:mem:")) {
            CourseRooms rooms = CourseRooms.on(server)
                    .store(store.rooms())
                    .listener(BridgeMetrics.in(registry))
                    .build();
            CourseKey key = CourseKey.of("campus.example", "ALGEBRA101");
            rooms.open(key, TEACHER, CourseSettings.defaults());
            rooms.open(key, TEACHER, CourseSettings.defaults());
            LinkSigner signer = LinkSigner.forPlatform("campus.example", URI.create("https://campus.example/room"))
                    .salt("a salt that only the campus has")
                    .build();
            JoinLinks links = JoinLinks.of(rooms, store.usedLinks(), signer);
            String token = signer.issueLink(STUDENT, key).url().getRawQuery().substring("link=".length());
            links.redeem(token);
            assertThatExceptionOfType(LinkRefusedException.class).isThrownBy(() -> links.redeem(token));
            store.close();
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> links.redeem(token));
        }
        assertThat(counted("open", "done", "none")).isEqualTo(2);
        assertThat(counted("redeem", "done", "none")).isEqualTo(1);
        assertThat(counted("redeem", "refused", "used")).isEqualTo(1);
        assertThat(counted("redeem", "failed", "store_failed")).isEqualTo(1);
        assertThat(registry.get(BridgeMetrics.ASKED)
                        .tags("event", "redeem", "outcome", "done")
                        .timer()
                        .totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
    }

    @Test
    void withoutMicrometerTheBridgeWorksAndOnlyTheMetricsAreMissing() throws Exception {
        String withoutIt = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("micrometer"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        withoutIt,
                        WithoutMicrometer.class.getName())
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream output = process.getInputStream()) {
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("opened=RoomOpened").contains("metrics=missing io/micrometer/");
    }

    private double counted(String event, String outcome, String reason) {
        return registry.get(BridgeMetrics.EVENTS)
                .tags("event", event, "outcome", outcome, "reason", reason)
                .counter()
                .count();
    }
}
