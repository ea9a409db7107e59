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
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.transport.Limits;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** Collects how a server is reached. Not thread-safe. */
public final class OpenMeetingsBuilder {
    private final URI address;
    private @Nullable Credentials credentials;
    private @Nullable String serverId;
    private @Nullable OpenMeetingsVersion version;
    private TransportChoice transport = TransportChoice.AUTO;
    private Limits limits = Limits.DEFAULT;
    private int spareJoinSessions = 2;

    OpenMeetingsBuilder(URI address) {
        this.address = ServerAddress.normalized(address);
    }

    /** How to log in. Without, only {@link Server#info}, {@link Server#health} and {@link Server#errorText} work. */
    public OpenMeetingsBuilder credentials(Credentials value) {
        credentials = value;
        return this;
    }

    /** Name of the server in the derivation of a salted password; its address unless said otherwise. */
    public OpenMeetingsBuilder serverId(String value) {
        serverId = value;
        return this;
    }

    /** Version of the server, where detection is impossible or not wanted. */
    public OpenMeetingsBuilder version(OpenMeetingsVersion value) {
        version = value;
        return this;
    }

    /** Interface to use; {@link TransportChoice#AUTO} unless said otherwise. */
    public OpenMeetingsBuilder transport(TransportChoice value) {
        transport = value;
        return this;
    }

    /** Longest time for a call but a login or transfer, from sending to the last byte; 10 seconds unless said otherwise. */
    public OpenMeetingsBuilder timeout(Duration value) {
        limits = limits.withCallTime(value);
        return this;
    }

    /**
     * Longest time for a login; 30 seconds unless said otherwise. OpenMeetings 9 delays the answer to a wrong password
     * by up to 15 seconds, so less than 20 hides that reason.
     */
    public OpenMeetingsBuilder loginTimeout(Duration value) {
        limits = limits.withLoginTime(value);
        return this;
    }

    /**
     * Longest silence during an upload or download, and longest time for OpenMeetings to convert what was uploaded;
     * 2 minutes unless said otherwise. A transfer that moves may take as long as it needs.
     */
    public OpenMeetingsBuilder transferSilence(Duration value) {
        limits = limits.withSilence(value);
        return this;
    }

    /** Longest answer that is read, in bytes; 8 MiB unless said otherwise. */
    public OpenMeetingsBuilder longestAnswer(int bytes) {
        limits = limits.withAnswerBytes(bytes);
        return this;
    }

    /** Most connections at once; 64 unless said otherwise. */
    public OpenMeetingsBuilder connections(int most) {
        limits = limits.withConnections(most);
        return this;
    }

    /** Sessions logged in ahead, so that a join costs one request; 2 unless said otherwise, 0 to 32. */
    public OpenMeetingsBuilder spareJoinSessions(int count) {
        if (count < 0 || count > 32) {
            throw new IllegalArgumentException("Between 0 and 32 spare sessions, not " + count);
        }
        spareJoinSessions = count;
        return this;
    }

    /** Makes the client; sends nothing. */
    public OpenMeetings build() {
        return new OpenMeetings(new Connection(
                address,
                Optional.ofNullable(credentials),
                serverId == null ? address.toString() : serverId,
                Optional.ofNullable(version),
                transport,
                limits,
                spareJoinSessions));
    }
}
