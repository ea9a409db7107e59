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
package org.lmsbridge.openmeetings;

import java.util.ArrayList;
import java.util.List;
import org.lmsbridge.openmeetings.internal.operation.ClusterOperations;
import org.lmsbridge.openmeetings.internal.operation.ClusterOperations.Write;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations.Page;
import org.lmsbridge.openmeetings.model.ClusterServer;
import org.lmsbridge.openmeetings.model.ClusterServerId;
import org.lmsbridge.openmeetings.model.ClusterServerSettings;

/** Servers of a cluster, over the web services of one of them. */
final class RemoteClusterServers implements ClusterServers {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 100;

    private final ManagedCalls calls;

    RemoteClusterServers(ManagedCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<ClusterServer> list() {
        List<ClusterServer> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            List<ClusterServer> part = calls.call(ClusterOperations.LIST, new Page(page * (long) PAGE, PAGE));
            all.addAll(part);
            if (part.size() < PAGE) {
                break;
            }
        }
        return List.copyOf(all);
    }

    @Override
    public int count() {
        return calls.call(ClusterOperations.COUNT, Done.DONE);
    }

    @Override
    public ClusterServerId add(ClusterServerSettings server) {
        return calls.call(ClusterOperations.SAVE, new Write(null, server));
    }

    @Override
    public ClusterServerId update(ClusterServerId id, ClusterServerSettings server) {
        return calls.call(ClusterOperations.SAVE, new Write(id, server));
    }

    @Override
    public void delete(ClusterServerId id) {
        calls.callIfThere(ClusterOperations.DELETE, id);
    }
}
