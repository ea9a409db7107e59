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
package org.lmsbridge.calendar;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.RoomPlace;
import org.lmsbridge.Servers;
import org.lmsbridge.calendar.GuestInvitation.MadeBy;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.Support;
import org.lmsbridge.openmeetings.model.Invitation;
import org.lmsbridge.openmeetings.model.InvitationRequest;

/**
 * Invites people who are not of the platform into rooms of courses: by OpenMeetings, or, in the versions that cannot
 * (3.1 to 3.3), by a link of the platform. Thread-safe; keeps nothing.
 */
public final class GuestInvitations {
    private final CourseRooms rooms;
    private final Servers servers;
    private final @Nullable GuestLinks otherwise;

    private GuestInvitations(CourseRooms rooms, Servers servers, @Nullable GuestLinks otherwise) {
        this.rooms = rooms;
        this.servers = servers;
        this.otherwise = otherwise;
    }

    /**
     * Invites by OpenMeetings only.
     *
     * @param servers the same as the rooms', such as {@code Servers.only(server)}
     */
    public static GuestInvitations of(CourseRooms rooms, Servers servers) {
        return new GuestInvitations(rooms, servers, null);
    }

    /** The same with links of the platform where OpenMeetings makes none. */
    public GuestInvitations otherwise(GuestLinks links) {
        return new GuestInvitations(rooms, servers, links);
    }

    /**
     * Invites somebody. Not repeatable: each call makes another link, and a mail where one is asked for. A link of the
     * platform ends when it should and is good once when it should, but is good from the beginning on and not for ever, and
     * is not mailed; the answer says so. It has no password either, see {@link GuestTerms#withPasswordWherePossible}.
     *
     * @throws IllegalArgumentException for a time that no link of the platform can be good for
     * @throws BridgeException {@code NOT_ALLOWED} unless the role manages rooms, {@code NO_ROOM}, {@code NOT_SUPPORTED}
     *     where there is to be a password and only the platform makes links
     * @throws org.lmsbridge.openmeetings.RefusedException {@code NOT_SUPPORTED} where OpenMeetings makes no invitations
     *     and the platform no links
     */
    public GuestInvitation invite(CourseKey course, Member who, Contact guest, GuestTerms terms) {
        if (!rooms.rightsOf(who).manages()) {
            throw new BridgeException(
                    Reason.NOT_ALLOWED,
                    "A " + who.role().name().toLowerCase(Locale.ROOT) + " may not invite to " + course
                            + "; ask a teacher");
        }
        RoomPlace place = rooms.find(course)
                .map(room -> new RoomPlace(room.server(), room.room()))
                .orElseThrow(() -> new BridgeException(
                        Reason.NO_ROOM, "The course " + course + " has no room yet; a teacher has to open it first"));
        OpenMeetings server = servers.named(place.server());
        Support support = server.supports("invitations.create");
        return otherwise == null || support.works()
                ? byOpenMeetings(server, place, guest, terms)
                : byPlatform(otherwise, course, who, guest, terms, support);
    }

    private static GuestInvitation byOpenMeetings(
            OpenMeetings server, RoomPlace place, Contact guest, GuestTerms terms) {
        InvitationRequest request = InvitationRequest.once(place.room(), guest.email(), guest.name(), "")
                .withValidity(terms.validity())
                .withLanguage(terms.language());
        InvitationRequest asked = terms.password().map(request::withPassword).orElse(request);
        Invitation made = terms.mail()
                .map(mail -> server.invitations().send(asked, mail.subject(), mail.message()))
                .orElseGet(() -> server.invitations().create(asked));
        return new GuestInvitation(made.url(), MadeBy.OPENMEETINGS, terms.mail().isPresent(), Optional.empty());
    }

    private static GuestInvitation byPlatform(
            GuestLinks links, CourseKey course, Member who, Contact guest, GuestTerms terms, Support support) {
        if (terms.password().isPresent() && !terms.passwordWherePossible()) {
            throw new BridgeException(
                    Reason.NOT_SUPPORTED,
                    support.whyNot().orElse("OpenMeetings makes no invitations")
                            + "; a link of the platform asks for no password: invite without one");
        }
        GuestLink link = links.link(course, who, guest, terms.until(), terms.once());
        String why = support.whyNot().orElse("OpenMeetings makes no invitations")
                + (terms.mail().isPresent() ? "; no mail is sent, so that its subject and message are not used" : "")
                + (terms.password().isPresent() ? "; a link of the platform asks for no password" : "")
                + (terms.until().isPresent()
                        ? "; it is good from now on"
                        : "; it is good until " + link.expiresAt().truncatedTo(ChronoUnit.SECONDS));
        return new GuestInvitation(link.url(), MadeBy.PLATFORM, false, Optional.of(why));
    }
}
