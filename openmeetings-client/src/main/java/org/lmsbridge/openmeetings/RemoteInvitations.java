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

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lmsbridge.openmeetings.internal.operation.EntryAddress;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.InvitationOperations;
import org.lmsbridge.openmeetings.internal.operation.InvitationWrite;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.session.Minting;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;
import org.lmsbridge.openmeetings.model.Invitation;
import org.lmsbridge.openmeetings.model.InvitationRequest;

/** Invitations, over the web services of a server. */
final class RemoteInvitations implements Invitations {
    private final ManagedCalls calls;
    private final URI address;
    private final Minting minting;

    RemoteInvitations(ManagedCalls calls, URI address, Minting minting) {
        this.calls = calls;
        this.address = address;
        this.minting = minting;
    }

    @Override
    public Invitation create(InvitationRequest request) {
        return invite(InvitationOperations.CREATE, new InvitationWrite(request, "", "", false, address));
    }

    @Override
    public Invitation send(InvitationRequest request, String subject, String message) {
        return invite(InvitationOperations.SEND, new InvitationWrite(request, subject, message, true, address));
    }

    private Invitation invite(Operation<InvitationWrite, String> operation, InvitationWrite write) {
        InvitationRequest request = write.request();
        Features features = calls.features(operation.id());
        check(operation.id(), request);
        AtomicBoolean mailed = new AtomicBoolean();
        String hash = Engine.translated(
                operation.id(),
                () -> minting.mint(features.idsFromClock(), () -> {
                    if (mailed.getAndSet(write.mailed())) {
                        throw new Unreadable("OpenMeetings gave two invitations the same hash, and mailed it");
                    }
                    return calls.call(operation, write);
                }));
        URI url = address.resolve(EntryAddress.ofInvitation(hash, request.language(), features.version()));
        return new Invitation(url, hash);
    }

    private static void check(String operation, InvitationRequest request) {
        if (request.email().isBlank()) {
            throw Engine.invalid(operation, "an invitation needs an e-mail address");
        }
        if (request.password().filter(String::isBlank).isPresent()) {
            throw Engine.invalid(operation, "the password is blank");
        }
        if (request.language() < 1) {
            throw Engine.invalid(operation, "a language id is at least 1");
        }
    }
}
