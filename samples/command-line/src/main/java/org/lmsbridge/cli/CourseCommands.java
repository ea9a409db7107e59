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

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeListener;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.Servers;
import org.lmsbridge.attendance.LinkedMembers;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.store.JdbcStore;
import org.lmsbridge.template.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands for rooms of courses, which the bridge keeps in its own table. */
final class CourseCommands {
    private CourseCommands() {}

    static Fields fields(CourseRoom room) {
        return new Fields()
                .add("instance", room.key().instance())
                .add("course", room.key().course())
                .add("session", room.key().session())
                .add("group", room.key().group())
                .add("slot", room.key().slot())
                .add("roomId", room.room().value())
                .add("name", room.name())
                .add("open", room.open())
                .add("type", room.type())
                .add("capacity", room.capacity())
                .add("moderated", room.moderated())
                .add("recordingAllowed", room.recordingAllowed())
                .add("createdAt", room.createdAt().toString())
                .add("openedAt", room.openedAt().map(Instant::toString))
                .add("closedAt", room.closedAt().map(Instant::toString))
                .add("hiddenElements", TemplateCommands.words(room.hiddenElements()))
                .add("waiting", room.entry().waiting())
                .add("refusedWhenFull", room.entry().refusedWhenFull())
                .add("openers", TemplateCommands.words(room.entry().openers()))
                .add("archived", room.archived())
                .add("server", room.server());
    }

    /** Reads {@code --role}. */
    static final class RoleWord implements ITypeConverter<Role> {
        @Override
        public Role convert(String word) {
            return Words.oneOf(List.of(Role.values()), word);
        }
    }

    /** A command for the rooms of one learning platform. */
    abstract static class OnPlatform extends TerminalCommand {
        @Mixin
        ServerOptions server = new ServerOptions();

        @Mixin
        ServersOptions several = new ServersOptions();

        @Mixin
        CourseOptions platform = new CourseOptions();

        private @Nullable JdbcStore store;
        private @Nullable Servers servers;

        OnPlatform(Terminal terminal) {
            super(terminal);
        }

        @Override
        final int run() {
            Optional<ServersFile> file = several.file(terminal());
            ServerSettings one = new ServerSettings(server, terminal());
            try (JdbcStore opened = opened();
                    ConnectedServers connected = ConnectedServers.of(file, one, opened.pool())) {
                store = opened;
                servers = connected.servers();
                run(CourseRooms.on(servers)
                        .lms(platform.lms)
                        .store(opened.rooms())
                        .settings(Templates.of(opened.templates())::settings)
                        .listener(LinkedMembers.in(opened.attendance()))
                        .listener(listener())
                        .build());
            }
            return ExitCode.DONE;
        }

        /** The database, made when there is none. */
        JdbcStore opened() {
            return platform.store(terminal());
        }

        /** Where the bridge keeps the rest, while the command runs. */
        final JdbcStore store() {
            return Objects.requireNonNull(store);
        }

        /** The servers of the rooms, while the command runs. */
        final Servers servers() {
            return Objects.requireNonNull(servers);
        }

        /** Who else hears what happens; nobody, unless the command runs long. */
        BridgeListener listener() {
            return event -> {};
        }

        abstract void run(CourseRooms rooms);
    }

    /** A command for the room of one course. */
    abstract static class OnCourse extends OnPlatform {
        @Mixin
        CourseOptions.Place place = new CourseOptions.Place();

        OnCourse(Terminal terminal) {
            super(terminal);
        }

        final CourseKey key() {
            return place.key(platform.instance);
        }

        final CourseRoom existing(CourseRooms rooms) {
            return rooms.find(key())
                    .orElseThrow(() -> CommandFailure.notFound("The course " + place.course
                            + " has no room yet; a teacher gets one with: om course open"));
        }
    }

    /** A command that somebody of the course gives. */
    abstract static class ByMember extends OnCourse {
        @Mixin
        PersonOptions person = new PersonOptions();

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                converter = RoleWord.class,
                description = "teacher, student or guest.")
        Role role = Role.GUEST;

        @Option(
                names = "--picture",
                paramLabel = "URL",
                description = "Where browsers of everybody in the room find a portrait.")
        @Nullable URI picture;

        @Option(
                names = "--locale",
                paramLabel = "TAG",
                description = "Language in which OpenMeetings shows itself, such as pt-BR; English unless given.")
        @Nullable String locale;

        ByMember(Terminal terminal) {
            super(terminal);
        }

        final Member member() {
            Member member = Member.of(person.id, person.login(), person.firstName, person.lastName, role)
                    .withEmail(person.email);
            member = picture == null ? member : member.withPicture(picture);
            return locale == null ? member : member.withLocale(Locale.forLanguageTag(locale));
        }
    }

    @Command(
            name = "open",
            description =
                    "Open the room of a course, and make it if there is none: as is chosen for the course, with what was"
                            + " changed in it and what is given here.")
    static final class Open extends ByMember {
        @Mixin
        SettingsOptions settings = new SettingsOptions();

        Open(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            CourseRoom opened = rooms.open(key(), member(), settings.overrides()::applyTo);
            output().one(fields(opened));
            UnkeptSettings.of(settings.overrides(), opened)
                    .sentence(servers())
                    .ifPresent(text -> terminal().say("Note: " + text + "."));
        }
    }

    @Command(name = "join", description = "Make a link by which a member of the course enters its room.")
    static final class Join extends ByMember {
        Join(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            JoinLink link = rooms.join(key(), member());
            output().done(
                            new Fields()
                                    .add("url", link.url().toString())
                                    .add("roomId", link.room().map(RoomId::value)),
                            link.url().toString());
        }
    }

    @Command(name = "show", description = "Show the room of a course, as the bridge knows it.")
    static final class Show extends OnCourse {
        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            output().one(fields(existing(rooms)));
        }
    }

    @Command(name = "list", description = "List the rooms of all courses of a learning platform.")
    static final class ListRooms extends OnPlatform {
        ListRooms(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            output().many(
                            rooms.list(platform.instance).stream()
                                    .map(CourseCommands::fields)
                                    .toList(),
                            "No course of " + platform.instance + " has a room.",
                            "course",
                            "session",
                            "group",
                            "slot",
                            "roomId",
                            "name",
                            "open");
        }
    }

    @Command(name = "close", description = "Close the room of a course: students are turned away from now on.")
    static final class Close extends ByMember {
        Close(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            RoomId room = existing(rooms).room();
            rooms.close(key(), member());
            output().done(
                            new Fields()
                                    .add("course", place.course)
                                    .add("roomId", room.value())
                                    .add("open", false),
                            "The room of course " + place.course + " is closed.");
        }
    }

    @Command(
            name = "delete",
            description = "Delete the room of a course for good; its guest passes are revoked. Nothing happens to one"
                    + " that is gone.")
    static final class Delete extends ByMember {
        Delete(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            // None is known of a room that was begun and not finished, which is deleted as well.
            Optional<Long> room = rooms.find(key()).map(found -> found.room().value());
            boolean wasThere = deleted(rooms);
            output().done(
                            new Fields()
                                    .add("course", place.course)
                                    .add("roomId", room)
                                    .add("deleted", true),
                            wasThere
                                    ? "The room of course " + place.course + " is deleted."
                                    : "The course " + place.course + " has no room; nothing had to be deleted.");
        }

        private boolean deleted(CourseRooms rooms) {
            try {
                rooms.delete(key(), member());
                return true;
            } catch (BridgeException e) {
                if (e.reason() != BridgeException.Reason.NO_ROOM) {
                    throw e;
                }
                return false;
            }
        }
    }
}
