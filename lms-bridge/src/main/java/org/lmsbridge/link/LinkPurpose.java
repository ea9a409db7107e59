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

import java.util.List;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.recording.RecordingKey;

/** What a link is for, besides whose it is and how long it is good. */
sealed interface LinkPurpose {
    /** As it stands in the text of a link, in order. */
    List<String> words();

    /** To enter the room of the course, once or as often as wanted. */
    record Entry(boolean once) implements LinkPurpose {
        private static final String ONCE = "once";
        private static final String REPEATABLE = "repeatable";

        static Entry read(LinkTexts texts) {
            return new Entry(texts.next().equals(ONCE));
        }

        @Override
        public List<String> words() {
            return List.of(once ? ONCE : REPEATABLE);
        }
    }

    /** To watch or fetch a recording of the course. */
    record Viewing(RecordingKey recording, RecordingUse use) implements LinkPurpose {
        static Viewing read(LinkTexts texts) {
            RecordingKey recording = new RecordingKey(texts.next(), new RecordingId(Long.parseLong(texts.next())));
            return new Viewing(recording, RecordingUse.valueOf(texts.next()));
        }

        @Override
        public List<String> words() {
            return List.of(recording.server(), Long.toString(recording.id().value()), use.name());
        }
    }
}
