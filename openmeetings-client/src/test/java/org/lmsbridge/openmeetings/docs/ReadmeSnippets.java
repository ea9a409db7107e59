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
package org.lmsbridge.openmeetings.docs;

import java.net.URI;
import java.util.function.Consumer;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomSettings;

/** What README.md shows of the client, word for word. */
final class ReadmeSnippets {
    private ReadmeSnippets() {}

    static void client(String password, Consumer<URI> redirect) {
        // README
        try (OpenMeetings server = OpenMeetings.at(URI.create("https://meet.example.org/openmeetings"))
                .credentials(Credentials.password("lms", password))
                .build()) {
            Room room = server.rooms()
                    .create(RoomSettings.named("Algebra 101").capacity(40).build());
            Person ada = Person.named(new ExternalId("campus.example", "17"), "ada", "Ada", "Lovelace");
            JoinLink link =
                    server.joins().link(JoinRequest.toRoom(ada, room.id()).withModerator(true));
            redirect.accept(link.url());
        }
        // end
    }
}
