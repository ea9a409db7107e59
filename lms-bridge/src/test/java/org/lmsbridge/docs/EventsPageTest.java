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
package org.lmsbridge.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmsbridge.BridgeEvent;
import org.lmsbridge.BridgeEvent.Joined;
import org.lmsbridge.BridgeEvent.Refused;
import org.lmsbridge.Correlation;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.ListenerQueue;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.metrics.BridgeMetrics;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.store.JdbcStore;

/** What docs/bridge/events.md shows works as it is shown. */
public class EventsPageTest {
    @Test
    void theCodeOnThePageHearsCountsAndNamesRequests() {
        List<String> audit = new ArrayList<>();
        MeterRegistry registry = new SimpleMeterRegistry();
        try (StandInServer om = StandInServer.version("9.2").start();
                OpenMeetings server = OpenMeetings.at(om.uri())
                        .credentials(Credentials.password(om.user(), om.password()))
                        .build();
                JdbcStore store = JdbcStore.at("jdbc:h2:mem:")) {
            assertThat(entered(server, store, registry, audit).url()).isNotNull();
        }
        assertThat(audit).containsExactly("request-4711 17 entered campus.example/ALGEBRA101");
        assertThat(registry.get(BridgeMetrics.EVENTS)
                        .tags("event", "joined")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void thePageShowsThisCode() throws Exception {
        assertThat(Snippet.page("events.md"))
                .contains(Snippet.of(EventsPageTest.class, "LISTEN"))
                .contains(Snippet.of(EventsPageTest.class, "CORRELATE"));
    }

    @ParameterizedTest
    @MethodSource
    void everyEventStandsOnThePage(Class<?> event) throws Exception {
        assertThat(Snippet.page("events.md")).contains("| `" + event.getSimpleName() + "` |");
    }

    static List<Class<?>> everyEventStandsOnThePage() {
        return Arrays.asList(BridgeEvent.class.getPermittedSubclasses());
    }

    private static JoinLink entered(OpenMeetings server, JdbcStore store, MeterRegistry registry, List<String> audit) {
        CourseKey algebra = CourseKey.of("campus.example", "ALGEBRA101");
        Member ada = Member.of("17", "ada", "Ada", "Lovelace", Role.TEACHER);
        // LISTEN
        ListenerQueue slowly = ListenerQueue.before(
                event -> {
                    String course = event.about().course().map(Object::toString).orElse("");
                    if (event instanceof Joined joined) {
                        audit.add(event.about().correlationId() + " "
                                + joined.who().id() + " entered " + course);
                    } else if (event instanceof Refused refused) {
                        audit.add(event.about().correlationId() + " " + refused.reason() + " at " + course);
                    }
                },
                1000);
        CourseRooms rooms = CourseRooms.on(server)
                .store(store.rooms())
                .listener(slowly)
                .listener(BridgeMetrics.in(registry))
                .build();
        // end
        rooms.open(algebra, ada, CourseSettings.defaults());
        // CORRELATE
        JoinLink link = Correlation.with("request-4711", () -> rooms.join(algebra, ada));
        // end
        slowly.close();
        return link;
    }
}
