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

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of an appointment decides. Immutable; start from {@link #titled} or {@link Appointment#change}.
 *
 * <p>What the server's version does not know is refused with {@code NOT_SUPPORTED} before anything is sent.
 */
public final class AppointmentSettings {
    private final Builder values;
    private final Instant start;
    private final Instant end;

    private AppointmentSettings(Builder values, Instant start, Instant end) {
        this.values = values.copy();
        this.start = start;
        this.end = end;
    }

    /** Starts from the defaults. */
    public static Builder titled(String title) {
        return new Builder().title(title);
    }

    /** Starts a copy to change. */
    public Builder toBuilder() {
        return values.copy();
    }

    /** Title; OpenMeetings names a room that it makes for the appointment after it. */
    public String title() {
        return values.title;
    }

    /** Free text; empty when there is none. */
    public String location() {
        return values.location;
    }

    /** Free text; from 5.0 on OpenMeetings strikes HTML of it that it holds for dangerous. */
    public String description() {
        return values.description;
    }

    /** When it begins, in full seconds: OpenMeetings takes no fractions over REST. */
    public Instant start() {
        return start;
    }

    /** When it ends, in full seconds. */
    public Instant end() {
        return end;
    }

    /** How people are reminded; {@link Reminder#NONE} unless said otherwise. Mails about changes go out all the same. */
    public Reminder reminder() {
        return values.reminder;
    }

    /** Where; a new conference room unless said otherwise. */
    public MeetingPlace place() {
        return values.place;
    }

    /** Who is invited, besides the owner; each gets a mail. */
    public List<Attendee> guests() {
        return List.copyOf(values.guests);
    }

    /**
     * Whose appointment it is; without, the account of the library. In 2.0 to 3.0 it is always that account, whatever
     * is said here.
     */
    public Optional<UserId> owner() {
        return Optional.ofNullable(values.owner);
    }

    /** OpenMeetings language id of the mails, 1 is English. */
    public long language() {
        return values.language;
    }

    /** What the room asks for; 2.0 to 3.0 only, later OpenMeetings reads it and forgets it. */
    public Optional<String> password() {
        return Optional.ofNullable(values.password);
    }

    /** Number of the category, in 2.0 to 3.0; 1 unless said otherwise, and the only one there is. */
    public long category() {
        return values.category;
    }

    /** How often it comes back; 2.0 to 3.0 only. */
    public Optional<Repetition> repetition() {
        return Optional.ofNullable(values.repetition);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AppointmentSettings that
                && start.equals(that.start)
                && end.equals(that.end)
                && values.password().equals(that.values.password())
                && values.state().equals(that.values.state());
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end, values.state());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "AppointmentSettings" + values.state() + "[" + start + ", " + end + "]";
    }

    /** Collects settings; not thread-safe. */
    public static final class Builder {
        private String title = "";
        private String location = "";
        private String description = "";
        private @Nullable Instant start;
        private @Nullable Instant end;
        private Reminder reminder = Reminder.NONE;
        private MeetingPlace place = MeetingPlace.newRoom(RoomType.CONFERENCE);
        private List<Attendee> guests = List.of();
        private @Nullable UserId owner;
        private long language = 1;
        private @Nullable String password;
        private long category = 1;
        private @Nullable Repetition repetition;

        private Builder() {}

        /** See {@link AppointmentSettings#title()}. */
        public Builder title(String value) {
            title = Objects.requireNonNull(value);
            return this;
        }

        /** See {@link AppointmentSettings#location()}. */
        public Builder location(String value) {
            location = Objects.requireNonNull(value);
            return this;
        }

        /** See {@link AppointmentSettings#description()}. */
        public Builder description(String value) {
            description = Objects.requireNonNull(value);
            return this;
        }

        /** See {@link AppointmentSettings#start()}; fractions of a second are dropped. */
        public Builder start(Instant value) {
            start = Instant.ofEpochSecond(value.getEpochSecond());
            return this;
        }

        /** See {@link AppointmentSettings#end()}; fractions of a second are dropped. */
        public Builder end(Instant value) {
            end = Instant.ofEpochSecond(value.getEpochSecond());
            return this;
        }

        /** See {@link AppointmentSettings#reminder()}. */
        public Builder reminder(Reminder value) {
            reminder = Objects.requireNonNull(value);
            return this;
        }

        /** See {@link AppointmentSettings#place()}. */
        public Builder place(MeetingPlace value) {
            place = Objects.requireNonNull(value);
            return this;
        }

        /** See {@link AppointmentSettings#guests()}. */
        public Builder guests(List<Attendee> value) {
            guests = List.copyOf(value);
            return this;
        }

        /** See {@link AppointmentSettings#owner()}. */
        public Builder owner(UserId value) {
            owner = Objects.requireNonNull(value);
            return this;
        }

        /** See {@link AppointmentSettings#language()}. */
        public Builder language(long value) {
            language = value;
            return this;
        }

        /** See {@link AppointmentSettings#password()}; null for none. */
        public Builder password(@Nullable String value) {
            password = value;
            return this;
        }

        /** See {@link AppointmentSettings#category()}. */
        public Builder category(long value) {
            category = value;
            return this;
        }

        /** See {@link AppointmentSettings#repetition()}; null for none. */
        public Builder repetition(@Nullable Repetition value) {
            repetition = value;
            return this;
        }

        /**
         * The settings as collected so far.
         *
         * @throws IllegalStateException when it is not known when the appointment begins or ends
         */
        public AppointmentSettings build() {
            if (start == null || end == null) {
                throw new IllegalStateException("An appointment needs a start and an end");
            }
            return new AppointmentSettings(this, start, end);
        }

        private Optional<String> password() {
            return Optional.ofNullable(password);
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.title = title;
            copy.location = location;
            copy.description = description;
            copy.start = start;
            copy.end = end;
            copy.reminder = reminder;
            copy.place = place;
            copy.guests = guests;
            copy.owner = owner;
            copy.language = language;
            copy.password = password;
            copy.category = category;
            copy.repetition = repetition;
            return copy;
        }

        private List<Object> state() {
            return List.of(
                    title,
                    location,
                    description,
                    reminder,
                    place,
                    guests,
                    Optional.ofNullable(owner),
                    language,
                    category,
                    Optional.ofNullable(repetition));
        }
    }
}
