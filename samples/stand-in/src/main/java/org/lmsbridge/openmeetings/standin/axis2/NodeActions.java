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

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.world.World;

/** The servers of a cluster, from 2.1 on. */
final class NodeActions {
    private final World world;
    private final Gate gate;

    NodeActions(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("ServerService.getServers", this::list);
        actions.put(
                "ServerService.getServerCount",
                args -> gate.service(args) ? world.nodes().all().size() : -1);
        actions.put("ServerService.saveServer", this::save);
        actions.put(
                "ServerService.deleteServer",
                args -> gate.service(args) && world.nodes().delete(args.number("id")));
    }

    private @Nullable Object list(Args args) {
        if (!gate.service(args)) {
            return null;
        }
        return world.nodes().all().stream()
                .skip(Math.max(0, args.number("start")))
                .limit(Math.max(0, args.number("max")))
                .map(node -> new Bean("Server", name -> name.equals("deleted") ? false : node.get(name)))
                .toList();
    }

    private Object save(Args args) {
        if (!gate.service(args)) {
            return -1L;
        }
        Map<String, @Nullable Object> fields = new HashMap<>(args.values());
        fields.remove("SID");
        fields.put("inserted", world.clock().instant());
        return world.nodes().save(args.number("id"), fields);
    }
}
