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
package org.lmsbridge.attendance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lmsbridge.openmeetings.model.ConnectionId;
import org.lmsbridge.openmeetings.model.Participant;

/** By what somebody in a room is recognised at the next look: up to 64 characters. */
final class Sign {
    /** Nobody's id is told: the same person has another sign after the connection was lost. */
    private static final String CONNECTION = "c:";

    private static final int LONGEST = 64;

    private Sign() {}

    /** Hashed, since the id of a connection is a secret. */
    static String of(Participant one) {
        return one.externalId()
                .map(id -> digest(id.type() + " " + id.id()))
                .or(() -> one.connection().map(ConnectionId::value).map(value -> CONNECTION + digest(value)))
                .map(sign -> sign.substring(0, Math.min(LONGEST, sign.length())))
                .orElseGet(() -> digest(one.login().orElse("") + " " + one.firstName() + " " + one.lastName()));
    }

    /** Whether it stands for a connection, not for whose it is. */
    static boolean isConnection(String sign) {
        return sign.startsWith(CONNECTION);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
