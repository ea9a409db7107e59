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
package org.lmsbridge.openmeetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/**
 * Whether a server can do something, over which interface, and why not. Immutable.
 *
 * <p>This is about the version alone: whether the account has the right is another question, which only the call itself
 * answers. Options inside a call, such as a tag on a room, may be refused in versions that have the call.
 *
 * @param operation service and method, such as {@code rooms.close}
 * @param version that of the server
 * @param works whether it can be done; when not, the call is refused as {@code NOT_SUPPORTED} before anything is sent
 * @param transports {@link TransportChoice#SOAP} and {@link TransportChoice#REST}, as far as they carry all of it, the
 *     better one first; none where it does not work, and where neither is needed
 * @param chosen the one that this client uses, which may be another than it was told to use where that one does not
 *     carry it; empty when there is none
 * @param reasons for each of the two that is not in {@code transports} the reason, as it follows on "OpenMeetings 3.1 …"
 * @param notes defects of this version that the library works around or cannot mend, as they follow on "OpenMeetings
 *     3.1 …"
 */
public record Support(
        String operation,
        OpenMeetingsVersion version,
        boolean works,
        List<TransportChoice> transports,
        Optional<TransportChoice> chosen,
        Map<TransportChoice, String> reasons,
        List<String> notes) {
    /** Copies what can change. */
    public Support {
        transports = List.copyOf(transports);
        reasons = Map.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    /** Why it cannot be done at all, as a sentence; empty when it can. */
    public Optional<String> whyNot() {
        return works
                ? Optional.empty()
                : reasons.values().stream()
                        .findFirst()
                        .map(reason -> operation + " is not supported: OpenMeetings " + version + " " + reason);
    }
}
