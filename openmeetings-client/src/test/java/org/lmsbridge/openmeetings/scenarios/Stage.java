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
package org.lmsbridge.openmeetings.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.Support;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.GroupId;
import org.lmsbridge.openmeetings.model.NewUser;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.User;

/**
 * Where scenarios play: one server, and what they leave on it until it is cleared. Everything they make carries
 * {@link #MARK} in its name, so that what a killed run left is known as ours.
 */
final class Stage {
    /** What every name of a thing of ours begins with, and the external type of them all. */
    static final String MARK = "lms-bridge-scenario";

    /** Who our users are, one after the other: old versions list no users, and find those of killed runs by this. */
    static final ExternalId USER = new ExternalId(MARK, "1");

    private final OpenMeetings client;
    private final String run;
    private final boolean passing;
    private final Set<String> worked = new HashSet<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private int things;
    private boolean closed;

    /**
     * Sets the stage.
     *
     * @param client of the server
     * @param run digits that tell this run from others
     * @param passing whether the server itself is gone after the run, so that things may stay that nobody can delete
     */
    Stage(OpenMeetings client, String run, boolean passing) {
        this.client = client;
        this.run = run;
        this.passing = passing;
    }

    OpenMeetings client() {
        return client;
    }

    boolean isAtLeast(String version) {
        return client.version().isAtLeast(OpenMeetingsVersion.parse(version));
    }

    /** Operations that have worked. */
    Set<String> worked() {
        return worked;
    }

    /** Noon, two days after the run began: the same day in most time zones. */
    Instant soon() {
        return Instant.ofEpochMilli(Long.parseLong(run))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(60));
    }

    /** A name that nothing else has. */
    synchronized String name(String what) {
        return MARK + " " + run + "-" + ++things + " " + what;
    }

    /** An external id that nothing else has; a number, as old versions want. */
    synchronized ExternalId externalId() {
        return new ExternalId(MARK, run + String.format("%03d", ++things));
    }

    /** Asks; what the version does not have has to be refused as such, and ends the scenario. */
    <T> T ask(String operation, Supplier<T> call) {
        Support support = client.supports(operation);
        if (!support.works()) {
            RefusedException refused = catchThrowableOfType(RefusedException.class, () -> call(call));
            assertThat(refused).as(operation + " is said not to work").isNotNull();
            assertThat(refused.reason()).isEqualTo(Reason.NOT_SUPPORTED);
            // one method may be made of several operations, of which the first names itself
            assertThat(refused).hasMessageEndingWith(why(support));
            throw new Unsupported(String.valueOf(refused.getMessage()));
        }
        T answer = call(call);
        worked.add(operation);
        return answer;
    }

    private static String why(Support support) {
        String sentence = support.whyNot().orElseThrow();
        return sentence.substring(sentence.indexOf(':'));
    }

    /** Asks for something that has no answer. */
    void tell(String operation, Runnable call) {
        ask(operation, () -> {
            call.run();
            return operation;
        });
    }

    /** Asks for something that the server has to refuse, for one of these reasons. */
    void refused(String operation, Runnable call, Reason... reasons) {
        ask(operation, () -> {
            try {
                call.run();
            } catch (RefusedException refused) {
                if (refused.reason() != Reason.NOT_SUPPORTED) {
                    assertThat(refused.reason()).isIn(List.of(reasons));
                    return operation;
                }
                throw refused;
            }
            throw new AssertionError(operation + " is not refused");
        });
    }

    /** Asks for something that some servers refuse without a reason; then the answer is that other one. */
    <T> T askOfUncertain(String operation, Supplier<T> call, T instead) {
        return ask(operation, () -> {
            try {
                return call.get();
            } catch (RefusedException failed) {
                if (failed.reason() == Reason.UNSPECIFIED) {
                    return instead;
                }
                throw failed;
            }
        });
    }

    /** Ends the scenario, on a server that stays, before it makes something that nobody can delete. */
    void lasting(String operation, String why) {
        if (!passing && client.supports(operation).works()) {
            throw new Lasting(why);
        }
    }

    /** One at a time, so that nothing is made any more once the stage is being cleared for good. */
    private synchronized <T> T call(Supplier<T> call) {
        if (closed) {
            throw new IllegalStateException("the run has been interrupted");
        }
        return call.get();
    }

    /** Makes a public room that is deleted when the scenario ends; only public rooms are found after a killed run. */
    Room room(UnaryOperator<RoomSettings.Builder> with) {
        RoomSettings settings =
                with.apply(RoomSettings.named(name("room")).isPublic(true)).build();
        Room room = ask("rooms.create", () -> client.rooms().create(settings));
        afterwards(() -> client.rooms().delete(room.id()));
        return room;
    }

    /** Makes a group that is deleted when the scenario ends. */
    GroupId group() {
        boolean deletes = client.supports("groups.delete").works();
        if (!deletes) {
            lasting("groups.create", "this version deletes no groups");
        }
        String name = name("group");
        GroupId group = ask("groups.create", () -> client.groups().create(name));
        if (deletes) {
            afterwards(() -> client.groups().delete(group));
        }
        return group;
    }

    /** Makes a user who is deleted when the scenario ends; one at a time. */
    User user() {
        NewUser.Builder user = NewUser.named(login(), password())
                .firstName("Ada")
                .lastName("Scenario")
                .externalId(USER);
        if (isAtLeast("3.3.0")) {
            // before, a mail address lets the making fail on some servers; 8.1 wants one
            user.email(run + "@example.org");
        }
        NewUser asked = user.build();
        User made = ask("users.create", () -> client.users().create(asked));
        afterwards(() -> client.users().delete(made.id()));
        return made;
    }

    /** Strong, known to nobody, and with nothing in it of login or mail address. */
    private static String password() {
        String letters = new SecureRandom()
                .ints(24, 0, 5)
                .mapToObj(index -> String.valueOf("jkqwx".charAt(index)))
                .collect(Collectors.joining());
        return "Q7!" + letters;
    }

    private synchronized String login() {
        return MARK + "-" + run + "-" + ++things;
    }

    /** Remembers how to undo something. */
    synchronized void afterwards(Runnable step) {
        undo.push(step);
    }

    /** Undoes everything, the last thing first, and gives what went wrong. */
    synchronized List<RuntimeException> clear() {
        List<RuntimeException> failures = new ArrayList<>();
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        return failures;
    }

    /** Undoes everything once the call that is under way has ended, and lets no other begin. */
    synchronized void close() {
        closed = true;
        clear();
        Leftovers.remove(client);
    }
}
