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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.UnreachableException;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.standin.Entry;
import org.lmsbridge.privacy.Erasure;
import org.lmsbridge.privacy.PersonKey;
import org.lmsbridge.privacy.PersonReport;
import org.lmsbridge.privacy.PersonalData;
import org.lmsbridge.privacy.PersonalExport;
import org.lmsbridge.privacy.Privacy;

/** The people who enter rooms: language, picture, another role, the end. */
class PeopleTest {
    @ParameterizedTest
    @CsvSource({
        "en-GB, 2.0, 1",
        "de-AT, 3.3, 2",
        "fr, 2.0, 4",
        "pt-PT, 3.0, 6",
        "pt-BR, 3.0, 7",
        "zh-CN, 9.2, 11",
        "zh-Hans-HK, 9.2, 11",
        "zh-TW, 9.2, 12",
        "zh-Hant, 3.3, 12",
        "id, 3.3, 16",
        "he, 3.3, 28",
        "sk, 2.0, 32",
        "bn, 4.0.4, 1",
        "bn, 4.0.5, 33",
        "lo, 4.0, 1",
        "lo, 5.0, 36",
        "ku, 5.0, 1",
        "tk, 5.1, 38",
        "ur, 5.1, 1",
        "ur, 6.0, 39",
        "tlh, 9.2, 1"
    })
    void aLocaleHasTheNumberOfItsLanguageWhereTheVersionKnowsIt(String tag, String version, int number) {
        assertThat(Languages.id(Locale.forLanguageTag(tag), OpenMeetingsVersion.parse(version)))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void languageAndPictureOfAMemberTravelWithTheLink(String version) throws Exception {
        try (Campus campus = new Campus(version)) {
            campus.open();
            Member french =
                    STUDENT.withLocale(Locale.CANADA_FRENCH).withPicture(URI.create("https://campus.example/7.png"));
            List<Object> said = new ArrayList<>();
            JoinLink link = campus.overheard(said).join(ALGEBRA, french);
            assertThat(link.url().getQuery()).contains("language=4");
            CourseRoomsTest.enter(link);
            assertThat(said).singleElement().isInstanceOfSatisfying(JoinRequest.class, request -> {
                assertThat(request.person().pictureUrl()).contains("https://campus.example/7.png");
                assertThat(request.language()).isEqualTo(4);
            });
            assertThat(campus.rooms.join(ALGEBRA, STUDENT).url().getQuery()).contains("language=1");
        }
    }

    @Test
    void aPictureIsAtAWebAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> STUDENT.withPicture(URI.create("javascript:alert(1)")));
        assertThatIllegalArgumentException().isThrownBy(() -> STUDENT.withPicture(URI.create("/7.png")));
    }

    @ParameterizedTest
    @CsvSource({"2.0, DONE", "3.0, DONE", "3.1, NOT_POSSIBLE", "3.3, NOT_POSSIBLE", "5.1, DONE", "9.2, DONE"})
    void whoGetsAnotherRoleIsTurnedOutAndComesBackWithIt(String version, TurnedOut expected) throws Exception {
        try (Campus campus = new Campus(version)) {
            CourseRoom room = campus.open();
            CourseRoomsTest.enter(campus.rooms.join(ALGEBRA, STUDENT));
            CourseRoomsTest.enter(campus.rooms.join(ALGEBRA, TEACHER));
            assertThat(campus.rooms.people().turnOut(ALGEBRA, STUDENT)).isEqualTo(expected);
            boolean gone = expected == TurnedOut.DONE;
            assertThat(campus.om.participants(room.room().value()).contains("7"))
                    .isEqualTo(!gone);
            assertThat(campus.om.participants(room.room().value())).contains("1");
            if (gone) {
                assertThat(campus.rooms.people().turnOut(ALGEBRA, STUDENT)).isEqualTo(TurnedOut.NOT_THERE);
            }
            CourseRoomsTest.enter(campus.rooms.join(ALGEBRA, STUDENT.withRole(Role.TEACHER)));
            List<Entry> entries = campus.om.entries();
            assertThat(entries.get(entries.size() - 1).moderator()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0"})
    void ofTwoWithOneNameNobodyIsTurnedOutWhereOnlyNamesAreKnown(String version) throws Exception {
        try (Campus campus = new Campus(version)) {
            campus.open();
            CourseRoomsTest.enter(campus.rooms.join(ALGEBRA, STUDENT));
            Member twin = Member.of("8", "sam2", STUDENT.firstName(), STUDENT.lastName(), Role.STUDENT);
            CourseRoomsTest.enter(campus.rooms.join(ALGEBRA, twin));
            assertThat(campus.rooms.people().turnOut(ALGEBRA, STUDENT)).isEqualTo(TurnedOut.NOT_POSSIBLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2", "9.2 on MariaDB"})
    void onePersonIsExportedAndErasedWithAReceiptAndOthersStay(String version) throws Exception {
        try (Campus campus = new Campus(version)) {
            campus.open();
            CourseRoomsTest.enter(campus.rooms.join(ALGEBRA, TEACHER));
            CourseRoomsTest.enter(campus.rooms.join(ALGEBRA, STUDENT));
            Privacy privacy = privacy(campus);
            PersonKey teacher = new PersonKey("Campus.example", "1");
            boolean listed = version.equals("3.3") || version.startsWith("9.2");

            PersonReport export = privacy.export(teacher);
            assertThat(export.complete()).isTrue();
            assertThat(export.entries()).extracting(PersonReport.Entry::found).containsExactly(1, 0, listed ? 1 : 0);
            if (listed) {
                assertThat(export.toJson()).contains("\"lastName\" : \"Teacher\"");
            }
            PersonReport receipt = privacy.erase(teacher);
            assertThat(receipt.complete()).isTrue();
            assertThat(receipt.entries()).extracting(PersonReport.Entry::erased).containsExactly(1, 0, listed ? 1 : 0);
            assertThat(receipt.entries().get(2).remarks()).anyMatch(text -> text.contains("Recordings"));
            assertThat(receipt.entries().get(2).remarks().stream().anyMatch(text -> text.contains("do not list")))
                    .isEqualTo(!listed);
            assertThat(receipt.toJson()).doesNotContain("Teacher");
            assertThat(privacy.erase(teacher).entries())
                    .extracting(PersonReport.Entry::found)
                    .containsOnly(0);
            assertThat(campus.rooms.history(ALGEBRA))
                    .extracting(MeetingEvent::memberId)
                    .containsExactly("");
            if (listed) {
                assertThat(campus.rooms.people().entries(Servers.MAIN, "campus.example", "7"))
                        .hasSize(1);
                assertThat(campus.rooms.people().entries(Servers.MAIN, "campus.example", "1"))
                        .isEmpty();
            }
        }
    }

    @Test
    void aPlaceThatDoesNotAnswerIsNamedAndDoesNotKeepTheOthers() {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            Privacy privacy = privacy(campus);
            campus.om.close();
            PersonReport receipt = privacy.erase(new PersonKey("campus.example", "1"));
            assertThat(receipt.complete()).isFalse();
            assertThat(receipt.entries()).extracting(PersonReport.Entry::failed).containsExactly(false, false, true);
            assertThat(receipt.entries().get(0).erased()).isEqualTo(1);
            assertThat(receipt.toJson()).contains("\"complete\" : false");
        }
    }

    @Test
    void whatAPlaceOfThePlatformThrowsKeepsNoOtherPlaceAndNoReceipt() {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            PersonalData forum = new Forum("forum");
            Privacy privacy =
                    Privacy.of(forum, PersonalData.history(campus.store)).withReceipts(campus.database.receipts());
            PersonKey teacher = new PersonKey("campus.example", "1");
            assertThat(privacy.export(teacher).entries())
                    .extracting(PersonReport.Entry::failed)
                    .containsExactly(true, false);
            PersonReport receipt = privacy.erase(teacher);
            assertThat(receipt.entries()).extracting(PersonReport.Entry::erased).containsExactly(0, 1);
            assertThat(receipt.complete()).isFalse();
            assertThat(receipt.toJson()).contains("IllegalStateException").doesNotContain("Tess");
            assertThat(privacy.receipts(teacher)).hasSize(1);
        }
    }

    @Test
    void twoPlacesOfOneNameAreRefusedSinceTheOneWouldHideTheOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> Privacy.of(new Forum("a"), new Forum("a")));
        Privacy privacy = Privacy.of(new Forum("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> privacy.and(new Forum("a")));
        assertThat(privacy.and(new Forum("b"))
                        .export(new PersonKey("campus.example", "1"))
                        .entries())
                .hasSize(2);
    }

    /** A place of the platform that is broken. */
    private record Forum(String place) implements PersonalData {
        @Override
        public PersonalExport export(PersonKey person) {
            throw new IllegalStateException("No table for Tess Teacher");
        }

        @Override
        public Erasure erase(PersonKey person) {
            throw new IllegalStateException("No table for Tess Teacher");
        }
    }

    @Test
    void aPersonIsDeletedOnTheServersThatLiveAlsoWhenOneIsDead() throws Exception {
        try (Campus dead = new Campus("9.2");
                Campus campus = new Campus("9.2")) {
            campus.open();
            CourseRoomsTest.enter(campus.rooms.join(ALGEBRA, STUDENT));
            dead.om.close();
            Map<String, OpenMeetings> both = Map.of("a", dead.server, "b", campus.server, "c", dead.server);
            People people = CourseRooms.on(new Servers() {
                        @Override
                        public String choose(CourseKey course) {
                            return "b";
                        }

                        @Override
                        public OpenMeetings named(String name) {
                            return Optional.ofNullable(both.get(name)).orElseThrow(() -> Servers.noServer(name));
                        }

                        @Override
                        public Set<String> names() {
                            return both.keySet();
                        }
                    })
                    .store(campus.store)
                    .build()
                    .people();
            assertThatExceptionOfType(UnreachableException.class)
                    .isThrownBy(() -> people.delete("campus.example", "7"))
                    .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
            assertThat(people.entries("b", "campus.example", "7")).isEmpty();
        }
    }

    @Test
    void reportsShowNothingPersonalInTheirTextForm() {
        PersonReport.Entry entry = new PersonReport.Entry(
                "x",
                1,
                0,
                List.of(),
                false,
                PersonalExport.of(List.of(Map.of("email", "ada@campus.example")))
                        .records());
        assertThat(entry.toString()).doesNotContain("ada@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aDeletedUserIsDeletedOnEveryServer(String version) throws Exception {
        try (Campus campus = new Campus(version)) {
            campus.rooms.open(ALGEBRA, TEACHER, SETTINGS);
            CourseRoomsTest.enter(campus.rooms.join(ALGEBRA, STUDENT));
            List<Object> said = new ArrayList<>();
            campus.overheard(said).people().delete("Campus.example", "7");
            assertThat(said).containsExactly(new ExternalId("chamilolms.campus.example", "7"));
            campus.rooms.people().delete("campus.example", "7");
            Optional<RefusedException> listed = Optional.empty();
            try {
                assertThat(campus.rooms.people().entries(Servers.MAIN, "campus.example", "7"))
                        .isEmpty();
            } catch (RefusedException e) {
                listed = Optional.of(e);
            }
            assertThat(listed.isPresent()).isEqualTo(version.equals("2.0") || version.equals("3.0"));
        }
    }

    private static Privacy privacy(Campus campus) {
        return Privacy.of(PersonalData.history(campus.store), PersonalData.guestPasses(campus.database.guestPasses()))
                .andServers(campus.rooms.people());
    }
}
