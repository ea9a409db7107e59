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
package org.lmsbridge.openmeetings.fake;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsBuilder;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** What tests against the stand-in begin with. */
public final class Planted {
    public static final ExternalId LEARNER = new ExternalId("chamilolms.campus.example", "u17");
    public static final Person PERSON =
            Person.named(LEARNER, "ada", "Ada", "Lovelace").withEmail("ada@example.org");

    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

    static {
        JETTY.setLevel(Level.OFF);
    }

    private Planted() {}

    /** A client of that server, with patience for a busy machine. */
    public static OpenMeetingsBuilder client(StandInServer server) {
        return OpenMeetings.at(server.uri())
                .credentials(Credentials.password(server.user(), server.password()))
                .timeout(Duration.ofSeconds(30));
    }

    /** Somebody who wants into a room. */
    public static JoinRequest join(RoomId room) {
        return JoinRequest.toRoom(PERSON, room).withRecordingAllowed(true);
    }

    /** How often somebody logged in. */
    public static int logins(StandInServer server) {
        return server.requestCount("login") + server.requestCount("loginUser");
    }
}
