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
package org.lmsbridge.openmeetings.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandInServerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.0", "2.1", "2.2", "3.0", "3.1", "3.2", "3.3", "4.0", "4.0.10", "5.0", "5.1", "6.0", "6.2", "6.3",
                "7.2", "8.1", "9.0", "9.2"
            })
    void everyVersionStartsAndLogsIn(String version) {
        try (StandInServer om = StandInServer.version(version).start()) {
            assertThat(om.uri().toString()).startsWith("http://127.0.0.1:").endsWith("/openmeetings/");
            assertThat(new Http(om).login()).matches("[0-9a-f]{32}|[0-9a-f-]{36}");
            assertThat(om.rooms()).hasSize(8);
        }
    }

    @Test
    void anUnknownVersionIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandInServer.version("1.9"))
                .withMessageContaining("3.3.2");
        assertThatIllegalArgumentException().isThrownBy(() -> StandInServer.version("3.3.9"));
    }

    @Test
    void aShortVersionMeansTheLastReleaseOfItsLine() {
        try (StandInServer om = StandInServer.version("3.3").start()) {
            assertThat(om.version()).isEqualTo("3.3.2");
        }
    }

    @Test
    void closingIsQuickAndLeavesNoThreadThatKeepsTheProcessAlive() {
        StandInServer om = StandInServer.version("9.2").start();
        new Http(om).login();
        Instant before = Instant.now();
        om.close();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("stand-in") && !thread.isDaemon())
                .isEmpty();
    }

    @Test
    void manyServersRunSideBySide() {
        try (StandInServer one = StandInServer.version("2.2").start();
                StandInServer other = StandInServer.version("9.2").start()) {
            assertThat(new Http(one).get("services/UserService?wsdl").body())
                    .contains("http://services.axis.openmeetings.apache.org");
            assertThat(new Http(other).get("services/info/version").body()).contains("\"9.2.0\"");
        }
    }

    @Test
    void requestsAreSeenByOperationAndCounted() {
        try (StandInServer om = StandInServer.version("5.1").start()) {
            Http http = new Http(om);
            String sid = http.login();
            http.room(sid, "{\"name\":\"a\",\"type\":\"CONFERENCE\"}");
            assertThat(om.requestCount("login")).isEqualTo(1);
            assertThat(om.requestCount("add")).isEqualTo(1);
            assertThat(om.requests().get(1).query()).isEqualTo("sid=" + sid);
            assertThat(om.requests().get(1).toString()).doesNotContain(sid);
            om.resetCounters();
            assertThat(om.requestCount()).isZero();
        }
    }

    @Test
    void outsideTheContextThereIsNothing() {
        try (StandInServer om = StandInServer.version("5.1").start()) {
            Http http = new Http(om);
            assertThat(http.send(HttpRequest.newBuilder(om.uri().resolve("/other")))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(http.get("").body()).contains("data-state=\"welcome\"");
        }
    }
}
