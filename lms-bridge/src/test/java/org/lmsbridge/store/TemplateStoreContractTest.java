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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.EntryRules;
import org.lmsbridge.Role;
import org.lmsbridge.Waiting;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.template.CourseChoice;
import org.lmsbridge.template.Overrides;
import org.lmsbridge.template.RoomTemplate;
import org.lmsbridge.template.TemplateStore;

/** What {@link TemplateStore} promises, whatever the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TemplateStoreContractTest {
    private static final String CAMPUS = "campus.example";
    private static final CourseKey KEY = CourseKey.of(CAMPUS, "O'Brien; \uD83D\uDE00");
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

    private final TestDatabase kind;

    TemplateStoreContractTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = JdbcStore.at(kind.emptiedUrl());
        templates = database.templates();
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
        assertThat(AtOnce.all(calls)).containsOnly(true).hasSize(16);
        assertThat(templates.list(CAMPUS)).hasSize(1);
    }
}
