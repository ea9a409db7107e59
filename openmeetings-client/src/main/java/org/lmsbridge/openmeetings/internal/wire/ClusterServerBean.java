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
import org.lmsbridge.openmeetings.model.ClusterServer;
import org.lmsbridge.openmeetings.model.ClusterServerId;
import org.lmsbridge.openmeetings.model.ClusterServerSettings;

/** A server of a cluster: the entity of 2.1 to 3.0, the DTO of 3.1 to 3.3.0. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot("serverDTO")
public final class ClusterServerBean extends WireBean {
    @Nullable String id;

    @Nullable String name;

    @Nullable String address;

    @Nullable String port;

    @Nullable String user;

    @Nullable String pass;

    @Nullable String password;

    @Nullable String webapp;

    @Nullable String protocol;

    @Nullable String active;

    @Nullable String comment;

    /** Number of the server. */
    public ClusterServerId serverId() {
        return new ClusterServerId(Texts.id("id", id));
    }

    /** The server in our words. */
    public ClusterServer toServer() {
        int number = Texts.integer("port", port).orElse(0);
        if (number < 0 || number > 65_535) {
            throw new Unreadable("the field port is out of range");
        }
        ClusterServerSettings settings = new ClusterServerSettings(
                orEmpty(name),
                orEmpty(address),
                number,
                orEmpty(user),
                orEmpty(pass == null ? password : pass),
                orEmpty(webapp),
                orEmpty(protocol),
                Texts.flag(active, false),
                orEmpty(comment));
        return new ClusterServer(serverId(), settings, others());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
