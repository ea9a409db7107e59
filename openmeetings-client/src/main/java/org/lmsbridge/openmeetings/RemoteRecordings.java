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

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.RecordingOperations;
import org.lmsbridge.openmeetings.internal.operation.UserOperations;
import org.lmsbridge.openmeetings.internal.wire.RecordingBean;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Recording;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;

/** Recordings, over the web services of a server. */
final class RemoteRecordings implements Recordings {
    private final ManagedCalls calls;
    private final RecordingDownloads downloads;

    RemoteRecordings(ManagedCalls calls, RemoteJoins joins) {
        this.calls = calls;
        downloads = new RecordingDownloads(calls, joins);
    }

    @Override
    public List<Recording> inRoom(RoomId room) {
        return listed(RecordingOperations.IN_ROOM, room).stream()
                .map(RecordingBean::toRecording)
                .toList();
    }

    @Override
    public List<Recording> ofExternalType(String externalType) {
        if (externalType.isBlank()) {
            throw Engine.invalid("recordings.ofExternalType", "the external type is blank");
        }
        return listed(RecordingOperations.OF_EXTERNAL_TYPE, externalType).stream()
                .map(RecordingBean::toRecording)
                .toList();
    }

    @Override
    public List<Recording> ofExternalUser(ExternalId person) {
        if (calls.features("recordings.ofExternalUser").externalUserRecordings()) {
            return listed(RecordingOperations.OF_EXTERNAL_USER, person).stream()
                    .map(RecordingBean::toRecording)
                    .toList();
        }
        return calls.call(UserOperations.LIST, Done.DONE).stream()
                .filter(user -> user.externalId().filter(person::equals).isPresent())
                .findFirst()
                .map(user -> ownedBy(user.id().value(), person.type()))
                .orElse(List.of());
    }

    /** The detour of 5.0.0-M4 and later, whose own query finds nothing: all of the system, then those of the account. */
    private List<Recording> ownedBy(long owner, String externalType) {
        return listed(RecordingOperations.OF_EXTERNAL_TYPE, externalType).stream()
                .filter(recording -> recording.isOwnedBy(owner))
                .map(RecordingBean::toRecording)
                .toList();
    }

    private <I> List<RecordingBean> listed(Operation<I, List<RecordingBean>> operation, I input) {
        return calls.callIfThere(operation, input).orElse(List.of());
    }

    @Override
    public void delete(RecordingId id) {
        calls.callIfThere(RecordingOperations.DELETE, id);
    }

    @Override
    public List<RecordingFormat> formats() {
        return downloads.formats();
    }

    @Override
    public void download(RecordingId id, RecordingFormat format, Path file, TransferProgress progress) {
        downloads.to(file, id, format, progress);
    }

    @Override
    public long download(
            RecordingId id, RecordingFormat format, long from, OutputStream out, TransferProgress progress) {
        if (from < 0) {
            throw Engine.invalid("recordings.download", "a file begins at 0, not at " + from);
        }
        return downloads.to(out, from, id, format, progress);
    }
}
