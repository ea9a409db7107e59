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
package org.lmsbridge.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmsbridge.Platform.HOST;
import static org.lmsbridge.Platform.key;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Platform;
import org.lmsbridge.Progress;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.reconcile.Outcome.Result;

/** What fails is told, and keeps nothing else from being done. */
class ReconcileFailuresTest {
    @Test
    void whenNoServerAnswersThatIsSaidInsteadOfNothingDiffers() {
        try (TwoServers platform = new TwoServers("9.2", "9.2")) {
            platform.open("A");
            platform.red.close();
            platform.blue.close();
            Reconcile reconcile = platform.reconcile().build();
            assertThatThrownBy(reconcile::plan).hasMessageContaining("No OpenMeetings server could be asked");
            platform.down("red", "blue");
            assertThatThrownBy(() -> platform.reconcile().build())
                    .hasMessageContaining("No OpenMeetings server could be asked")
                    .hasMessageContaining("The server red is down");
        }
    }

    @Test
    void aServerThatIsDownKeepsNothingFromTheOther() {
        try (TwoServers platform = new TwoServers("9.2", "9.2")) {
            for (int course = 0; course < 14; course++) {
                platform.client("red").rooms().delete(platform.open("RED" + course));
            }
            platform.home("blue");
            for (int course = 0; course < 3; course++) {
                platform.client("blue").rooms().delete(platform.open("BLUE" + course));
            }
            Reconcile reconcile = platform.reconcile().atOnce(1).build();
            Plan found = reconcile.plan();
            List<Difference> redFirst =
                    new ArrayList<>(of(found, one -> one.server().equals("red")));
            redFirst.addAll(of(found, one -> one.server().equals("blue")));
            platform.red.close();
            List<Outcome> outcomes = reconcile.apply(new Plan(found.inspection(), redFirst));
            assertThat(outcomes.subList(0, 14)).extracting(Outcome::result).containsOnly(Result.FAILED);
            assertThat(outcomes.subList(14, 17)).extracting(Outcome::result).containsOnly(Result.MENDED);
            assertThat(outcomes.get(13).reason()).contains("not tried");
        }
    }

    @Test
    void failuresNowAndThenEndNoComparison() {
        try (Platform platform = Platform.of("9.2")) {
            for (int course = 0; course < 150; course++) {
                platform.open("C" + course);
            }
            Reconcile reconcile = start(platform)
                    .atOnce(1)
                    .numbers(1, 0)
                    .progress((done, total) -> {
                        if (done % 6 == 0) {
                            platform.om.faults().next("getRoomById", Fault.HTML_500);
                        }
                    })
                    .build();
            Inspection seen = reconcile.plan().inspection();
            assertThat(seen.courses()).isEqualTo(150);
            assertThat(seen.unseen()).anyMatch(text -> text.endsWith("more of the same kind"));
        }
    }

    @Test
    void whatThePlatformFailsToTellIsAFailureOfOneDifference() {
        try (Platform platform = Platform.of("9.2")) {
            for (int course = 0; course < 10; course++) {
                platform.open("C" + course);
            }
            CourseKey unknown = key("C4");
            Reconcile reconcile = start(platform)
                    .numbers(1, 0)
                    .courses(asked -> {
                        if (asked.size() == 1 && asked.contains(unknown)) {
                            throw new IllegalStateException("The catalogue is closed");
                        }
                        return Set.of();
                    })
                    .build();
            List<Outcome> outcomes = reconcile.apply(reconcile.plan());
            assertThat(outcomes)
                    .hasSize(10)
                    .filteredOn(outcome -> outcome.result() == Result.FAILED)
                    .singleElement()
                    .satisfies(failed -> {
                        assertThat(failed.difference().course()).contains(unknown);
                        assertThat(failed.reason()).contains("The catalogue is closed");
                    });
            assertThat(platform.roomsOnServer()).hasSize(1);
        }
    }

    @Test
    void whatIsDoneIsHandedOverWhenTheDifferencesEndInAFailure() {
        try (Platform platform = Platform.of("9.2")) {
            for (int course = 0; course < 5; course++) {
                platform.server.rooms().delete(platform.open("C" + course).room());
            }
            Reconcile reconcile = start(platform).build();
            List<Difference> some = reconcile.plan().differences().subList(0, 3);
            List<Outcome> outcomes = new ArrayList<>();
            Iterator<Difference> broken = Stream.concat(some.stream(), Stream.<Difference>generate(() -> {
                        while (platform.roomsOnServer().size() < some.size()) {
                            Thread.onSpinWait();
                        }
                        throw new IllegalStateException("The file ends here");
                    }))
                    .iterator();
            assertThatThrownBy(() -> reconcile.apply(broken, 5, outcomes::add)).hasMessage("The file ends here");
            assertThat(outcomes).extracting(Outcome::difference).containsExactlyElementsOf(some);
        }
    }

    @Test
    void nothingGoesOnBehindTheBackOfACallerWhoWasInterrupted() {
        try (Platform platform = Platform.of("9.2")) {
            for (int course = 0; course < 20; course++) {
                platform.open("C" + course);
            }
            Thread caller = Thread.currentThread();
            AtomicInteger asked = new AtomicInteger();
            Reconcile reconcile = start(platform)
                    .atOnce(2)
                    .numbers(1, 0)
                    .courses(keys -> {
                        if (keys.size() == 1) {
                            asked.incrementAndGet();
                            caller.interrupt();
                        }
                        return Set.of();
                    })
                    .build();
            Plan plan = reconcile.plan();
            List<Outcome> outcomes = new ArrayList<>();
            assertThatThrownBy(() ->
                            reconcile.apply(plan.differences().subList(0, 10).iterator(), 10, outcomes::add))
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcomes).hasSize(asked.get()).hasSizeLessThan(10);
            assertThat(outcomes).extracting(Outcome::result).containsOnly(Result.MENDED);
            assertThat(platform.roomsOnServer()).hasSize(20 - outcomes.size());
        }
    }

    @Test
    void whatCouldNotBeLookedAtIsNotCountedAsARoom() {
        try (Platform platform = Platform.of("9.2")) {
            long rooms = start(platform).build().plan().inspection().rooms();
            Progress inTheEnd = (done, total) -> {
                if (done == 20) {
                    platform.om.faults().next("getRoomById", 5, Fault.HTML_500);
                }
            };
            Inspection seen =
                    start(platform).atOnce(1).progress(inTheEnd).build().plan().inspection();
            assertThat(seen.unseen()).anyMatch(text -> text.contains("could not be looked at"));
            assertThat(seen.rooms()).isEqualTo(rooms);
        }
    }

    private static List<Difference> of(Plan plan, Predicate<Difference> chosen) {
        return plan.only(chosen).differences();
    }

    private static Reconcile.Builder start(Platform platform) {
        return Reconcile.of(platform.rooms, platform.store, HOST).server(platform.server);
    }
}
