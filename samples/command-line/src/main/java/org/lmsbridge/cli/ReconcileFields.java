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
package org.lmsbridge.cli;

import java.util.ArrayList;
import java.util.List;
import org.lmsbridge.CourseKey;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.reconcile.Change;
import org.lmsbridge.reconcile.Difference;
import org.lmsbridge.reconcile.Inspection;
import org.lmsbridge.reconcile.Outcome;

/** What differs between the bridge's table and OpenMeetings, as it is shown. */
final class ReconcileFields {
    private ReconcileFields() {}

    /** Columns of a table; which server it is is only said where there are several. */
    static List<String> columns(boolean severalServers) {
        List<String> columns =
                new ArrayList<>(List.of("kind", "course", "session", "group", "slot", "roomId", "description"));
        if (severalServers) {
            columns.add(columns.indexOf("roomId"), "server");
        }
        return columns;
    }

    static Fields fields(Difference difference) {
        return new Fields()
                .add("kind", difference.kind())
                .add("server", difference.server())
                .add("course", difference.course().map(CourseKey::course))
                .add("session", difference.course().flatMap(CourseKey::session))
                .add("group", difference.course().flatMap(CourseKey::group))
                .add("slot", difference.course().map(CourseKey::slot))
                .add("roomId", difference.room().map(RoomId::value))
                .add(
                        "changes",
                        difference.changes().stream()
                                .map(ReconcileFields::fields)
                                .toList())
                .add("description", difference.description())
                .add("fingerprint", difference.fingerprint());
    }

    static Fields fields(Change change) {
        return new Fields()
                .add("setting", change.setting())
                .add("wanted", change.wanted())
                .add("found", change.found());
    }

    static Fields fields(Outcome outcome) {
        return fields(outcome.difference()).add("result", outcome.result()).add("reason", outcome.reason());
    }

    static Fields fields(Inspection seen) {
        return new Fields()
                .add("courses", seen.courses())
                .add("otherRooms", seen.rooms())
                .add("givenUp", seen.givenUp().stream().sorted().toList())
                .add("unseen", seen.unseen());
    }
}
