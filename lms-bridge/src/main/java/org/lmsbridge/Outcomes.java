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

import org.lmsbridge.BridgeEvent.About;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeEvent.Failed;
import org.lmsbridge.BridgeEvent.Refused;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.UnexpectedReplyException;
import org.lmsbridge.openmeetings.UnreachableException;

/** Says of each failure whether somebody said no, or something went wrong; also of what Java lets nobody throw. */
final class Outcomes {
    private Outcomes() {}

    static BridgeEvent of(Throwable failure, About about, Action action) {
        if (failure instanceof BridgeException own) {
            String reason = own.reason().name();
            return switch (own.reason()) {
                case BUSY, SERVER_DOWN, STORE_FAILED -> new Failed(about, action, reason);
                default -> new Refused(about, action, reason);
            };
        }
        if (failure instanceof RefusedException refused) {
            return new Refused(about, action, refused.reason().name());
        }
        if (failure instanceof Refusal refusal) {
            return new Refused(about, action, refusal.word());
        }
        if (failure instanceof UnreachableException) {
            return new Failed(about, action, "UNREACHABLE");
        }
        return new Failed(about, action, failure instanceof UnexpectedReplyException ? "UNEXPECTED_REPLY" : "INTERNAL");
    }
}
