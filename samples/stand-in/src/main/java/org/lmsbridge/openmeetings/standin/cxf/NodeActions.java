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

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.world.World;

/** The servers of a cluster, up to 3.3.0. */
final class NodeActions {
    private final World world;
    private final Refusals refusals;

    NodeActions(World world, Refusals refusals) {
        this.world = world;
        this.refusals = refusals;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("ServerService.getServers", (args, rest) -> list(args));
        actions.put("ServerService.count", (args, rest) -> count(args));
        actions.put("ServerService.add", (args, rest) -> add(args));
        actions.put("ServerService.delete", (args, rest) -> delete(args));
    }

    private static Bean bean(Map<String, @Nullable Object> node) {
        return new Bean("serverDTO", name -> node.get(name.equals("password") ? "pass" : name));
    }

    private Object list(Args args) {
        refusals.demand(args, Right.SOAP);
        return world.nodes().all().stream()
                .skip(Math.max(0, args.number("start")))
                .limit(Math.max(0, args.number("max")))
                .map(NodeActions::bean)
                .toList();
    }

    private Object count(Args args) {
        refusals.demand(args, Right.SOAP);
        return (long) world.nodes().all().size();
    }

    private Object add(Args args) {
        refusals.demand(args, Right.SOAP);
        Args wish = args.bean("server");
        if (wish == null) {
            throw refusals.nullPointer("");
        }
        Map<String, @Nullable Object> fields = new HashMap<>(wish.values());
        fields.put("pass", fields.remove("password"));
        fields.put("inserted", world.clock().instant());
        fields.put("id", world.nodes().save(wish.number("id"), fields));
        return bean(fields);
    }

    private Object delete(Args args) {
        refusals.demand(args, Right.SOAP);
        long id = args.number("id");
        return world.nodes().delete(id)
                ? Refusals.result(id, "Deleted", "SUCCESS")
                : Refusals.result(0, "Not found", "SUCCESS");
    }
}
