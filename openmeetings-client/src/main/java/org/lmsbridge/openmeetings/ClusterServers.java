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

import java.util.List;
import org.lmsbridge.openmeetings.model.ClusterServer;
import org.lmsbridge.openmeetings.model.ClusterServerId;
import org.lmsbridge.openmeetings.model.ClusterServerSettings;

/**
 * The servers of a cluster. Thread-safe. From 2.1.0 to 3.3.0; OpenMeetings has no such service before and after.
 *
 * <p>Every method throws {@link RefusedException}, {@link UnreachableException} and {@link UnexpectedReplyException}.
 */
public interface ClusterServers {
    /** All servers, in the order of OpenMeetings; an empty list when there are none. */
    List<ClusterServer> list();

    /** How many servers there are. */
    int count();

    /**
     * Adds a server. Not repeatable: when the answer is lost ({@link UnreachableException#maybeProcessed()}), look for
     * it before trying again.
     */
    ClusterServerId add(ClusterServerSettings server);

    /**
     * Writes a server over the stored one. Repeatable while the server is there: for an unknown number OpenMeetings adds
     * a server under another number.
     *
     * @return the number under which it is stored
     */
    ClusterServerId update(ClusterServerId id, ClusterServerSettings server);

    /** Deletes a server. Repeatable: nothing happens to a server that is gone. */
    void delete(ClusterServerId id);
}
