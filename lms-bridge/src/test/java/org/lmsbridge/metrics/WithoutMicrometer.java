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
package org.lmsbridge.metrics;

import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.store.JdbcStore;

/** A platform that has no Micrometer: a process of its own. */
final class WithoutMicrometer {
    private WithoutMicrometer() {}

    public static void main(String[] arguments) {
        try (StandInServer om = StandInServer.version("9.2").start();
                OpenMeetings server = OpenMeetings.at(om.uri())
                        .credentials(Credentials.password(om.user(), om.password()))
                        .build();
                JdbcStore store = JdbcStore.at("jdbc:h2:mem:")) {
            CourseRooms.on(server)
                    .store(store.rooms())
                    .listener(event ->
                            System.out.println("opened=" + event.getClass().getSimpleName()))
                    .build()
                    .open(
                            CourseKey.of("campus.example", "ALGEBRA101"),
                            Member.of("1", "tess", "Tess", "Teacher", Role.TEACHER),
                            CourseSettings.defaults());
        }
        try {
            System.out.println(BridgeMetrics.class.getDeclaredMethods().length + " methods");
        } catch (NoClassDefFoundError e) {
            System.out.println("metrics=missing " + e.getMessage());
        }
    }
}
