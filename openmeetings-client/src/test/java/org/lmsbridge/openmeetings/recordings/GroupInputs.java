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
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.GroupOperations.GroupRoom;
import org.lmsbridge.openmeetings.internal.operation.GroupOperations.Members;
import org.lmsbridge.openmeetings.internal.operation.GroupOperations.Membership;
import org.lmsbridge.openmeetings.model.GroupId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.UserId;

/** What a caller would have asked with about groups. */
final class GroupInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.ofEntries(
            Map.entry("groups.create", said -> said.text("name")),
            Map.entry("groups.list", said -> Done.DONE),
            Map.entry(
                    "groups.members", said -> new Members(group(said), said.number("start"), (int) said.number("max"))),
            Map.entry("groups.addUser", GroupInputs::membership),
            Map.entry("groups.removeUser", GroupInputs::membership),
            Map.entry(
                    "groups.addRoom",
                    said -> new GroupRoom(group(said), new RoomId(Long.parseLong(said.first("rooms_id", "roomid"))))),
            Map.entry("groups.delete", GroupInputs::group));

    private GroupInputs() {}

    private static Membership membership(RecordedArguments said) {
        return new Membership(group(said), new UserId(Long.parseLong(said.first("user_id", "userid"))));
    }

    private static GroupId group(RecordedArguments said) {
        return new GroupId(Long.parseLong(said.first("organisation_id", "id")));
    }
}
