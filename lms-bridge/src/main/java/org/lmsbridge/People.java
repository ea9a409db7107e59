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

import java.util.ArrayList;
import java.util.List;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Participant;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.User;

/**
 * The members of the platform as OpenMeetings knows them: it keeps an entry for each who has followed a join link, on
 * each server. Thread-safe. What OpenMeetings refuses or does not answer is thrown as
 * {@link org.lmsbridge.openmeetings.OpenMeetingsException}. Every method may be repeated.
 *
 * <p>A member who gets another name, picture, language or role needs nothing of this: OpenMeetings takes all of them
 * from the next link. To make a change count at once, {@link #turnOut} whoever is in a room. Links that OpenMeetings has
 * made and nobody has followed are good for 30 minutes still, with the rights of then: no version takes one back.
 */
public final class People {
    private final RemoteRooms servers;
    private final CourseNames names;
    private final RoomChanging rooms;

    People(RemoteRooms servers, CourseNames names, RoomChanging rooms) {
        this.servers = servers;
        this.names = names;
        this.rooms = rooms;
    }

    /**
     * Turns somebody out of the room of a course, say because the enrolment ended or the role changed. One request, in
     * 2.0 to 3.0 two: there people in a room are known by first and last name alone.
     *
     * @throws BridgeException {@code NO_ROOM}
     */
    public TurnedOut turnOut(CourseKey key, Member who) {
        StoredRoom row = rooms.ready(key);
        RemoteRooms.Server server = servers.of(row);
        RoomId room = row.room().orElseThrow();
        if (server.supports("users.kick")) {
            boolean there = server.users().kick(room, names.person(key.instance(), who.id()));
            return there ? TurnedOut.DONE : TurnedOut.NOT_THERE;
        }
        if (!server.supports("rooms.participants") || !server.supports("users.kickConnection")) {
            return TurnedOut.NOT_POSSIBLE;
        }
        List<Participant> alike = server.rooms().people(room).stream()
                .filter(person -> person.firstName().equals(who.firstName())
                        && person.lastName().equals(who.lastName()))
                .toList();
        if (alike.isEmpty()) {
            return TurnedOut.NOT_THERE;
        }
        if (alike.size() > 1 || alike.get(0).connection().isEmpty()) {
            return TurnedOut.NOT_POSSIBLE;
        }
        return server.users().kickConnection(alike.get(0).connection().get()) ? TurnedOut.DONE : TurnedOut.NOT_THERE;
    }

    /** What OpenMeetings calls a member of a platform, on all servers. */
    public ExternalId externalId(String instance, String memberId) {
        return names.person(CourseKey.of(instance, CourseKey.MAIN).instance(), memberId);
    }

    /** Names of the servers on which there may be entries. */
    public List<String> servers() {
        return servers.names().stream().sorted().toList();
    }

    /**
     * The entries of a member on one server, deleted ones not among them. Lists all users of the server, in one answer.
     *
     * @throws RefusedException {@code NOT_SUPPORTED} before 3.1.2
     */
    public List<User> entries(String server, String instance, String memberId) {
        ExternalId id = externalId(instance, memberId);
        List<User> found = new ArrayList<>();
        for (User user : servers.named(server).users().list()) {
            if (user.externalId().filter(id::equals).isPresent()) {
                found.add(user);
            }
        }
        return List.copyOf(found);
    }

    /**
     * Deletes the entry of a member on one server. Nothing happens when there is none. OpenMeetings keeps it in its
     * database as deleted, with its names; a new link makes a new entry.
     */
    public void delete(String server, String instance, String memberId) {
        servers.named(server).users().deleteByExternalId(externalId(instance, memberId));
    }

    /**
     * Deletes the entries of a member on all servers. All are asked, also when some fail; then the first failure is thrown,
     * with the others as suppressed ones.
     */
    public void delete(String instance, String memberId) {
        List<RuntimeException> failures = new ArrayList<>();
        for (String server : servers()) {
            try {
                delete(server, instance, memberId);
            } catch (BridgeException | OpenMeetingsException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.remove(0);
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }
}
