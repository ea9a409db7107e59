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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.EntryRules;
import org.lmsbridge.Role;
import org.lmsbridge.Waiting;
import org.lmsbridge.guest.GuestPass;
import org.lmsbridge.guest.GuestPassStore;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.template.CourseChoice;
import org.lmsbridge.template.Overrides;
import org.lmsbridge.template.RoomTemplate;
import org.lmsbridge.template.TemplateStore;

/** What the stores of templates and of guest passes promise, whatever the database. One subclass for each. */
abstract class CourseStoresContract {
    private static final String CAMPUS = "campus.example";
    private static final CourseKey KEY = CourseKey.of(CAMPUS, "O'Brien; \uD83D\uDE00");
    private static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123Z");
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final CourseSettings RICH = new CourseSettings(
            Optional.of("Ünï \uD83D\uDE00"),
            RoomType.PRESENTATION,
            7,
            false,
            true,
            Set.of(RoomElement.values()),
            new EntryRules(Waiting.UNTIL_ENTERED, true, Set.of(Role.values())));

    private JdbcStore database;
    private TemplateStore templates;
    private GuestPassStore passes;

    abstract JdbcStore open();

    @BeforeEach
    void start() {
        database = open();
        templates = database.templates();
        passes = database.guestPasses();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aTemplateComesBackAsItWasStoredAndIsOverwrittenWhole() {
        RoomTemplate rich = new RoomTemplate("lecture", RICH);
        RoomTemplate plain = new RoomTemplate("lecture", CourseSettings.defaults());
        templates.save(CAMPUS, plain);
        templates.save(CAMPUS, rich);
        assertThat(templates.find(CAMPUS, "lecture")).contains(rich);
        templates.save(CAMPUS, plain);
        templates.save(CAMPUS, plain);
        templates.save(CAMPUS, new RoomTemplate("a", RICH));
        assertThat(templates.list(CAMPUS)).containsExactly(new RoomTemplate("a", RICH), plain);
        assertThat(templates.list("other.example")).isEmpty();
        assertThat(templates.find("other.example", "lecture")).isEmpty();
        assertThat(templates.remove(CAMPUS, "lecture")).isTrue();
        assertThat(templates.remove(CAMPUS, "lecture")).isFalse();
        assertThat(templates.find(CAMPUS, "lecture")).isEmpty();
    }

    @Test
    void aChoiceComesBackAsItWasStoredAndIsOverwrittenWhole() {
        CourseChoice all = new CourseChoice(KEY, "lecture", Overrides.all(RICH));
        CourseChoice none = new CourseChoice(KEY, "meeting", Overrides.none());
        CourseChoice lab = new CourseChoice(
                KEY.withSession("5").withGroup("g").withSlot("lab"),
                "meeting",
                Overrides.none().withRecordingAllowed(false));
        templates.choose(none);
        templates.choose(all);
        assertThat(templates.choice(KEY)).contains(all);
        templates.choose(none);
        templates.choose(none);
        templates.choose(lab);
        templates.choose(new CourseChoice(CourseKey.of(CAMPUS, "other"), "meeting", Overrides.none()));
        assertThat(templates.choices(CAMPUS, KEY.course())).containsExactlyInAnyOrder(none, lab);
        assertThat(templates.forget(KEY)).isTrue();
        assertThat(templates.forget(KEY)).isFalse();
        assertThat(templates.choice(KEY)).isEmpty();
    }

    @Test
    void ofManyWhoWriteOneTemplateAtOnceNobodyFails() throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int thread = 1; thread <= 16; thread++) {
            RoomTemplate mine = new RoomTemplate("lecture", RICH.withCapacity(thread));
            calls.add(() -> {
                templates.save(CAMPUS, mine);
                return true;
            });
        }
        assertThat(atOnce(calls)).containsOnly(true).hasSize(16);
        assertThat(templates.list(CAMPUS)).hasSize(1);
    }

    @Test
    void aPassIsFoundByTheHashOfItsSecretAndListedWithItsRoom() {
        GuestPass pass = pass("1", KEY, 2);
        GuestPass later = pass("2", KEY.withSlot("lab"), 1);
        passes.add(pass, HASH);
        passes.add(later, HASH.replace('0', '1'));
        assertThat(passes.find(HASH)).contains(pass);
        assertThat(passes.find(HASH.replace('0', '2'))).isEmpty();
        assertThat(passes.list(KEY)).containsExactly(pass);
        assertThat(passes.removeAll(KEY)).isEqualTo(1);
        assertThat(passes.find(HASH)).isEmpty();
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> passes.add(pass("3", KEY, 1), HASH.replace('0', '1')));
    }

    @Test
    void aPassIsUsedAsOftenAsItSaysHoweverManyComeAtOnce() throws Exception {
        passes.add(pass("1", KEY, 5), HASH);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            calls.add(() -> passes.use(id("1"), NOW));
        }
        assertThat(atOnce(calls).stream().filter(used -> used)).hasSize(5);
        passes.giveBack(id("1"));
        assertThat(passes.find(HASH).orElseThrow().uses()).isEqualTo(4);
        assertThat(passes.use(id("1"), NOW)).isTrue();
        assertThat(passes.use(id("1"), NOW)).isFalse();
    }

    @Test
    void anExpiredOrRevokedPassIsNotUsed() {
        passes.add(pass("1", KEY, 5), HASH);
        assertThat(passes.use(id("1"), NOW.plusSeconds(3600))).isFalse();
        assertThat(passes.use(id("1"), NOW.plusSeconds(3599))).isTrue();
        assertThat(passes.revoke(id("1"), NOW)).isTrue();
        assertThat(passes.revoke(id("1"), NOW)).isFalse();
        assertThat(passes.use(id("1"), NOW)).isFalse();
        assertThat(passes.find(HASH).orElseThrow().revokedAt()).contains(NOW);
        assertThat(passes.use(id("2"), NOW)).isFalse();
    }

    @Test
    void whoIssuedAPassIsForgottenAndThePassStaysGood() {
        passes.add(pass("1", KEY, 5), HASH);
        passes.add(pass("2", CourseKey.of("other.example", "a"), 5), HASH.replace('0', '1'));
        assertThat(passes.issuedBy(CAMPUS, "17")).hasSize(1);
        assertThat(passes.forgetIssuer(CAMPUS, "17")).isEqualTo(1);
        assertThat(passes.forgetIssuer(CAMPUS, "17")).isZero();
        GuestPass left = passes.find(HASH).orElseThrow();
        assertThat(left.issuedBy()).isEmpty();
        assertThat(left.label()).isEmpty();
        assertThat(passes.use(id("1"), NOW)).isTrue();
        assertThat(passes.issuedBy("other.example", "17")).hasSize(1);
    }

    private static String id(String digit) {
        return "00000000-0000-4000-8000-00000000000" + digit;
    }

    private static GuestPass pass(String id, CourseKey key, int uses) {
        return new GuestPass(id(id), key, "Ada's dad", "17", NOW, NOW.plusSeconds(3600), uses, 0, Optional.empty());
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
