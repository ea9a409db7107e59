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

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Habit;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Catalogue;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Pause;
import org.lmsbridge.openmeetings.standin.wire.Signature;
import org.lmsbridge.openmeetings.standin.world.World;

/** The operations behind both REST and SOAP. */
final class CxfServices {
    private final World world;
    private final Duration penalty;
    private final Pause pause;
    private final Map<String, Action> actions = new HashMap<>();

    CxfServices(World world, Duration penalty, Pause pause) {
        this.world = world;
        this.penalty = penalty;
        this.pause = pause;
        Refusals refusals = new Refusals(world);
        new UserActions(world, refusals).addTo(actions);
        new RoomActions(world, refusals).addTo(actions);
        new RecordActions(world, refusals).addTo(actions);
        new FileActions(world, refusals).addTo(actions);
        new InvitationActions(world, refusals).addTo(actions);
        new CalendarActions(world, refusals).addTo(actions);
        new InfoActions(world).addTo(actions);
        new AccountActions(world, refusals).addTo(actions);
        new GroupActions(world, refusals).addTo(actions);
        new NodeActions(world, refusals).addTo(actions);
        new WhiteboardActions(world, refusals).addTo(actions);
    }

    World world() {
        return world;
    }

    Catalogue catalogue() {
        return Catalogue.of(world.version());
    }

    @Nullable Object run(Signature signature, Args args, boolean rest) {
        Action action = actions.get(signature.id());
        if (action == null) {
            throw Failure.service("The stand-in does not play " + signature.id() + " yet");
        }
        Object result;
        synchronized (world) {
            result = action.run(args, rest);
        }
        if (world.version().atLeast(9, 0, 0) && world.has(Habit.PASSWORD_PENALTY) && UserActions.isBadLogin(result)) {
            pause.of(penalty);
        }
        return result;
    }
}
