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
package org.lmsbridge.openmeetings.standin.axis2;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.world.Hash;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.Session;
import org.lmsbridge.openmeetings.standin.world.World;

/** The family of {@code setUser…} operations, which make join hashes. */
final class HashActions {
    private final World world;
    private final Gate gate;

    HashActions(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("UserService.setUserObjectAndGenerateRoomHash", args -> hash(args, false));
        for (String reusable : new String[] {
            "setUserObjectAndGenerateRoomHashByURL",
            "setUserObjectAndGenerateRoomHashByURLAndRecFlag",
            "setUserObjectAndGenerateRecordingHashByURL",
            "setUserAndNickName",
            "setUserObjectMainLandingZone"
        }) {
            actions.put("UserService." + reusable, args -> hash(args, true));
        }
        actions.put("UserService.setUserObject", this::remember);
        actions.put("UserService.setUserObjectWithExternalUser", this::remember);
    }

    private @Nullable Object hash(Args args, boolean reusable) {
        Session session = world.sessions().find(args.text("SID"));
        if (session == null || !gate.service(args)) {
            return "-26";
        }
        boolean recordingAllowed = !args.has("allowRecording") || args.number("allowRecording") != 0;
        Hash.Wish wish = new Hash.Wish(
                args.number("room_id"),
                args.number("recording_id"),
                args.number("becomeModeratorAsInt") != 0,
                args.number("showAudioVideoTestAsInt") != 0,
                recordingAllowed,
                reusable);
        return world.door().hash(session, person(args), wish);
    }

    private @Nullable Object remember(Args args) {
        Session session = world.sessions().find(args.text("SID"));
        if (session == null || !gate.service(args)) {
            return -26L;
        }
        world.door().hash(session, person(args), new Hash.Wish(0, 0, false, false, true, true));
        return 1L;
    }

    private static Person person(Args args) {
        return new Person(
                args.textOrEmpty("username"),
                args.textOrEmpty("firstname"),
                args.has("recording_id") ? "" : args.textOrEmpty("lastname"),
                args.textOrEmpty("email"),
                args.textOrEmpty("externalUserId"),
                args.textOrEmpty("externalUserType"));
    }
}
