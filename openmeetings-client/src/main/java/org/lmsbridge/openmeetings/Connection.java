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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.internal.operation.SessionOperations.Login;
import org.lmsbridge.openmeetings.internal.session.ControlSession;
import org.lmsbridge.openmeetings.internal.session.JoinSessions;
import org.lmsbridge.openmeetings.internal.session.Logins;
import org.lmsbridge.openmeetings.internal.session.Minting;
import org.lmsbridge.openmeetings.internal.transport.HttpTransport;
import org.lmsbridge.openmeetings.internal.transport.Limits;
import org.lmsbridge.openmeetings.internal.transport.Transport;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that one {@link OpenMeetings} is made of. */
final class Connection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final String HTTP_LOGS = "org.apache.hc.client5.http";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d+){3}|\\[::1]");

    private final URI address;
    private final Transport transport;
    private final Engine engine;
    private final JoinSessions joinSessions;
    private final Rooms rooms;
    private final Joins joins;
    private final Recordings recordings;
    private final Users users;
    private final Groups groups;
    private final Files files;
    private final Calendar calendar;
    private final Invitations invitations;
    private final Server server;
    private final SupportedOperations supported;
    private final Whiteboards whiteboards;
    private final NetworkTest networkTest;
    private final ClusterServers cluster;
    private final Legacy legacy;
    private final Jabber jabber;
    private final AtomicBoolean closed = new AtomicBoolean();

    Connection(
            URI address,
            Optional<Credentials> credentials,
            String serverId,
            Optional<OpenMeetingsVersion> version,
            TransportChoice choice,
            Limits limits,
            int spareJoinSessions) {
        this.address = address;
        if (address.getScheme().equals("http")
                && !LOOPBACK.matcher(address.getHost()).matches()) {
            LOG.warn("Passwords and sessions go to {} unencrypted; use https", address.getHost());
        }
        if (LoggerFactory.getLogger(HTTP_LOGS).isDebugEnabled()) {
            LOG.warn(
                    "The logger {} is at DEBUG and writes passwords and sessions to the log; set it to INFO",
                    HTTP_LOGS);
        }
        transport = new HttpTransport(address, limits);
        List<String> passwords =
                credentials.map(known -> known.passwordsFor(serverId)).orElse(List.of());
        engine = new Engine(transport, limits, choice, version, passwords);
        Minting minting = Minting.at(address);
        List<Login> candidates = passwords.stream()
                .map(password -> new Login(credentials.orElseThrow().user(), password))
                .toList();
        Logins logins = new Logins(engine, minting, candidates);
        ControlSession control = new ControlSession(logins);
        joinSessions = new JoinSessions(logins, spareJoinSessions);
        ManagedCalls calls = new ManagedCalls(engine, control);
        rooms = new RemoteRooms(calls);
        RemoteJoins links = new RemoteJoins(address, engine, minting, joinSessions);
        joins = links;
        recordings = new RemoteRecordings(calls, links);
        users = new RemoteUsers(calls, rooms, address);
        groups = new RemoteGroups(calls);
        files = new RemoteFiles(calls, credentials.map(Credentials::user).orElse(""));
        calendar = new RemoteCalendar(calls, address);
        invitations = new RemoteInvitations(calls, address, minting);
        server = new RemoteServer(engine, calls, logins);
        supported = new SupportedOperations(engine);
        whiteboards = new RemoteWhiteboards(calls);
        networkTest = new RemoteNetworkTest(engine);
        cluster = new RemoteClusterServers(calls);
        legacy = new RemoteLegacy(calls);
        jabber = new RemoteJabber(calls, joins);
    }

    Rooms rooms() {
        return rooms;
    }

    Joins joins() {
        return joins;
    }

    Recordings recordings() {
        return recordings;
    }

    Users users() {
        return users;
    }

    Groups groups() {
        return groups;
    }

    Files files() {
        return files;
    }

    Calendar calendar() {
        return calendar;
    }

    Invitations invitations() {
        return invitations;
    }

    Server server() {
        return server;
    }

    Support supports(String operation) {
        return supported.of(operation);
    }

    Whiteboards whiteboards() {
        return whiteboards;
    }

    NetworkTest networkTest() {
        return networkTest;
    }

    ClusterServers cluster() {
        return cluster;
    }

    Legacy legacy() {
        return legacy;
    }

    Jabber jabber() {
        return jabber;
    }

    OpenMeetingsVersion version() {
        return Engine.translated("server.info", () -> engine.features().version());
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            joinSessions.close();
            transport.close();
        }
    }
}
