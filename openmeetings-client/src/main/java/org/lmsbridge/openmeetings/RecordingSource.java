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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.openmeetings.internal.operation.RecordingAddress;
import org.lmsbridge.openmeetings.internal.session.ControlSession;
import org.lmsbridge.openmeetings.internal.transport.Receiver;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.JoinTarget;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.openmeetings.model.RecordingId;

/** Where the bytes of one recording come from. Each request serves once. */
sealed interface RecordingSource {
    /** Whether parts of the file may be asked for. */
    boolean hasParts();

    /** A request for the file, with these headers. */
    Request request(Map<String, String> headers);

    /**
     * Whether this is the file; false when another request may have more luck.
     *
     * @throws Refusal when OpenMeetings gives no file
     */
    boolean gives(Receiver.Head head);

    /** Files of 3.0 and later: a new hash for each request, which OpenMeetings marks as used. */
    record ByHash(RemoteJoins joins, RecordingId recording, RecordingFormat format) implements RecordingSource {
        /** OpenMeetings makes an entry for this person, with the right to enter rooms that a link names. */
        private static final Person LIBRARY = Person.named(
                new ExternalId("openmeetings-client", "recordings"), "recordings", "Recording", "Download");

        @Override
        public boolean hasParts() {
            return true;
        }

        @Override
        public Request request(Map<String, String> headers) {
            String hash = joins.hash(JoinRequest.of(LIBRARY, new JoinTarget.RecordingFile(recording)));
            return new Request("GET", RecordingAddress.of(format, hash), headers, Optional.empty());
        }

        @Override
        public boolean gives(Receiver.Head head) {
            if (head.status() == 404) {
                throw missing();
            }
            return true;
        }
    }

    /** Files of 2.x: a session id, which goes in the body, since the handler reads forms too. */
    final class ByHandler implements RecordingSource {
        private final ControlSession control;
        private final String fileName;
        private String session = "";
        private boolean refused;

        ByHandler(ControlSession control, RecordingId recording, RecordingFormat format) {
            this.control = control;
            fileName = RecordingAddress.fileName(format, recording);
        }

        @Override
        public boolean hasParts() {
            return false;
        }

        @Override
        public Request request(Map<String, String> headers) {
            session = control.id();
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put("Accept", "*/*");
            return new Request(
                    "POST",
                    RecordingAddress.HANDLER,
                    all,
                    Optional.of(new Request.Text(
                            "application/x-www-form-urlencoded; charset=UTF-8",
                            "fileName=" + fileName + "&moduleName=lzRecorderApp&parentPath=&room_id=&sid=" + session)));
        }

        /** A session that has ended gets an empty answer, and a file that is not there a picture, both with 200. */
        @Override
        public boolean gives(Receiver.Head head) {
            String disposition = head.header("content-disposition");
            if (head.status() == 200 && disposition.isEmpty()) {
                if (refused) {
                    throw Refusal.of(Refusal.Kind.NOT_ALLOWED, null, "the session gets no files");
                }
                refused = true;
                control.forget(session);
                return false;
            }
            if (head.status() == 200 && !disposition.endsWith(fileName)) {
                throw missing();
            }
            refused = false;
            return true;
        }
    }

    private static Refusal missing() {
        return Refusal.of(
                Refusal.Kind.NOT_FOUND, null, "no such recording, or it is not processed and has no such file yet");
    }
}
