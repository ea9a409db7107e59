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

import java.util.Map;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.operation.ClusterOperations.Write;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.LegacyOperations.Guest;
import org.lmsbridge.openmeetings.internal.operation.LegacyOperations.MadeBy;
import org.lmsbridge.openmeetings.internal.operation.LegacyOperations.TypedPage;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations.Page;
import org.lmsbridge.openmeetings.model.ClusterServerId;
import org.lmsbridge.openmeetings.model.ClusterServerSettings;
import org.lmsbridge.openmeetings.model.UserId;

/** What a caller would have asked with about what only old versions have. */
final class LegacyInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.ofEntries(
            Map.entry("legacy.roomTypes", said -> Done.DONE),
            Map.entry("legacy.roomsWithParticipants", RoomInputs::page),
            Map.entry(
                    "legacy.roomsWithParticipantsOfType",
                    said -> new TypedPage(RoomInputs.page(said), said.text("externalRoomType"))),
            Map.entry(
                    "legacy.recordingsMadeBy",
                    said -> new MadeBy(said.text("externalRoomType"), new UserId(said.number("insertedBy")))),
            Map.entry("jabber.rooms", said -> Done.DONE),
            Map.entry("jabber.participants", RoomInputs::roomId),
            Map.entry("jabber.invite", said -> new Guest(RoomInputs.roomId(said), said.text("username"))),
            Map.entry("cluster.list", said -> new Page(said.number("start"), (int) said.number("max"))),
            Map.entry("cluster.count", said -> Done.DONE),
            Map.entry("cluster.save", LegacyInputs::server),
            Map.entry("cluster.delete", said -> new ClusterServerId(said.number("id"))));

    private LegacyInputs() {}

    private static Object server(RecordedArguments said) {
        long id = said.number("id");
        return new Write(
                id == 0 ? null : new ClusterServerId(id),
                new ClusterServerSettings(
                        said.text("name"),
                        said.text("address"),
                        (int) said.number("port"),
                        said.text("user"),
                        said.text("pass"),
                        said.text("webapp"),
                        said.text("protocol"),
                        said.flag("active"),
                        said.text("comment")));
    }
}
