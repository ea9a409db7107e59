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
import java.util.SortedSet;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/**
 * One OpenMeetings server. Built once, shared by all threads, closed at the end.
 *
 * <p>Keep the logger {@code org.apache.hc.client5.http} at INFO or above: at DEBUG it writes session ids and passwords.
 *
 * <p>Building sends nothing: version and login are found out by the first call that needs them.
 */
public final class OpenMeetings implements AutoCloseable {
    private final Connection connection;

    OpenMeetings(Connection connection) {
        this.connection = connection;
    }

    /**
     * Starts with the address of the web application, such as {@code https://meet.example.org/openmeetings}; without
     * a path {@code /openmeetings} is meant.
     *
     * @throws IllegalArgumentException when the address is not http or https, has no host, or has a query
     */
    public static OpenMeetingsBuilder at(URI address) {
        return new OpenMeetingsBuilder(address);
    }

    /** Rooms. */
    public Rooms rooms() {
        return connection.rooms();
    }

    /** Links that let people in. */
    public Joins joins() {
        return connection.joins();
    }

    /** Recorded meetings. */
    public Recordings recordings() {
        return connection.recordings();
    }

    /** People whom the server knows. */
    public Users users() {
        return connection.users();
    }

    /** Groups of users. */
    public Groups groups() {
        return connection.groups();
    }

    /** White boards of rooms. */
    public Whiteboards whiteboards() {
        return connection.whiteboards();
    }

    /** Servers of the cluster; 2.1 to 3.3.0. */
    public ClusterServers cluster() {
        return connection.cluster();
    }

    /** The Jabber service; 2.0 to 3.0. */
    public Jabber jabber() {
        return connection.jabber();
    }

    /** What only 2.0 to 3.0 can do. */
    public Legacy legacy() {
        return connection.legacy();
    }

    /** Files of rooms and people. */
    public Files files() {
        return connection.files();
    }

    /** Appointments. */
    public Calendar calendar() {
        return connection.calendar();
    }

    /** Invitations for people without an account. */
    public Invitations invitations() {
        return connection.invitations();
    }

    /** How fast the way to the server is; from 3.1.2. */
    public NetworkTest networkTest() {
        return connection.networkTest();
    }

    /** The server itself. */
    public Server server() {
        return connection.server();
    }

    /**
     * What this server can do, over which interface, and why not. Sends nothing but, where it is not known yet, the
     * question for the version; needs no credentials.
     *
     * @param operation service and method, such as {@code rooms.close} for {@link Rooms#close}; one of
     *     {@link #operations()}
     * @throws IllegalArgumentException when there is no operation of that name
     */
    public Support supports(String operation) {
        return connection.supports(operation);
    }

    /** The operations of all versions, each named by service and method; those that send nothing have no name. */
    public static SortedSet<String> operations() {
        return SupportedOperations.names();
    }

    /** Version of the server, configured or detected; the first call may ask the server. */
    public OpenMeetingsVersion version() {
        return connection.version();
    }

    /** Address of the web application, with a slash at the end. */
    public URI address() {
        return connection.address();
    }

    /** Gives up kept sessions and connections; calls that are under way fail as unreachable. May be repeated. */
    @Override
    public void close() {
        connection.close();
    }

    @Override
    public String toString() {
        return "OpenMeetings[" + address() + "]";
    }
}
