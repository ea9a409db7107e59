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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.pool.CheckRules;
import org.lmsbridge.pool.PoolServer;
import org.lmsbridge.pool.PoolStore;
import org.lmsbridge.pool.ServerPool;

/** The clients of one command, for one server or several; closed with it. */
final class ConnectedServers implements AutoCloseable {
    private final Servers servers;
    private final Runnable atClose;

    private ConnectedServers(Servers servers, Runnable atClose) {
        this.servers = servers;
        this.atClose = atClose;
    }

    /** The servers of a file when there is one, else the one that the options name. */
    static ConnectedServers of(Optional<ServersFile> file, ServerSettings one, PoolStore store) {
        if (file.isPresent()) {
            return several(file.get(), store);
        }
        OpenMeetings server = one.connect();
        return new ConnectedServers(Servers.only(server), server::close);
    }

    private static ConnectedServers several(ServersFile file, PoolStore store) {
        List<PoolServer> servers = file.connect();
        ServerPool pool = pool(servers, store);
        return new ConnectedServers(pool, () -> close(pool, servers));
    }

    /** A pool that checks nothing by itself: a command ends before a second check. */
    static ServerPool pool(List<PoolServer> servers, PoolStore store) {
        ServerPool.Builder builder =
                ServerPool.of(store).checks(CheckRules.standard().withEvery(Duration.ZERO));
        servers.forEach(builder::add);
        return builder.build();
    }

    static void close(ServerPool pool, List<PoolServer> servers) {
        pool.close();
        servers.forEach(server -> server.server().close());
    }

    Servers servers() {
        return servers;
    }

    @Override
    public void close() {
        atClose.run();
    }
}
