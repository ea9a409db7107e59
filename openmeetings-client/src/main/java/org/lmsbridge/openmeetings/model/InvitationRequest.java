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
package org.lmsbridge.openmeetings.model;

import java.util.Optional;

/**
 * Who is invited to what. Immutable; each {@code withX} answers a changed copy.
 *
 * @param room where the invitation leads. OpenMeetings does not check that it exists
 * @param email of the person; OpenMeetings keeps a contact for each address
 * @param firstName may be empty; 2.0 to 3.0.5 take both names as one, and mails of 3.0.6 and 3.0.7 too
 * @param lastName may be empty
 * @param validity how long the invitation lets in
 * @param password what the person is asked for; OpenMeetings does not mail it
 * @param language OpenMeetings language id of the contact and the page, 1 is English
 */
public record InvitationRequest(
        RoomId room,
        String email,
        String firstName,
        String lastName,
        Validity validity,
        Optional<String> password,
        int language) {
    /** An invitation that lets in once, without a password. */
    public static InvitationRequest once(RoomId room, String email, String firstName, String lastName) {
        return new InvitationRequest(room, email, firstName, lastName, new Validity.OneTime(), Optional.empty(), 1);
    }

    /** The same for another time. */
    public InvitationRequest withValidity(Validity value) {
        return new InvitationRequest(room, email, firstName, lastName, value, password, language);
    }

    /** The same with a password. */
    public InvitationRequest withPassword(String value) {
        return new InvitationRequest(room, email, firstName, lastName, validity, Optional.of(value), language);
    }

    /** The same in another language. */
    public InvitationRequest withLanguage(int id) {
        return new InvitationRequest(room, email, firstName, lastName, validity, password, id);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "InvitationRequest[room=" + room + ", " + validity + "]";
    }
}
