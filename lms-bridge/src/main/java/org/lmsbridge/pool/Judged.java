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
package org.lmsbridge.pool;

import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.UnreachableException;

/** What failures of real calls say about a server. An error in its answer may be about one room or one person only. */
final class Judged {
    private Judged() {}

    /** Whether everything else would fail as well. */
    static boolean isOfTheServer(RuntimeException failure) {
        return failure instanceof UnreachableException || isOf(failure, Reason.BAD_CREDENTIALS);
    }

    /** Whether other rooms would fail as well; not when the wish was one that no server grants. */
    static boolean isNoMaking(RuntimeException failure) {
        return !isOf(failure, Reason.INVALID) && !isOf(failure, Reason.NOT_SUPPORTED);
    }

    private static boolean isOf(RuntimeException failure, Reason reason) {
        return failure instanceof RefusedException refused && refused.reason() == reason;
    }
}
