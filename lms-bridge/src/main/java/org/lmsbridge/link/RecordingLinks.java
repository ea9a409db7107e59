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
package org.lmsbridge.link;

import java.util.function.Consumer;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Events;
import org.lmsbridge.Member;
import org.lmsbridge.link.LinkPurpose.Viewing;
import org.lmsbridge.recording.CourseRecordings;

/**
 * Shows recordings to those who follow the links that {@link LinkSigner#issueRecordingLink} signs. Built once, shared
 * by all threads; keeps nothing.
 */
public final class RecordingLinks {
    private final CourseRooms rooms;
    private final CourseRecordings recordings;
    private final LinkSigner signer;
    private final Enrolments enrolments;

    private RecordingLinks(CourseRooms rooms, CourseRecordings recordings, LinkSigner signer, Enrolments enrolments) {
        this.rooms = rooms;
        this.recordings = recordings;
        this.signer = signer;
        this.enrolments = enrolments;
    }

    /**
     * Checks links with the salt of this signer.
     *
     * @param rooms those of the recordings; their listeners hear of links that are refused
     */
    public static RecordingLinks of(CourseRooms rooms, CourseRecordings recordings, LinkSigner signer) {
        return new RecordingLinks(rooms, recordings, signer, Enrolments.asSigned());
    }

    /** The same, asking the platform who somebody is when a link is followed; without it the link's word counts. */
    public RecordingLinks asking(Enrolments value) {
        return new RecordingLinks(rooms, recordings, signer, value);
    }

    /**
     * Checks a link, and then anew whether its person may see the recording, with the role that the link or
     * {@link #asking} says: it may have been hidden, deleted or lost since. Repeatable.
     *
     * @param token the value of the parameter {@link LinkSigner#PARAMETER} of the address
     * @throws LinkRefusedException when the link is not in order or has expired
     * @throws BridgeException {@code NO_RECORDING}, {@code NOT_READY}, {@code NOT_ALLOWED} when the person may watch
     *     only, {@code STORE_FAILED}
     * @throws org.lmsbridge.openmeetings.OpenMeetingsException when OpenMeetings refuses or does not answer
     */
    public OpenedRecording redeem(String token) {
        return redeem(token, claims -> {});
    }

    /**
     * The same.
     *
     * @param first does something with what a good link says before anybody is asked, and may refuse
     */
    OpenedRecording redeem(String token, Consumer<LinkClaims<Viewing>> first) {
        return events().asked(Action.REDEEM, () -> {
            LinkClaims<Viewing> claims = signer.opened(LinkKind.RECORDING, token, signed -> signed.tellTo(events()))
                    .claims();
            first.accept(claims);
            return opened(claims);
        });
    }

    Events events() {
        return rooms.events();
    }

    private OpenedRecording opened(LinkClaims<Viewing> claims) {
        Member person = claims.admitted(enrolments);
        Viewing viewing = claims.purpose();
        return switch (viewing.use()) {
            case WATCH -> new OpenedRecording.ToWatch(recordings.watch(claims.course(), viewing.recording(), person));
            case DOWNLOAD ->
                new OpenedRecording.ToFetch(recordings.file(
                        claims.course(),
                        viewing.recording(),
                        person,
                        recordings.formats(viewing.recording()).get(0)));
        };
    }
}
