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

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lmsbridge.attendance.Who.Match;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Participant;

/**
 * Finds those who are in a room among those who got links to it. From 4.0.6 on OpenMeetings tells the platform's own
 * id of each; 2.0 to 3.0 tell first and last name, which is enough where one member alone is called so.
 *
 * <p>Whoever was found once stays found for as long as the connection lasts: a link that a namesake gets later says
 * nothing about who is there already.
 */
final class Matching {
    /** How long before a meeting somebody may get a link for it: teachers come early. */
    private static final Duration EARLY = Duration.ofHours(1);

    private static final int LONGEST = 190;

    private final String externalType;
    private final List<LinkedMember> linked;
    private final Instant openedAt;
    private final Map<String, Who> known = new HashMap<>();

    /**
     * For one look.
     *
     * @param linked who got links for the room, also for meetings before
     * @param openedAt when the meeting began
     * @param running what was so at the look before, also in meetings before: whoever stayed inside is the same still
     */
    Matching(String externalType, List<LinkedMember> linked, Instant openedAt, List<Stretch> running) {
        this.externalType = externalType;
        this.linked = linked;
        this.openedAt = openedAt;
        for (Stretch one : running) {
            if (Sign.isConnection(one.sign()) || !one.from().isBefore(openedAt)) {
                one.who().ifPresent(who -> known.put(one.sign(), who));
            }
        }
    }

    /** Who is there, each by a sign that is the same at every look. */
    Map<String, Who> of(List<Participant> inside) {
        Map<String, Who> people = new LinkedHashMap<>();
        for (Participant one : inside) {
            String sign = Sign.of(one);
            people.computeIfAbsent(
                    sign, none -> Optional.ofNullable(known.get(sign)).orElseGet(() -> find(one)));
        }
        return people;
    }

    private Who find(Participant one) {
        Optional<ExternalId> external = one.externalId();
        if (external.isPresent()) {
            return external.get().type().equals(externalType)
                    ? known(external.get().id(), one)
                    : stranger(one, Match.UNKNOWN);
        }
        String login = text(one.login().orElse(""));
        List<LinkedMember> byLogin = login.isEmpty() ? List.of() : expected(member -> login.equals(member.login()));
        if (!byLogin.isEmpty()) {
            return found(byLogin, one, Match.LOGIN);
        }
        String first = text(one.firstName());
        String last = text(one.lastName());
        if (first.isEmpty() && last.isEmpty()) {
            return stranger(one, Match.UNKNOWN);
        }
        return found(
                expected(member -> first.equals(member.firstName()) && last.equals(member.lastName())),
                one,
                Match.NAME);
    }

    private Who known(String memberId, Participant one) {
        return linked.stream()
                .filter(member -> member.memberId().equals(memberId))
                .findFirst()
                .map(member -> Who.of(member, Match.EXTERNAL_ID))
                .orElseGet(() -> new Who(
                        Optional.of(text(memberId)),
                        text(one.login().orElse("")),
                        text(one.firstName()),
                        text(one.lastName()),
                        Match.EXTERNAL_ID));
    }

    private static Who found(List<LinkedMember> members, Participant one, Match match) {
        long different = members.stream().map(LinkedMember::memberId).distinct().count();
        if (different == 1) {
            return Who.of(members.get(0), match);
        }
        return stranger(one, different == 0 ? Match.UNKNOWN : Match.AMBIGUOUS);
    }

    private static Who stranger(Participant one, Match match) {
        return new Who(
                Optional.empty(), text(one.login().orElse("")), text(one.firstName()), text(one.lastName()), match);
    }

    /** Those of this meeting: a namesake in a lesson last week is nobody who could be here now. */
    private List<LinkedMember> expected(Predicate<LinkedMember> wanted) {
        Instant earliest = openedAt.minus(EARLY);
        return linked.stream()
                .filter(member -> !member.at().isBefore(earliest))
                .filter(wanted)
                .toList();
    }

    /** What a server sends may be longer than what a store takes, or hold what none of them takes. */
    private static String text(String told) {
        StringBuilder clean = new StringBuilder();
        told.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .limit(LONGEST)
                .forEach(clean::appendCodePoint);
        while (clean.length() > LONGEST) {
            clean.setLength(clean.offsetByCodePoints(clean.length(), -1));
        }
        return clean.toString();
    }
}
