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
package org.lmsbridge.openmeetings;

import java.util.List;
import org.lmsbridge.openmeetings.model.ConnectionId;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.NewUser;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserId;

/**
 * The people whom a server knows. Thread-safe. To let somebody in without an account, ask {@link Joins} for a link.
 *
 * <p>Every method throws {@link RefusedException}, {@link UnreachableException} and {@link UnexpectedReplyException};
 * below stands only what is special. No version can change a user.
 */
public interface Users {
    /**
     * Makes a user, active at once. What the server's version cannot keep is refused before anything is sent.
     *
     * <p>OpenMeetings puts new users into its default group; for another one see {@link Groups#addUser}. It gives the
     * right to enter rooms, and without an external id those to log in and to see the dashboard. From 3.3.0 on it wants
     * a strong password, from 8.1 on a valid e-mail address, and from 4.0.6 on it may be configured to refuse all
     * ({@code allow.soap.register}). 3.1.0 to 3.2.1 may fail with "Unknown error" when there is an e-mail address. A
     * login that somebody has is refused, but for 4.0 and later when the entry of one of them has an external id.
     *
     * <p>Not repeatable: when the answer is lost ({@link UnreachableException#maybeProcessed()}), look for the user in
     * {@link #list} or among the members of the default group before trying again. With an external id a second one is
     * refused.
     *
     * @return the user as stored; in 2.0 to 3.0, which tell the number alone, as asked for
     * @throws RefusedException {@code ALREADY_EXISTS} when login, e-mail or external id are taken, {@code INVALID} when
     *     OpenMeetings does not like the password or another value, {@code UNSPECIFIED} for all of these in 4.0 to 6.2
     *     over the transport that tells no reason, and for a weak password in 3.3 and 4.0 over REST
     */
    User create(NewUser user);

    /**
     * All users who are not deleted, those that links have made among them; in no order, in one answer. From 3.1.2: what
     * is older lists the members of a group only, see {@link Groups#members}.
     */
    List<User> list();

    /** Deletes a user, for accounts with the right Admin. Repeatable: nothing happens to one who is gone. */
    void delete(UserId id);

    /**
     * Deletes the user whom the calling system calls so, for accounts with the right Admin. Repeatable: nothing happens
     * to one who is gone. When there are several, OpenMeetings picks one.
     */
    void deleteByExternalId(ExternalId id);

    /**
     * Turns somebody out of a room; from 4.0.7. The link by which the person came does not let in again unless it is one
     * for several uses.
     *
     * @return whether the person was there
     */
    boolean kick(RoomId room, ExternalId person);

    /**
     * Turns out whoever has a connection; until 4.0.6. Ids of connections come with the participants of a room in 2.0 to
     * 3.0; 3.1 to 4.0.6 tell them nowhere in their web services.
     *
     * @return false when OpenMeetings says that nobody was turned out; true is no proof that somebody was
     */
    boolean kickConnection(ConnectionId connection);

    /**
     * How many people are in a room; 0 for an unknown room from 3.1 on. In 3.1 to 3.3 the right Room is enough.
     *
     * @throws RefusedException {@code NOT_FOUND} for an unknown room in 2.0 to 3.0
     */
    int countIn(RoomId room);
}
