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
package org.lmsbridge.openmeetings.standin.axis2;

import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.world.World;

/** The rights the Axis2 operations ask for. */
final class Gate {
    private final World world;

    Gate(World world) {
        this.world = world;
    }

    boolean service(Args args) {
        return world.sessions().may(args.text("SID"), Right.SOAP);
    }

    boolean user(Args args) {
        return world.sessions().may(args.text("SID"), Right.ROOM);
    }

    boolean admin(Args args) {
        return world.sessions().may(args.text("SID"), Right.ADMIN);
    }
}
