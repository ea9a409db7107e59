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
package org.lmsbridge.openmeetings.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.ExternalId;

/** A run in a process of its own that makes rooms, says so, and waits to be ended. */
final class EndlessRun {
    /** Said once there is something to clear. */
    static final String READY = "rooms are there";

    private EndlessRun() {}

    /** Plays on the server whose address and user are given; the password comes in OM_PASSWORD. */
    public static void main(String[] arguments) {
        Scenario endless = new Scenario("waits", EndlessRun::makeAndWait);
        try (OpenMeetings client = OpenMeetings.at(URI.create(arguments[0]))
                .credentials(Credentials.password(arguments[1], System.getenv("OM_PASSWORD")))
                .build()) {
            Playing.of(List.of(endless), Clock.systemUTC()).on(client, "any");
        }
    }

    private static void makeAndWait(Stage stage) {
        ExternalId id = stage.externalId();
        stage.room(room -> room);
        stage.room(room -> room.externalId(id));
        System.out.println(READY);
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
