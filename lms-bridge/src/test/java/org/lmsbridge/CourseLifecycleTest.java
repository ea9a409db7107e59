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
package org.lmsbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.lifecycle.CourseLifecycle;
import org.lmsbridge.lifecycle.LifecycleReport;
import org.lmsbridge.lifecycle.TurnOutReport;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.template.CourseChoice;
import org.lmsbridge.template.Overrides;
import org.lmsbridge.template.RoomTemplate;
import org.lmsbridge.template.Templates;

/** What a platform says of whole courses, and the templates that their rooms follow. */
class CourseLifecycleTest {
    private static final CourseKey LAB = ALGEBRA.withSession("2").withSlot("lab");

    @Test
    void aCourseHasTheTemplateThatItChoseAndWhatItWantsOtherwise() {
        try (Campus campus = new Campus("9.2")) {
            Templates templates = Templates.of(campus.database.templates());
            assertThat(templates.settings(ALGEBRA)).isEqualTo(CourseSettings.defaults());
            templates.choose(ALGEBRA, "classroom", Overrides.none().withRecordingAllowed(false));
            CourseSettings settings = templates.settings(ALGEBRA);
            assertThat(settings.recordingAllowed()).isFalse();
            assertThat(settings.capacity()).isEqualTo(100);
            assertThat(settings.entry().waiting()).isEqualTo(Waiting.UNTIL_ENTERED);
            assertThat(campus.rooms.open(ALGEBRA, TEACHER, settings).recordingAllowed())
                    .isFalse();
        }
    }

    @Test
    void aStoredTemplateTakesThePlaceOfOneInCodeAndThatOfABuiltInOne() {
        try (Campus campus = new Campus("9.2")) {
            RoomTemplate mine = new RoomTemplate("meeting", SETTINGS.withCapacity(3));
            Templates templates = Templates.of(campus.database.templates()).with(mine);
            assertThat(templates.find("campus.example", "meeting")).contains(mine);
            RoomTemplate stored = new RoomTemplate("meeting", SETTINGS.withCapacity(4));
            templates.save("Campus.example", stored);
            assertThat(templates.find("campus.example", "meeting")).contains(stored);
            assertThat(templates.list("campus.example"))
                    .extracting(RoomTemplate::name)
                    .containsExactly("classroom", "interview", "lecture", "meeting", "study-group");
            templates.choose(ALGEBRA, "meeting", Overrides.none());
            assertThat(templates.settings(ALGEBRA).capacity()).isEqualTo(4);
            assertThat(templates.remove("campus.example", "meeting")).isTrue();
            assertThat(templates.settings(ALGEBRA).capacity()).isEqualTo(3);
        }
    }

    @Test
    void aTemplateThatIsGoneIsSaidAndNotReplacedByAnother() {
        try (Campus campus = new Campus("9.2")) {
            Templates templates = Templates.of(campus.database.templates());
            templates.save("campus.example", new RoomTemplate("exam", SETTINGS));
            templates.choose(ALGEBRA, "exam", Overrides.none());
            templates.remove("campus.example", "exam");
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> templates.settings(ALGEBRA))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_TEMPLATE));
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> templates.choose(ALGEBRA, "none", Overrides.none()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void builtInTemplatesGiveRoomsInEveryVersion(String version) {
        try (Campus campus = new Campus(version)) {
            for (RoomTemplate template : RoomTemplate.builtIn()) {
                CourseRoom room = campus.rooms.open(ALGEBRA.withSlot(template.name()), TEACHER, template.settings());
                assertThat(room.type()).isEqualTo(template.settings().type());
                assertThat(room.capacity()).isEqualTo(template.settings().capacity());
                assertThat(room.moderated()).isEqualTo(template.settings().moderated());
                assertThat(room.recordingAllowed())
                        .isEqualTo(template.settings().recordingAllowed());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2", "9.2 on MariaDB"})
    void aWholeCourseIsArchivedRestoredAndDeletedWithEverythingItChose(String version) {
        try (Campus campus = new Campus(version)) {
            Templates templates = Templates.of(campus.database.templates());
            List<CourseKey> told = new ArrayList<>();
            CourseLifecycle courses =
                    CourseLifecycle.of(campus.rooms, templates).alsoAtDeletion(told::add);
            campus.open();
            campus.rooms.open(LAB, TEACHER, SETTINGS);
            campus.rooms.open(CourseKey.of("campus.example", "OTHER"), TEACHER, SETTINGS);
            templates.choose(ALGEBRA.withSlot("planned"), "meeting", Overrides.none());

            clean(courses.archived("campus.example", "ALGEBRA101", TEACHER), 2);
            assertThat(campus.courseRooms()).extracting(StandInRoom::closed).containsExactly(true, true, false);
            clean(courses.restored("campus.example", "ALGEBRA101", TEACHER), 2);
            campus.rooms.reopen(LAB, TEACHER);
            clean(courses.deleted("campus.example", "ALGEBRA101", TEACHER), 3);
            assertThat(campus.courseRooms()).hasSize(1);
            assertThat(templates.choices("campus.example", "ALGEBRA101")).isEmpty();
            assertThat(told).containsExactlyInAnyOrder(ALGEBRA, LAB, ALGEBRA.withSlot("planned"));
            clean(courses.deleted("campus.example", "ALGEBRA101", TEACHER), 0);
        }
    }

    @Test
    void aCopyGetsTheSettingsAndNoRooms() {
        try (Campus campus = new Campus("9.2")) {
            Templates templates = Templates.of(campus.database.templates());
            CourseLifecycle courses = CourseLifecycle.of(campus.rooms, templates);
            campus.rooms.open(ALGEBRA, TEACHER, SETTINGS.withName("Algebra").withCapacity(7));
            campus.rooms.open(LAB, TEACHER, SETTINGS.withCapacity(8));
            templates.choose(LAB, "meeting", Overrides.none().withName("Lab"));

            clean(courses.copied("campus.example", "ALGEBRA101", "ALGEBRA102"), 2);
            CourseKey copy = CourseKey.of("campus.example", "ALGEBRA102");
            assertThat(campus.rooms.ofCourse("campus.example", "ALGEBRA102")).isEmpty();
            assertThat(templates.settings(copy)).isEqualTo(SETTINGS.withCapacity(7));
            assertThat(templates.choice(copy.withSession("2").withSlot("lab")))
                    .map(CourseChoice::overrides)
                    .contains(Overrides.none());
            assertThat(campus.courseRooms()).hasSize(2);
        }
    }

    @Test
    void aCopyHasWhatSomebodyChangedInTheRoomsOfTheOriginalAndNoneOfTheirNames() {
        try (Campus campus = new Campus("9.2 on MariaDB")) {
            Templates templates = Templates.of(campus.database.templates());
            CourseRooms rooms = CourseRooms.on(campus.server)
                    .store(campus.store)
                    .settings(templates::settings)
                    .build();
            templates.choose(ALGEBRA, "lecture", Overrides.none().withName("Algebra 101"));
            rooms.open(ALGEBRA, TEACHER);
            rooms.open(LAB, TEACHER);
            rooms.open(ALGEBRA.withGroup("4"), TEACHER);
            rooms.change(ALGEBRA, TEACHER, was -> was.withCapacity(16).withName("Algebra in spring"));
            rooms.change(LAB, TEACHER, was -> was.withModerated(false));

            clean(CourseLifecycle.of(rooms, templates).copied("campus.example", "ALGEBRA101", "ALGEBRA102"), 3);
            CourseKey copy = CourseKey.of("campus.example", "ALGEBRA102");
            assertThat(rooms.open(copy, TEACHER).capacity()).isEqualTo(16);
            assertThat(rooms.open(copy, TEACHER).name()).isEqualTo("CALGEBRA102-0");
            assertThat(templates.choice(copy.withSession("2").withSlot("lab")))
                    .map(CourseChoice::overrides)
                    .contains(Overrides.none().withModerated(false));
            assertThat(templates.choice(copy.withGroup("4"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.1", "9.2", "9.2 on MariaDB"})
    void aRoomThatWasBegunAndNotFinishedIsArchivedWithItsCourse(String version) {
        try (Campus campus = new Campus(version)) {
            CourseLifecycle courses = CourseLifecycle.of(campus.rooms, Templates.of(campus.database.templates()));
            campus.rooms.open(LAB, TEACHER, SETTINGS);
            campus.begin(ALGEBRA);

            clean(courses.archived("campus.example", "ALGEBRA101", TEACHER), 2);
            assertThat(campus.courseRooms()).extracting(StandInRoom::closed).containsExactly(true, true);
            assertThat(campus.rooms.find(ALGEBRA).orElseThrow().archived()).isTrue();
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> campus.rooms.open(ALGEBRA.withGroup("late"), TEACHER, SETTINGS))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ARCHIVED));
            clean(courses.restored("campus.example", "ALGEBRA101", TEACHER), 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.1", "9.2", "9.2 on MariaDB"})
    void aRoomThatWasBegunAndNotFinishedIsDeletedWithItsCourse(String version) {
        try (Campus campus = new Campus(version)) {
            CourseLifecycle courses = CourseLifecycle.of(campus.rooms, Templates.of(campus.database.templates()));
            campus.begin(ALGEBRA);
            clean(courses.restored("campus.example", "ALGEBRA101", TEACHER), 0);
            clean(courses.deleted("campus.example", "ALGEBRA101", TEACHER), 1);
            assertThat(campus.courseRooms()).isEmpty();
            assertThat(campus.store.find(ALGEBRA)).isEmpty();
        }
    }

    @Test
    void whatThePlatformsOwnCodeThrowsKeepsNoOtherRoomAndIsReported() {
        try (Campus campus = new Campus("9.2")) {
            CourseLifecycle courses = CourseLifecycle.of(campus.rooms, Templates.of(campus.database.templates()))
                    .alsoAtDeletion(key -> {
                        if (key.equals(ALGEBRA)) {
                            throw new IllegalStateException("The forum is down");
                        }
                    });
            campus.open();
            campus.rooms.open(LAB, TEACHER, SETTINGS);
            LifecycleReport report = courses.deleted("campus.example", "ALGEBRA101", TEACHER);
            assertThat(report.done()).containsExactly(LAB);
            assertThat(report.failed()).containsOnlyKeys(ALGEBRA);
            assertThat(campus.courseRooms()).hasSize(1);

            CourseLifecycle others = CourseLifecycle.of(campus.rooms, Templates.of(campus.database.templates()))
                    .alsoAtDeletion(
                            (instance, course) -> {
                                throw new IllegalStateException("The forum is down");
                            },
                            key -> {});
            assertThat(others.deleted("campus.example", "ALGEBRA101", TEACHER).failed())
                    .containsOnlyKeys(ALGEBRA);
            assertThat(campus.courseRooms()).isEmpty();
        }
    }

    @Test
    void aRecordingSwitchOfTheCourseHoldsForItsSessionsGroupsAndSlotsUnlessTheyHaveOneOfTheirOwn() {
        try (Campus campus = new Campus("9.2")) {
            Templates templates = Templates.of(campus.database.templates());
            CourseRooms rooms = CourseRooms.on(campus.server)
                    .store(campus.store)
                    .settings(templates::settings)
                    .build();
            templates.choose(ALGEBRA, "classroom", Overrides.none().withRecordingAllowed(false));
            templates.choose(
                    ALGEBRA.withSession("9"), "classroom", Overrides.none().withRecordingAllowed(true));
            for (CourseKey key : List.of(ALGEBRA.withSession("2"), ALGEBRA.withGroup("4"), LAB)) {
                assertThat(rooms.open(key, TEACHER).recordingAllowed()).isFalse();
            }
            assertThat(rooms.open(ALGEBRA.withSession("9").withGroup("4").withSlot("lab"), TEACHER)
                            .recordingAllowed())
                    .isTrue();
        }
    }

    @Test
    void whatIsChosenGoesFromThePlatformToTheRoomAndNamesStayWhereTheyAre() {
        try (Campus campus = new Campus("9.2")) {
            Templates none = Templates.of(campus.database.templates());
            Templates templates = none.withStandard("meeting", Overrides.none().withRefusedWhenFull(true));
            CourseKey group = ALGEBRA.withSession("2").withGroup("4");
            assertThat(templates.settings(ALGEBRA).capacity()).isEqualTo(25);
            templates.choose(
                    ALGEBRA, "classroom", Overrides.none().withCapacity(7).withName("Algebra"));
            templates.choose(group, "lecture", Overrides.none().withModerated(false));

            CourseSettings settings = templates.settings(group.withSlot("lab"));
            assertThat(settings.type()).isEqualTo(RoomType.PRESENTATION);
            assertThat(settings.capacity()).isEqualTo(7);
            assertThat(settings.moderated()).isFalse();
            assertThat(settings.entry().refusedWhenFull()).isTrue();
            assertThat(settings.name()).isEmpty();
            assertThat(templates.settings(ALGEBRA).name()).contains("Algebra");
            assertThat(none.settings(ALGEBRA).entry().refusedWhenFull()).isFalse();
            assertThat(templates.counting(group.withSlot("lab")))
                    .map(CourseChoice::template)
                    .contains("lecture");
        }
    }

    @Test
    void aStudentOfACourseWhoseTemplateIsGoneHearsOfNoTemplate() {
        try (Campus campus = new Campus("9.2")) {
            Templates templates = Templates.of(campus.database.templates());
            CourseRooms rooms = CourseRooms.on(campus.server)
                    .store(campus.store)
                    .settings(templates::settings)
                    .build();
            templates.save("campus.example", new RoomTemplate("exam", SETTINGS));
            templates.choose(ALGEBRA, "exam", Overrides.none());
            templates.remove("campus.example", "exam");
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> rooms.join(ALGEBRA, STUDENT))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_ROOM));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.3", "9.2"})
    void whoseEnrolmentChangedIsTurnedOutOfEveryRoomOfTheCourse(String version) throws Exception {
        try (Campus campus = new Campus(version)) {
            CourseLifecycle courses = CourseLifecycle.of(campus.rooms, Templates.of(campus.database.templates()));
            campus.open();
            campus.rooms.open(LAB, TEACHER, SETTINGS);
            campus.rooms.open(CourseKey.of("campus.example", "OTHER"), TEACHER, SETTINGS);
            CourseRoomsTest.enter(campus.rooms.join(LAB, STUDENT));
            TurnOutReport report = courses.enrolmentChanged("campus.example", "ALGEBRA101", STUDENT);
            assertThat(report.failed()).isEmpty();
            boolean possible = !version.equals("3.3");
            assertThat(report.complete()).isEqualTo(possible);
            assertThat(report.outcomes())
                    .containsOnlyKeys(ALGEBRA, LAB)
                    .containsEntry(LAB, possible ? TurnedOut.DONE : TurnedOut.NOT_POSSIBLE);
            campus.om.close();
            assertThat(courses.enrolmentChanged("campus.example", "ALGEBRA101", STUDENT)
                            .complete())
                    .isFalse();
        }
    }

    @Test
    void everySettingCanBeOverridden() {
        CourseSettings other = new CourseSettings(
                Optional.of("Lab"),
                RoomType.INTERVIEW,
                3,
                false,
                false,
                Set.of(RoomElement.CHAT),
                new EntryRules(Waiting.UNTIL_OPENED, true, Set.of(Role.STUDENT)));
        Overrides all = Overrides.none()
                .withName("Lab")
                .withType(RoomType.INTERVIEW)
                .withCapacity(3)
                .withModerated(false)
                .withRecordingAllowed(false)
                .withHiddenElements(Set.of(RoomElement.CHAT))
                .withWaiting(Waiting.UNTIL_OPENED)
                .withRefusedWhenFull(true)
                .withOpeners(Set.of(Role.STUDENT));
        assertThat(all).isEqualTo(Overrides.all(other));
        assertThat(all.applyTo(SETTINGS)).isEqualTo(other);
        assertThat(Overrides.between(SETTINGS, other)).isEqualTo(all);
        assertThat(Overrides.between(other, other)).isEqualTo(Overrides.none());
    }

    @Test
    void anArchivedCourseGetsNoMoreRoomsUntilOneIsRestored() {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            CourseKey lab = ALGEBRA.withSlot("lab");
            CourseKey late = ALGEBRA.withGroup("late");
            campus.rooms.open(lab, TEACHER, SETTINGS);
            campus.rooms.archive(lab, TEACHER);
            assertThat(campus.rooms
                            .open(ALGEBRA.withSlot("2"), TEACHER, SETTINGS)
                            .open())
                    .isTrue();
            CourseLifecycle courses = CourseLifecycle.of(campus.rooms, Templates.of(campus.database.templates()));
            assertThat(courses.archived("campus.example", ALGEBRA.course(), TEACHER)
                            .done())
                    .hasSize(3);
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> campus.rooms.open(late, TEACHER, SETTINGS))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ARCHIVED));
            assertThat(campus.courseRooms()).hasSize(3);
            campus.rooms.restore(lab, TEACHER);
            assertThat(campus.rooms.open(late, TEACHER, SETTINGS).open()).isTrue();
        }
    }

    @Test
    void aRoomThatFailsDoesNotKeepTheOthers() {
        try (Campus campus = new Campus("9.2")) {
            CourseLifecycle courses = CourseLifecycle.of(campus.rooms, Templates.of(campus.database.templates()));
            campus.open();
            campus.rooms.open(LAB, TEACHER, SETTINGS);
            LifecycleReport refused = courses.archived("campus.example", "ALGEBRA101", STUDENT);
            assertThat(refused.done()).isEmpty();
            assertThat(refused.failed()).containsOnlyKeys(ALGEBRA, LAB);
            campus.om.close();
            assertThat(courses.archived("campus.example", "ALGEBRA101", TEACHER).failed())
                    .hasSize(2);
            assertThat(campus.rooms.find(ALGEBRA).orElseThrow().archived()).isFalse();
        }
    }

    @Test
    void overridesGoOverEachOtherOneByOne() {
        Overrides first = Overrides.none().withName("A").withCapacity(3);
        Overrides both = first.and(Overrides.none().withCapacity(4).withRecordingAllowed(false));
        assertThat(both.applyTo(SETTINGS))
                .isEqualTo(SETTINGS.withName("A").withCapacity(4).withRecordingAllowed(false));
        CourseSettings other = SETTINGS.withEntry(new EntryRules(Waiting.UNTIL_OPENED, true, Set.of()));
        assertThat(Overrides.all(other).applyTo(SETTINGS)).isEqualTo(other);
    }

    private static void clean(LifecycleReport report, int rooms) {
        assertThat(report.failed()).isEmpty();
        assertThat(report.done()).hasSize(rooms);
    }
}
