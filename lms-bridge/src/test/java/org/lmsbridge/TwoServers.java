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
package org.lmsbridge;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** A server called red and one called blue; the code of a course begins with the name of its server. */
final class TwoServers implements Servers, AutoCloseable {
    final StandInServer red = StandInServer.version("9.2").start();
    final StandInServer blue = StandInServer.version("9.2").start();
    private final Map<String, OpenMeetings> clients = Map.of("red", client(red), "blue", client(blue));

    private static OpenMeetings client(StandInServer om) {
        return OpenMeetings.at(om.uri())
                .credentials(Credentials.password(om.user(), om.password()))
                .timeout(Duration.ofSeconds(10))
                .spareJoinSessions(0)
                .build();
    }

    @Override
    public String choose(CourseKey course) {
        return course.course().startsWith("red") ? "red" : "blue";
    }

    @Override
    public OpenMeetings named(String name) {
        return Optional.ofNullable(clients.get(name)).orElseThrow(() -> Servers.noServer(name));
    }

    @Override
    public Set<String> names() {
        return clients.keySet();
    }

    @Override
    public void close() {
        clients.values().forEach(OpenMeetings::close);
        red.close();
        blue.close();
    }
}
