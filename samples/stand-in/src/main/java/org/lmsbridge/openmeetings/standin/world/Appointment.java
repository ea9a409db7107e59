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
package org.lmsbridge.openmeetings.standin.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event in a calendar. */
public final class Appointment extends Fields<Appointment> {
    private final List<Member> members = new ArrayList<>();

    /**
     * Somebody invited.
     *
     * @param id number of the invitation
     * @param account who
     * @param zone the time zone that was named, empty when none
     */
    public record Member(long id, Account account, String zone) {}

    Appointment(long id) {
        super(id);
    }

    @Override
    Appointment self() {
        return this;
    }

    /** Those invited. */
    public List<Member> members() {
        return List.copyOf(members);
    }

    /** Forgets those invited. */
    public void nobody() {
        members.clear();
    }

    void invite(Member member) {
        members.add(member);
    }

    /** When it begins or ends, null when never said. */
    public @Nullable Instant moment(String field) {
        return get(field) instanceof Instant instant ? instant : null;
    }

    /** Whether it is a person's, as the owner or as a member. */
    public boolean concerns(long accountId) {
        return number("ownerId") == accountId
                || members.stream().anyMatch(member -> member.account().id() == accountId);
    }
}
