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
package org.lmsbridge.link;

import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.recording.RecordingFile;

/** What a link to a recording leads to. */
public sealed interface OpenedRecording {
    /**
     * To OpenMeetings.
     *
     * @param link where the recording is watched; good once and for 30 minutes, and a secret
     */
    record ToWatch(JoinLink link) implements OpenedRecording {}

    /**
     * To the file, which the platform sends.
     *
     * @param file of the recording, in the best format that its server has
     */
    record ToFetch(RecordingFile file) implements OpenedRecording {}
}
