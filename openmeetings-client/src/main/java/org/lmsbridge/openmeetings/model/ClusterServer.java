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
package org.lmsbridge.openmeetings.model;

import java.util.Map;

/**
 * A server of a cluster, as stored.
 *
 * @param id its number
 * @param settings how it is reached
 * @param others everything else, by OpenMeetings' own names; empty from 3.1 on
 */
public record ClusterServer(ClusterServerId id, ClusterServerSettings settings, Map<String, String> others) {
    /** Copies the map. */
    public ClusterServer {
        others = Map.copyOf(others);
    }
}
