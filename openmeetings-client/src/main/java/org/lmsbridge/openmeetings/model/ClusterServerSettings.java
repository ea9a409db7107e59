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

/**
 * How a cluster reaches one of its servers. OpenMeetings checks none of it.
 *
 * @param name shown to administrators
 * @param address host name or address
 * @param port of its web server
 * @param user of the account that the cluster logs in with
 * @param password of that account; OpenMeetings stores it as it is, and tells it to everybody who may list servers
 * @param webapp path of the web application, without slashes
 * @param protocol {@code http} or {@code https}
 * @param active whether rooms are placed on it
 * @param comment free text
 */
public record ClusterServerSettings(
        String name,
        String address,
        int port,
        String user,
        String password,
        String webapp,
        String protocol,
        boolean active,
        String comment) {
    /** Refuses ports that there are not. */
    public ClusterServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port lies between 0 and 65535");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ClusterServerSettings[" + name + ", " + protocol + "://" + user + "@" + address + ":" + port + "/"
                + webapp + ", active=" + active + ", " + comment + "]";
    }
}
