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
package org.lmsbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.link.UsedLinks;
import org.lmsbridge.link.UsedLinks.Taking;

/** What {@link UsedLinks} promises, whatever the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class UsedLinksContractTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(90);
    private static final Instant EXPIRY = NOW.plus(Duration.ofHours(2));
    private static final String LINK = "0123456789abcdef0123456789abcdef";
    private static final String ONE = "11111111-1111-1111-1111-111111111111";
    private static final String OTHER = "22222222-2222-2222-2222-222222222222";

    private JdbcStore database;
    private UsedLinks links;

    private final TestDatabase kind;

    UsedLinksContractTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = JdbcStore.at(kind.emptiedUrl());
        links = database.usedLinks();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aLinkIsTakenOnceAndUsedForGood() {
        assertThat(take(ONE, NOW)).isEqualTo(Taking.TAKEN);
        assertThat(take(OTHER, NOW)).isEqualTo(Taking.IN_USE);
        assertThat(links.use(LINK, ONE)).isTrue();
        assertThat(take(OTHER, NOW)).isEqualTo(Taking.USED);
        assertThat(take(OTHER, LEASE.plusSeconds(1))).isEqualTo(Taking.USED);
    }

    @Test
    void aLinkThatIsGivenBackIsFree() {
        take(ONE, NOW);
        links.giveBack(LINK, ONE);
        assertThat(take(OTHER, NOW)).isEqualTo(Taking.TAKEN);
    }

    @Test
    void usingALinkAgainChangesNothingForWhoUsedIt() {
        take(ONE, NOW);
        assertThat(links.use(LINK, ONE)).isTrue();
        assertThat(links.use(LINK, ONE)).isTrue();
        assertThat(links.use(LINK, OTHER)).isFalse();
    }

    @Test
    void aUsedLinkIsNotGivenBack() {
        take(ONE, NOW);
        links.use(LINK, ONE);
        links.giveBack(LINK, ONE);
        assertThat(take(OTHER, NOW)).isEqualTo(Taking.USED);
    }

    @Test
    void whoDiesHoldsALinkUntilTheEndOfTheTimeAskedFor() {
        take(ONE, NOW);
        assertThat(take(OTHER, LEASE.minusMillis(1))).isEqualTo(Taking.IN_USE);
        assertThat(take(OTHER, LEASE)).isEqualTo(Taking.TAKEN);
        links.giveBack(LINK, ONE);
        assertThat(links.use(LINK, ONE)).as("by the one who was overtaken").isFalse();
        assertThat(links.use(LINK, OTHER)).isTrue();
    }

    @Test
    void otherLinksAreOtherLinks() {
        take(ONE, NOW);
        assertThat(links.take(LINK.replace('0', '9'), OTHER, NOW, LEASE, EXPIRY))
                .isEqualTo(Taking.TAKEN);
    }

    @Test
    void linksThatExpiredAreForgottenSoManyAtATime() {
        for (int number = 0; number < 5; number++) {
            Instant expiry = EXPIRY.plusSeconds(number);
            links.take("link" + number, ONE, NOW, LEASE, expiry);
            links.use("link" + number, ONE);
        }
        assertThat(links.forget(EXPIRY.plusSeconds(3), 2)).isEqualTo(2);
        assertThat(links.forget(EXPIRY.plusSeconds(3), 2)).isEqualTo(1);
        assertThat(links.forget(EXPIRY.plusSeconds(3), 2)).isZero();
        assertThat(links.take("link3", OTHER, NOW, LEASE, EXPIRY)).isEqualTo(Taking.USED);
        assertThat(links.take("link2", OTHER, NOW, LEASE, EXPIRY)).isEqualTo(Taking.TAKEN);
    }

    @Test
    void ofManyAtOnceOneTakesTheLink() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (int round = 0; round < 20; round++) {
                String link = "round" + round;
                Callable<Taking> attempt =
                        () -> links.take(link, UUID.randomUUID().toString(), NOW, LEASE, EXPIRY);
                List<Taking> takings = new ArrayList<>();
                for (Future<Taking> future : threads.invokeAll(Collections.nCopies(16, attempt))) {
                    takings.add(future.get());
                }
                assertThat(takings).containsOnly(Taking.TAKEN, Taking.IN_USE);
                assertThat(takings).filteredOn(Taking.TAKEN::equals).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** As when OpenMeetings is down and everybody tries again; no database may take that for a failure of its own. */
    @Test
    void manyWhoTakeAndGiveBackAtOnceAllGetAnAnswer() throws Exception {
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int person = 0; person < 16; person++) {
            people.add(() -> {
                for (int round = 0; round < 20; round++) {
                    String holder = UUID.randomUUID().toString();
                    String link = "link" + round % 3;
                    if (links.take(link, holder, NOW, LEASE, EXPIRY) == Taking.TAKEN) {
                        links.giveBack(link, holder);
                    }
                }
                return true;
            });
        }
        assertThat(AtOnce.all(people)).containsOnly(true);
    }

    private Taking take(String holder, Instant now) {
        return links.take(LINK, holder, now, now.plusSeconds(90), EXPIRY);
    }
}
