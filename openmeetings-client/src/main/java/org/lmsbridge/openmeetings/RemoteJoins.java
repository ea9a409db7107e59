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
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.internal.operation.EntryAddress;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.JoinOperations;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.session.JoinSessions;
import org.lmsbridge.openmeetings.internal.session.JoinSessions.JoinSession;
import org.lmsbridge.openmeetings.internal.session.Minting;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.JoinTarget;
import org.lmsbridge.openmeetings.model.RoomId;

/** Join links, over the web services of a server. */
final class RemoteJoins implements Joins {
    private static final String LINK = "joins.link";
    private static final String INVITATION = "joins.invitation";
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F-]{16,64}");

    private final URI address;
    private final Engine engine;
    private final Minting minting;
    private final JoinSessions sessions;

    RemoteJoins(URI address, Engine engine, Minting minting, JoinSessions sessions) {
        this.address = address;
        this.engine = engine;
        this.minting = minting;
        this.sessions = sessions;
    }

    @Override
    public JoinLink link(JoinRequest request) {
        Features features = Engine.translated(LINK, engine::features);
        String hash = hash(request);
        URI url = address.resolve(EntryAddress.of(request, hash, features.version()));
        Optional<RoomId> room =
                request.target() instanceof JoinTarget.InRoom target ? Optional.of(target.room()) : Optional.empty();
        return new JoinLink(url, room);
    }

    @Override
    public URI invitation(String hash, int language) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("The hash of an invitation has hexadecimal digits and dashes only");
        }
        Features features = Engine.translated(INVITATION, engine::features);
        return address.resolve(EntryAddress.ofInvitation(hash, language, features.version()));
    }

    /** What a link is made of; good for one entry. */
    String hash(JoinRequest request) {
        Features features = Engine.translated(LINK, engine::features);
        check(request, features);
        Operation<JoinRequest, String> operation = JoinOperations.carrying(request, features);
        return Engine.translated(LINK, () -> hashAndRefill(operation, request, features.idsFromClock()));
    }

    private String hashAndRefill(Operation<JoinRequest, String> operation, JoinRequest request, boolean fromClock) {
        String hash = hash(operation, request, fromClock);
        sessions.refill();
        return hash;
    }

    private String hash(Operation<JoinRequest, String> operation, JoinRequest request, boolean fromClock) {
        JoinSession session = sessions.take();
        try {
            return minted(operation, request, session, fromClock);
        } catch (Refusal refusal) {
            Refusal certain = engine.settled(operation, refusal, session.id());
            if (!session.ahead() || certain.kind() != Refusal.Kind.NOT_ALLOWED) {
                throw certain;
            }
        }
        JoinSession fresh = sessions.takeFresh();
        try {
            return minted(operation, request, fresh, fromClock);
        } catch (Refusal refusal) {
            throw engine.settled(operation, refusal, fresh.id());
        }
    }

    private String minted(
            Operation<JoinRequest, String> operation, JoinRequest request, JoinSession session, boolean fromClock) {
        return minting.mint(fromClock, () -> engine.ask(operation, request, session.id()));
    }

    private void check(JoinRequest request, Features features) {
        if (request.nickNameDialog() && !features.nickNameDialog()) {
            throw engine.notSupported(LINK, "asks nobody for a nick name");
        }
        if (request.nickNameDialog() && features.axis2() && !request.recordingAllowed()) {
            throw engine.notSupported(LINK, "cannot ask for a nick name and withhold recording at once");
        }
        if (request.target() instanceof JoinTarget.Dashboard && !features.dashboardLinks()) {
            throw engine.notSupported(LINK, "has no links to the dashboard");
        }
        if (request.target() instanceof JoinTarget.InExternalRoom && !features.externalRoomLinks()) {
            throw engine.notSupported(LINK, "enters rooms by their number only");
        }
        if (request.target() instanceof JoinTarget.RecordingFile && !features.recordingFileLinks()) {
            throw engine.notSupported(LINK, "gives files of recordings to holders of a session only");
        }
        if (request.language() < 1) {
            throw Engine.invalid(LINK, "a language id is at least 1");
        }
    }
}
