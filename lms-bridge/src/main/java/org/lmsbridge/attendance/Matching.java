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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lmsbridge.attendance.Who.Match;
import org.lmsbridge.openmeetings.model.ConnectionId;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Participant;

/**
 * Finds those who are in a room among those who got links to it. From 4.0.6 on OpenMeetings tells the platform's own
 * id of each; 2.0 to 3.0 tell first and last name, which is enough where one member alone is called so.
 */
final class Matching {
    private static final int LONGEST = 190;

    private final String externalType;
    private final List<LinkedMember> linked;

    Matching(String externalType, List<LinkedMember> linked) {
        this.externalType = externalType;
        this.linked = linked;
    }

    /** Who is there, each by a sign that is the same at every look; two connections of one member count once. */
    Map<String, Who> of(List<Participant> inside) {
        Map<String, Who> people = new LinkedHashMap<>();
        for (Participant one : inside) {
            Who who = find(one);
            people.putIfAbsent(who.memberId().map(id -> digest("m:" + id)).orElseGet(() -> sign(one)), who);
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
        List<LinkedMember> byLogin = login.isEmpty() ? List.of() : members(member -> login.equals(member.login()));
        if (!byLogin.isEmpty()) {
            return found(byLogin, one, Match.LOGIN);
        }
        String first = text(one.firstName());
        String last = text(one.lastName());
        if (first.isEmpty() && last.isEmpty()) {
            return stranger(one, Match.UNKNOWN);
        }
        return found(
                members(member -> first.equals(member.firstName()) && last.equals(member.lastName())), one, Match.NAME);
    }

    private Who known(String memberId, Participant one) {
        return members(member -> member.memberId().equals(memberId)).stream()
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

    private List<LinkedMember> members(Predicate<LinkedMember> wanted) {
        return linked.stream().filter(wanted).toList();
    }

    /** Hashed, since the id of a connection is a secret. */
    private static String sign(Participant one) {
        return digest(one.externalId()
                .map(id -> "x:" + id.type() + " " + id.id())
                .or(() -> one.connection().map(ConnectionId::value).map(value -> "c:" + value))
                .orElseGet(() -> "n:" + one.login().orElse("") + " " + one.firstName() + " " + one.lastName()));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
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
