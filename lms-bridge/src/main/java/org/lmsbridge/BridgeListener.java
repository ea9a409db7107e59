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
package org.lmsbridge;

/**
 * Hears what the bridge has done, and what it could not do.
 *
 * <p>Called in the thread of whoever asked the bridge for something, after it is done and stored, with no lock and no
 * connection held; called by many threads at once. What a listener throws is logged and changes nothing for the
 * caller, but a slow one makes its caller wait: let one that writes or sends listen through a {@link ListenerQueue}.
 *
 * <p>Events are told once, in the process in which they happened; whoever must not miss any over a crash reads
 * {@link CourseRooms#history}.
 */
@FunctionalInterface
public interface BridgeListener {
    /** Something has happened. */
    void on(BridgeEvent event);
}
