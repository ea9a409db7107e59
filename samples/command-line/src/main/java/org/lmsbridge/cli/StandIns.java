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
package org.lmsbridge.cli;

import org.lmsbridge.openmeetings.standin.StandInServer;

/** Starts stand-in servers and says in a sentence why one does not start. */
final class StandIns {
    private StandIns() {}

    static StandInServer start(String version, int port) {
        return start(version, port, false);
    }

    /** The same, with a recording in each room that is made if wanted. */
    static StandInServer start(String version, int port, boolean recordings) {
        try {
            StandInServer.Builder server = StandInServer.version(version).port(port);
            return (recordings ? server.withRecordings() : server).start();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUsage(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            throw CommandFailure.failed("The stand-in server does not start on port " + port + ": " + e.getMessage()
                    + "; is the port taken? --port 0 takes a free one");
        }
    }
}
