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
package org.lmsbridge.reconcile;

import java.util.List;
import java.util.Set;

/**
 * What a comparison has looked at.
 *
 * @param courses rows of the store
 * @param rooms rooms on OpenMeetings that are of no course in the store, of whatever system
 * @param differences how many were found
 * @param givenUp names of the servers of which not everything was asked, since they are down or failed again and again
 * @param unseen what could not be seen, and why: one sentence each; empty when nothing escaped
 */
public record Inspection(long courses, long rooms, long differences, Set<String> givenUp, List<String> unseen) {
    /** Copies set and list. */
    public Inspection {
        givenUp = Set.copyOf(givenUp);
        unseen = List.copyOf(unseen);
    }
}
