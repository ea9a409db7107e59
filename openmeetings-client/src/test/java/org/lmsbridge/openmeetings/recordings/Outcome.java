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
package org.lmsbridge.openmeetings.recordings;

import java.util.function.Supplier;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/** How a replay ended. */
sealed interface Outcome {
    /** With a value. */
    record Value(Object value) implements Outcome {}

    /** OpenMeetings said no. */
    record Refused(Refusal refusal) implements Outcome {
        @Override
        public String toString() {
            return "Refused[" + refusal.kind() + ", " + refusal.code() + ", " + refusal.getMessage() + "]";
        }
    }

    /** It was no answer. */
    record NoAnswer(Unreadable unreadable) implements Outcome {
        @Override
        public String toString() {
            return "NoAnswer[" + unreadable.getMessage() + "]";
        }
    }

    /** Runs; any other exception is a defect and goes through. */
    static Outcome of(Supplier<Object> work) {
        try {
            return new Value(work.get());
        } catch (Refusal refusal) {
            return new Refused(refusal);
        } catch (Unreadable unreadable) {
            return new NoAnswer(unreadable);
        }
    }
}
