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

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.UnreachableException;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/** A room that is made, used and deleted again, whatever fails in between. Used once. */
final class ProbeRoom {
    private static final String TYPE = "om-doctor";

    private static final OpenMeetingsVersion CXF = OpenMeetingsVersion.parse("3.1.0");

    private final OpenMeetings server;
    private final ExternalId name =
            new ExternalId(TYPE, Long.toString(Instant.now().getEpochSecond()));
    private @Nullable RoomId room;

    ProbeRoom(OpenMeetings server) {
        this.server = server;
    }

    void examine(Consumer<Finding> report) {
        try {
            report.accept(attempt("create room", this::create));
            if (room != null) {
                report.accept(attempt("join link", this::link));
                report.accept(attempt("close room", this::close));
            }
        } finally {
            if (room != null) {
                report.accept(attempt("delete room", this::delete));
            }
        }
    }

    private String create() {
        RoomSettings settings = RoomSettings.named("Probe of om doctor, may be deleted")
                .capacity(2)
                .externalId(name)
                .build();
        try {
            room = server.rooms().create(settings).id();
            return "room " + room + " made";
        } catch (RefusedException e) {
            throw e;
        } catch (OpenMeetingsException e) {
            room = lost(settings, e).orElse(null);
            throw e;
        }
    }

    /** Looks for a room that may have been made although no whole answer came. */
    private Optional<RoomId> lost(RoomSettings settings, OpenMeetingsException why) {
        if (why instanceof UnreachableException unreachable && !unreachable.maybeProcessed()) {
            return Optional.empty();
        }
        try {
            // Up to 3.0 making a room of that external id again finds it, from 3.3 on it can be looked up.
            return server.version().isAtLeast(CXF)
                    ? server.rooms().findByExternalId(name, RoomType.CONFERENCE).map(Room::id)
                    : Optional.of(server.rooms().findOrCreate(settings).id());
        } catch (OpenMeetingsException e) {
            throw CommandFailure.failed(why.getMessage() + "; a room called '" + settings.name()
                    + "' may be left behind, look for it in the administration of OpenMeetings and delete it");
        }
    }

    private String link() {
        server.joins().link(JoinRequest.toRoom(Person.named(name, "om-doctor", "Om", "Doctor"), id()));
        return "made, not followed";
    }

    private String close() {
        server.rooms().close(id());
        Room stored = server.rooms()
                .find(id())
                .orElseThrow(
                        () -> CommandFailure.failed("room " + id() + " cannot be read back: see OpenMeetings' log"));
        return stored.closed() ? "closed" : "closed; this version does not tell";
    }

    private String delete() {
        try {
            server.rooms().delete(id());
        } catch (OpenMeetingsException e) {
            throw CommandFailure.failed("room " + id() + " is left behind, delete it by hand: " + e.getMessage());
        }
        return "deleted, nothing is left behind";
    }

    private RoomId id() {
        if (room == null) {
            throw new IllegalStateException("No room yet");
        }
        return room;
    }

    private static Finding attempt(String check, Step step) {
        try {
            return Finding.ok(check, step.run());
        } catch (OpenMeetingsException | CommandFailure e) {
            return Finding.failed(check, e);
        }
    }

    /** One thing done with the room, and what was seen. */
    private interface Step {
        String run();
    }
}
