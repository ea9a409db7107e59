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
package org.lmsbridge.recording;

import org.lmsbridge.openmeetings.model.RecordingStatus;
import org.lmsbridge.recording.CourseRecording.State;
import org.lmsbridge.recording.RecordingRegister.Answer;
import org.lmsbridge.recording.RecordingRegister.Entry;

/** Tells from what is known of a recording whether it can be watched. */
final class States {
    private States() {}

    static State of(Entry entry) {
        if (entry.answer() != Answer.GIVEN) {
            return State.UNREACHABLE;
        }
        if (entry.remote().isEmpty()) {
            return State.GONE;
        }
        return switch (status(entry)) {
            // 2.0 to 3.0.0 tell nothing; what they list can mostly be watched.
            case NONE, PROCESSED -> State.READY;
            case RECORDING, CONVERTING -> State.NOT_READY;
            case ERROR -> State.BROKEN;
        };
    }

    static RecordingStatus status(Entry entry) {
        return entry.remote().map(remote -> remote.status()).orElse(RecordingStatus.NONE);
    }
}
