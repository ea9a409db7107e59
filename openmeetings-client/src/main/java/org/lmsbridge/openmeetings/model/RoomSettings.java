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
package org.lmsbridge.openmeetings.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a room that its owner decides. Immutable and thread-safe.
 *
 * <p>Nothing is checked here, since OpenMeetings stores anything; what is sent is checked by
 * {@link org.lmsbridge.openmeetings.Rooms}: a name that is not blank and has at most {@value #LONGEST_NAME}
 * characters, at least one seat.
 *
 * <p>Start with {@link #named(String)}: a private, moderated-by-nobody conference of {@value #DEFAULT_CAPACITY} seats,
 * open, in which recording is allowed. Change an existing room's with {@link #toBuilder()}.
 */
public final class RoomSettings {
    /** Seats when nothing is said. */
    public static final int DEFAULT_CAPACITY = 4;

    /** Longest name that every version stores whole. */
    public static final int LONGEST_NAME = 255;

    private final Builder values;

    private RoomSettings(Builder values) {
        this.values = values.copy();
    }

    /** Starts from the defaults. The name may be any text but blank; OpenMeetings shows it to everybody in the room. */
    public static Builder named(String name) {
        return new Builder().name(name);
    }

    /** Starts a copy to change. */
    public Builder toBuilder() {
        return values.copy();
    }

    /** Shown to everybody in the room. */
    public String name() {
        return values.name;
    }

    /** Layout; {@link RoomType#CONFERENCE} unless said otherwise. */
    public RoomType type() {
        return values.type;
    }

    /** Free text for administrators; empty when there is none. */
    public String comment() {
        return values.comment;
    }

    /** Seats, at least 1. */
    public int capacity() {
        return values.capacity;
    }

    /** Whether signed-in users of OpenMeetings find the room in their list of public rooms. */
    public boolean isPublic() {
        return values.isPublic;
    }

    /** Whether only moderators give others the right to speak. */
    public boolean moderated() {
        return values.moderated;
    }

    /** Whether people without moderator rights are turned away. */
    public boolean closed() {
        return values.closed;
    }

    /** Whether the room may be recorded at all. */
    public boolean recordingAllowed() {
        return values.recordingAllowed;
    }

    /** Whether participants may ask for moderation. */
    public boolean questionsAllowed() {
        return values.questionsAllowed;
    }

    /** Whether nobody sends pictures. */
    public boolean audioOnly() {
        return values.audioOnly;
    }

    /** Whether a reminder to start the recording is shown. */
    public boolean waitForRecording() {
        return values.waitForRecording;
    }

    /** Whether entrants wait until a moderator is there; from 5.0, elsewhere refused. */
    public boolean waitForModerator() {
        return values.waitForModerator;
    }

    /** Whether the room belongs to a calendar entry. */
    public boolean appointment() {
        return values.appointment;
    }

    /** How long a demonstration in this room may last; empty when the room is no demonstration. */
    public Optional<Duration> demoTime() {
        return Optional.ofNullable(values.demoTime);
    }

    /** What is not shown; what a version cannot hide is refused. */
    public Set<RoomElement> hiddenElements() {
        return Set.copyOf(values.hiddenElements);
    }

    /** What the calling system calls the room. */
    public Optional<ExternalId> externalId() {
        return Optional.ofNullable(values.externalId);
    }

    /** Where people are sent when the room is closed; empty when nowhere. From 3.1. */
    public Optional<String> redirectUrl() {
        return Optional.ofNullable(values.redirectUrl);
    }

    /** Label shown beside the name; from 5.0, elsewhere refused. */
    public Optional<String> tag() {
        return Optional.ofNullable(values.tag);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoomSettings that && values.state().equals(that.values.state());
    }

    @Override
    public int hashCode() {
        return values.state().hashCode();
    }

    @Override
    public String toString() {
        return "RoomSettings" + values.state();
    }

    /** Collects settings; not thread-safe. */
    public static final class Builder {
        private String name = "";
        private RoomType type = RoomType.CONFERENCE;
        private String comment = "";
        private int capacity = DEFAULT_CAPACITY;
        private boolean isPublic;
        private boolean moderated;
        private boolean closed;
        private boolean recordingAllowed = true;
        private boolean questionsAllowed = true;
        private boolean audioOnly;
        private boolean waitForRecording;
        private boolean waitForModerator;
        private boolean appointment;
        private @Nullable Duration demoTime;
        private Set<RoomElement> hiddenElements = EnumSet.noneOf(RoomElement.class);
        private @Nullable ExternalId externalId;
        private @Nullable String redirectUrl;
        private @Nullable String tag;

        private Builder() {}

        /** See {@link RoomSettings#name()}. */
        public Builder name(String value) {
            name = Objects.requireNonNull(value);
            return this;
        }

        /** See {@link RoomSettings#type()}. */
        public Builder type(RoomType value) {
            type = Objects.requireNonNull(value);
            return this;
        }

        /** See {@link RoomSettings#comment()}. */
        public Builder comment(String value) {
            comment = Objects.requireNonNull(value);
            return this;
        }

        /** See {@link RoomSettings#capacity()}. */
        public Builder capacity(int value) {
            capacity = value;
            return this;
        }

        /** See {@link RoomSettings#isPublic()}. */
        public Builder isPublic(boolean value) {
            isPublic = value;
            return this;
        }

        /** See {@link RoomSettings#moderated()}. */
        public Builder moderated(boolean value) {
            moderated = value;
            return this;
        }

        /** See {@link RoomSettings#closed()}. */
        public Builder closed(boolean value) {
            closed = value;
            return this;
        }

        /** See {@link RoomSettings#recordingAllowed()}. */
        public Builder recordingAllowed(boolean value) {
            recordingAllowed = value;
            return this;
        }

        /** See {@link RoomSettings#questionsAllowed()}. */
        public Builder questionsAllowed(boolean value) {
            questionsAllowed = value;
            return this;
        }

        /** See {@link RoomSettings#audioOnly()}. */
        public Builder audioOnly(boolean value) {
            audioOnly = value;
            return this;
        }

        /** See {@link RoomSettings#waitForRecording()}. */
        public Builder waitForRecording(boolean value) {
            waitForRecording = value;
            return this;
        }

        /** See {@link RoomSettings#waitForModerator()}. */
        public Builder waitForModerator(boolean value) {
            waitForModerator = value;
            return this;
        }

        /** See {@link RoomSettings#appointment()}. */
        public Builder appointment(boolean value) {
            appointment = value;
            return this;
        }

        /** See {@link RoomSettings#demoTime()}; null for none. */
        public Builder demoTime(@Nullable Duration value) {
            demoTime = value;
            return this;
        }

        /** See {@link RoomSettings#hiddenElements()}. */
        public Builder hiddenElements(Set<RoomElement> value) {
            hiddenElements = value.isEmpty() ? EnumSet.noneOf(RoomElement.class) : EnumSet.copyOf(value);
            return this;
        }

        /** See {@link RoomSettings#externalId()}; null for none. */
        public Builder externalId(@Nullable ExternalId value) {
            externalId = value;
            return this;
        }

        /** See {@link RoomSettings#redirectUrl()}; null for none. */
        public Builder redirectUrl(@Nullable String value) {
            redirectUrl = value;
            return this;
        }

        /** See {@link RoomSettings#tag()}; null for none. */
        public Builder tag(@Nullable String value) {
            tag = value;
            return this;
        }

        /** The settings as collected so far. */
        public RoomSettings build() {
            return new RoomSettings(this);
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.name = name;
            copy.type = type;
            copy.comment = comment;
            copy.capacity = capacity;
            copy.isPublic = isPublic;
            copy.moderated = moderated;
            copy.closed = closed;
            copy.recordingAllowed = recordingAllowed;
            copy.questionsAllowed = questionsAllowed;
            copy.audioOnly = audioOnly;
            copy.waitForRecording = waitForRecording;
            copy.waitForModerator = waitForModerator;
            copy.appointment = appointment;
            copy.demoTime = demoTime;
            copy.externalId = externalId;
            copy.redirectUrl = redirectUrl;
            copy.tag = tag;
            return copy.hiddenElements(hiddenElements);
        }

        private List<@Nullable Object> state() {
            return Arrays.asList(
                    name,
                    type,
                    comment,
                    capacity,
                    isPublic,
                    moderated,
                    closed,
                    recordingAllowed,
                    questionsAllowed,
                    audioOnly,
                    waitForRecording,
                    waitForModerator,
                    appointment,
                    demoTime,
                    hiddenElements,
                    externalId,
                    redirectUrl,
                    tag);
        }
    }
}
