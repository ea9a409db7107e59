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
package org.lmsbridge.openmeetings.internal.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.ConnectionId;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Participant;

/** Somebody in a room: RoomUser of 2.0 to 3.0, UserDTO later. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot("userDTO")
public final class ParticipantBean extends WireBean {
    @Nullable String firstname;

    @Nullable String lastname;

    @Nullable String login;

    @Nullable String externalId;

    @Nullable String externalType;

    @Nullable String publicSID;

    /** The person in our words. */
    public Participant toParticipant() {
        return new Participant(
                firstname == null ? "" : firstname,
                lastname == null ? "" : lastname,
                Texts.text(login),
                isNamed() ? java.util.Optional.of(new ExternalId(type(), key())) : java.util.Optional.empty(),
                Texts.text(publicSID).filter(text -> !text.isBlank()).map(ConnectionId::new),
                others());
    }

    private boolean isNamed() {
        return !type().isBlank() && !key().isBlank();
    }

    private String type() {
        return externalType == null ? "" : externalType;
    }

    private String key() {
        return externalId == null ? "" : externalId;
    }
}
