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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.openmeetings.standin.junit.StandInExtension;

class FaultsTest {
    @RegisterExtension
    static StandInExtension extension = StandInExtension.version("7.2");

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final String JSON = "{\"name\":\"n\",\"type\":\"CONFERENCE\"}";

    @ParameterizedTest
    @CsvSource({"REPLY_LOST,1", "REQUEST_LOST,0"})
    void aLostReplyLeavesARoomBehindAndALostRequestDoesNot(Fault fault, int made, StandInServer om) {
        Http http = new Http(om);
        String sid = http.login();
        int before = om.rooms().size();
        om.faults().next("add", fault);
        assertThatThrownBy(() -> http.form("services/room?sid=" + sid, "room", JSON))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(om.rooms()).hasSize(before + made);
        http.room(sid, JSON);
        assertThat(om.rooms()).hasSize(before + made + 1);
    }

    @ParameterizedTest
    @CsvSource({"HTML_500,500", "HTML_502,502", "HTML_503,503", "LOGIN_PAGE,200", "GARBAGE,200"})
    void pagesOfOthersComeInstead(Fault fault, int status, StandInServer om) {
        om.faults().next("getVersion", 2, fault);
        Http http = new Http(om);
        assertThat(http.get("services/info/version").statusCode()).isEqualTo(status);
        assertThat(http.get("services/info/version").body()).doesNotContain("7.2.0");
        assertThat(http.get("services/info/version").body()).contains("7.2.0");
    }

    @Test
    void aTruncatedAnswerBreaksOff(StandInServer om) {
        om.faults().next("*", Fault.TRUNCATED);
        Http http = new Http(om);
        assertThatThrownBy(() -> http.get("services/info/version")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anEndlessAnswerGoesOnUntilTheReaderLeaves(StandInServer om) throws Exception {
        om.faults().next("getVersion", Fault.ENDLESS);
        HttpRequest request = HttpRequest.newBuilder(URI.create(om.uri() + "services/info/version"))
                .build();
        try (var in = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            assertThat(in.readNBytes(5_000_000)).hasSize(5_000_000);
        }
    }

    @Test
    void aDelayedRequestIsCarriedOutLater(StandInServer om) {
        om.faults().delay("getVersion", 1, Duration.ofMillis(200));
        Instant before = Instant.now();
        assertThat(new Http(om).get("services/info/version").statusCode()).isEqualTo(200);
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(190));
    }

    @ParameterizedTest
    @EnumSource(names = {"HANGS", "ENDLESS"})
    void closingEndsWhatHangs(Fault fault) {
        StandInServer om = StandInServer.version("7.2").start();
        om.faults().next("getVersion", fault);
        HttpRequest request = HttpRequest.newBuilder(URI.create(om.uri() + "services/info/version"))
                .build();
        CompletableFuture<?> waiting = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.discarding());
        while (fault == Fault.ENDLESS && om.requestCount() == 0) {
            Thread.onSpinWait();
        }
        assertTimeoutPreemptively(BOUND, om::close);
        assertThat(waiting).failsWithin(BOUND);
    }
}
