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

import org.lmsbridge.openmeetings.model.Invitation;
import org.lmsbridge.openmeetings.model.InvitationRequest;

/**
 * Invitations into rooms for people without an account. Thread-safe. Not in 3.1 to 3.3, whose service for it is closed.
 *
 * <p>Every method throws {@link RefusedException}, {@link UnreachableException} and {@link UnexpectedReplyException}.
 * Whatever fails is not tried again by itself, so nobody gets two mails. OpenMeetings does not look whether the room
 * exists: for an unknown one it makes an invitation that leads nowhere.
 */
public interface Invitations {
    /** Makes an invitation and mails nobody. May be repeated; each invitation is a new one. */
    Invitation create(InvitationRequest request);

    /**
     * Makes an invitation and lets OpenMeetings mail it. A lost answer ({@link UnreachableException#maybeProcessed()})
     * may come behind a mail that has gone out. That OpenMeetings answers does not say that the mail arrives: it is
     * sent later, and only by a server that has been told its mail host.
     *
     * @param subject of the mail
     * @param message above the link, which OpenMeetings adds; may hold HTML
     */
    Invitation send(InvitationRequest request, String subject, String message);
}
