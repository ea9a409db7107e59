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

/**
 * What is wrong with a server.
 *
 * @param reason for people
 * @param login whether it does not take the password, which is not to be sent again and again
 */
record Complaint(String reason, boolean login) {
    static Complaint of(String reason) {
        return new Complaint(reason, false);
    }

    static Complaint of(Throwable failure) {
        String message = failure.getMessage();
        return new Complaint(
                message == null ? failure.getClass().getSimpleName() : message,
                failure instanceof RefusedException refused && refused.reason() == Reason.BAD_CREDENTIALS);
    }
}
