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
package org.lmsbridge.openmeetings.standin.cxf;

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.World;

/** Rights, and how a version says no. */
final class Refusals {
    private final World world;

    Refusals(World world) {
        this.world = world;
    }

    /** Whether the caller has the right. */
    boolean may(Args args, Right right) {
        return world.sessions().may(args.text("sid"), right);
    }

    /** Throws unless the caller has one of the rights. */
    void demand(Args args, Right... any) {
        for (Right right : any) {
            if (may(args, right)) {
                return;
            }
        }
        throw refusal();
    }

    /** The same for recordings, which had words of their own up to 3.3. */
    void demandForRecordings(Args args) {
        if (!may(args, Right.SOAP)) {
            throw early()
                    ? Failure.service("Not allowed to preform that action, Authenticate the SID first")
                    : refusal();
        }
    }

    /** The refusal some operations give as a result up to 3.3; later ones throw it. */
    Bean result() {
        if (!early()) {
            throw refusal();
        }
        return result(-26, "Insufficient permissions", "ERROR");
    }

    /** The refusal that is thrown. */
    Failure refusal() {
        return Failure.service(early() ? "Insufficient permissions" : "error.notallowed");
    }

    /** A result; versions that have no code leave it out. */
    static Bean result(long code, @Nullable String message, String type) {
        return Bean.of("serviceResult", "code", code, "message", message, "type", type);
    }

    /** A null pointer, whose text the early versions do not tell. */
    Failure nullPointer(String text) {
        return Failure.service(world.version().before(5, 0, 0) ? null : text);
    }

    boolean early() {
        return world.version().before(4, 0, 0);
    }
}
