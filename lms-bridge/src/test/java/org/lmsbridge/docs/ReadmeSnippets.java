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
package org.lmsbridge.docs;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.store.JdbcStore;

/** What README.md shows of the bridge, word for word. */
final class ReadmeSnippets {
    private ReadmeSnippets() {}

    static void bridge(OpenMeetings server, Consumer<URI> redirect) {
        // README
        try (JdbcStore store = JdbcStore.inFile(Path.of("rooms"))) {
            CourseRooms rooms = CourseRooms.on(server).store(store.rooms()).build();
            CourseKey algebra = CourseKey.of("campus.example", "ALGEBRA101");
            Member ada = Member.of("17", "ada", "Ada", "Lovelace", Role.TEACHER);
            rooms.open(algebra, ada, CourseSettings.defaults());
            redirect.accept(rooms.join(algebra, ada).url());
        }
        // end
    }
}
