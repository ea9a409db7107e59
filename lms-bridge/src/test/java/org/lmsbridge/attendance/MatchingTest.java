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
package org.lmsbridge.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lmsbridge.Campus;
import org.lmsbridge.attendance.Who.Match;
import org.lmsbridge.openmeetings.model.ConnectionId;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Participant;
import org.lmsbridge.openmeetings.model.RoomId;

/** Who in a room is which of those who got links, by whatever a server tells of each. */
class MatchingTest {
    private static final String OURS = "chamilolms.campus.example";

    @Test
    void aMemberIsFoundByLoginWhateverTheServerCallsThePerson() {
        Who who = only(participant("sam", "Samuel", "S."), linked("7", "sam", "Sam", "Student"));
        assertThat(who).isEqualTo(new Who(Optional.of("7"), "sam", "Sam", "Student", Match.LOGIN));
    }

    @Test
    void aMemberWhoGotSeveralLinksIsStillOne() {
        Who who = only(
                participant("sam", "Sam", "Student"),
                linked("7", "sam", "Sam", "Student"),
                linked("7", "sam", "Sam", "Newname"));
        assertThat(who.match()).isEqualTo(Match.LOGIN);
        assertThat(who.memberId()).contains("7");
    }

    @Test
    void aLoginOfTwoMembersIsGuessedToBeNeither() {
        Who who = only(
                participant("sam", "Sam", "Student"),
                linked("7", "sam", "Sam", "Student"),
                linked("8", "sam", "Samantha", "Other"));
        assertThat(who).isEqualTo(new Who(Optional.empty(), "sam", "Sam", "Student", Match.AMBIGUOUS));
    }

    @Test
    void aLoginThatIsNobodysLeavesTheName() {
        assertThat(only(participant("guest-1", "Sam", "Student"), linked("7", "sam", "Sam", "Student"))
                        .match())
                .isEqualTo(Match.NAME);
        assertThat(only(participant("guest-1", "Gus", "Guest"), linked("7", "sam", "Sam", "Student")))
                .isEqualTo(new Who(Optional.empty(), "guest-1", "Gus", "Guest", Match.UNKNOWN));
        assertThat(only(participant("SAM", "", ""), linked("7", "sam", "", "")).match())
                .as("logins are compared exactly, and no name is no match")
                .isEqualTo(Match.UNKNOWN);
    }

    @Test
    void theLoginCountsForNothingWhereThePlatformsOwnIdIsTold() {
        LinkedMember sam = linked("7", "sam", "Sam", "Student");
        LinkedMember eve = linked("8", "eve", "Eve", "Student");
        assertThat(only(external(OURS, "8", "sam"), sam, eve))
                .isEqualTo(new Who(Optional.of("8"), "eve", "Eve", "Student", Match.EXTERNAL_ID));
        assertThat(only(external("moodle.other", "7", "sam"), sam, eve).match())
                .as("of another platform")
                .isEqualTo(Match.UNKNOWN);
    }

    @Test
    void twoConnectionsOfOneLoginCountOnce() {
        Map<String, Who> people = matched(
                List.of(participant("sam", "Sam", "Student"), participant("sam", "Sam", "Student")),
                linked("7", "sam", "Sam", "Student"));
        assertThat(people.values()).extracting(Who::match).containsExactly(Match.LOGIN);
    }

    private static Who only(Participant inside, LinkedMember... members) {
        Map<String, Who> people = matched(List.of(inside), members);
        assertThat(people).hasSize(1);
        return people.values().iterator().next();
    }

    private static Map<String, Who> matched(List<Participant> inside, LinkedMember... members) {
        return new Matching(OURS, Arrays.asList(members), Instant.EPOCH, List.of()).of(inside);
    }

    private static LinkedMember linked(String id, String login, String firstName, String lastName) {
        return new LinkedMember(Campus.ALGEBRA, "main", new RoomId(1), id, login, firstName, lastName, Instant.EPOCH);
    }

    private static Participant participant(String login, String firstName, String lastName) {
        return new Participant(
                firstName,
                lastName,
                Optional.of(login),
                Optional.empty(),
                Optional.of(new ConnectionId("connection of " + firstName)),
                Map.of());
    }

    private static Participant external(String type, String id, String login) {
        return new Participant(
                "Any", "Name", Optional.of(login), Optional.of(new ExternalId(type, id)), Optional.empty(), Map.of());
    }
}
