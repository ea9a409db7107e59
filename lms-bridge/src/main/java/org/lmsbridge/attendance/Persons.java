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

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lmsbridge.attendance.Who.Match;

/** Finds the stretches that are of one and the same person. Pure. */
final class Persons {
    private Persons() {}

    /** The stretches of each person, in the order in which they came. */
    static Collection<List<Stretch>> of(List<Stretch> stretches) {
        Set<String> alone = alone(stretches);
        Map<String, List<Stretch>> persons = new LinkedHashMap<>();
        for (Stretch one : stretches) {
            Who who = one.who().orElseThrow();
            boolean byName = isNamedOnly(one) && alone.contains(who.shown());
            String person = byName ? "name " + who.shown() : key(one.sign(), who);
            persons.computeIfAbsent(person, none -> new ArrayList<>()).add(one);
        }
        return persons.values();
    }

    /** The same for all connections of a member. */
    static String key(String sign, Who who) {
        return who.memberId().map(id -> "member " + id).orElse("sign " + sign);
    }

    /** Names of strangers that never were there twice at once: it was one person whose connection was lost. */
    private static Set<String> alone(List<Stretch> stretches) {
        Map<String, Stretch> last = new LinkedHashMap<>();
        Set<String> several = new HashSet<>();
        for (Stretch one : stretches) {
            if (isNamedOnly(one)) {
                String name = one.who().orElseThrow().shown();
                Stretch before = last.put(name, one);
                if (before != null && overlap(before, one)) {
                    several.add(name);
                }
            }
        }
        last.keySet().removeAll(several);
        return last.keySet();
    }

    /** Whether a look found both; the first look without somebody may be the one that finds the next. */
    private static boolean overlap(Stretch before, Stretch next) {
        return before.gone().map(next.from()::isBefore).orElse(!next.from().isAfter(before.until()));
    }

    /** Whoever could be one of several members is not taken for the same one twice. */
    private static boolean isNamedOnly(Stretch one) {
        Who who = one.who().orElseThrow();
        return Sign.isConnection(one.sign())
                && who.match() == Match.UNKNOWN
                && !who.shown().isEmpty();
    }
}
