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

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;
import picocli.CommandLine.Option;

/** Everything that can be decided about a room; what is not given stays as it is. */
final class RoomOptions {
    @Option(
            names = "--type",
            paramLabel = "TYPE",
            converter = Words.Type.class,
            description = "conference (default), presentation (or restricted), interview.")
    @Nullable RoomType type;

    @Option(names = "--capacity", paramLabel = "SEATS", description = "Seats, at least 1.")
    @Nullable Integer capacity;

    @Option(names = "--comment", paramLabel = "TEXT", description = "Note for administrators.")
    @Nullable String comment;

    @Option(names = "--moderated", negatable = true, description = "Only moderators let others speak.")
    @Nullable Boolean moderated;

    @Option(names = "--public", negatable = true, description = "Users of OpenMeetings find the room.")
    @Nullable Boolean isPublic;

    @Option(names = "--closed", negatable = true, description = "Only moderators get in.")
    @Nullable Boolean closed;

    @Option(names = "--recording-allowed", negatable = true, description = "The room may be recorded.")
    @Nullable Boolean recordingAllowed;

    @Option(names = "--questions-allowed", negatable = true, description = "Participants may ask for moderation.")
    @Nullable Boolean questionsAllowed;

    @Option(names = "--audio-only", negatable = true, description = "Nobody sends pictures.")
    @Nullable Boolean audioOnly;

    @Option(names = "--wait-for-recording", negatable = true, description = "Remind to start the recording.")
    @Nullable Boolean waitForRecording;

    @Option(
            names = "--wait-for-moderator",
            negatable = true,
            description = "Let nobody in before a moderator; from 5.0.")
    @Nullable Boolean waitForModerator;

    @Option(
            names = "--demo-time",
            paramLabel = "TIME",
            converter = Words.Time.class,
            description = "Make it a demonstration that lasts so long.")
    @Nullable Duration demoTime;

    @Option(
            names = "--hide",
            paramLabel = "PART",
            split = ",",
            converter = Words.Element.class,
            description = "Parts of the screen to hide: top-bar, chat, activities, files, action-menu, poll-menu,"
                    + " screen-sharing, whiteboard, microphone-status, user-count.")
    @Nullable List<RoomElement> hidden;

    @Option(names = "--redirect-url", paramLabel = "URL", description = "Where people go from a closed room; from 3.1.")
    @Nullable String redirectUrl;

    @Option(names = "--tag", paramLabel = "TEXT", description = "Label beside the name; from 5.0.")
    @Nullable String tag;

    @Option(names = "--external-id", paramLabel = "ID", description = "What the learning platform calls the room.")
    @Nullable String externalId;

    @Option(
            names = "--external-type",
            paramLabel = "TYPE",
            description = "Which platform that is, such as chamilolms.campus.example.")
    @Nullable String externalType;

    /** Lays what was given over what is there. */
    RoomSettings.Builder over(RoomSettings.Builder settings) {
        given(type, settings::type);
        given(capacity, settings::capacity);
        given(comment, settings::comment);
        given(moderated, settings::moderated);
        given(isPublic, settings::isPublic);
        given(closed, settings::closed);
        given(recordingAllowed, settings::recordingAllowed);
        given(questionsAllowed, settings::questionsAllowed);
        given(audioOnly, settings::audioOnly);
        given(waitForRecording, settings::waitForRecording);
        given(waitForModerator, settings::waitForModerator);
        given(demoTime, settings::demoTime);
        given(hidden, parts -> settings.hiddenElements(EnumSet.copyOf(parts)));
        given(redirectUrl, settings::redirectUrl);
        given(tag, settings::tag);
        given(external(externalType, externalId), settings::externalId);
        return settings;
    }

    static @Nullable ExternalId external(@Nullable String type, @Nullable String id) {
        if ((type == null) != (id == null)) {
            throw CommandFailure.wrongUsage("--external-id and --external-type belong together: give both or none");
        }
        try {
            return type == null || id == null ? null : new ExternalId(type, id);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private static <T> void given(@Nullable T value, Consumer<T> setting) {
        if (value != null) {
            setting.accept(value);
        }
    }
}
