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

import java.util.List;
import java.util.Set;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.store.JdbcStore;
import org.lmsbridge.template.CourseChoice;
import org.lmsbridge.template.RoomTemplate;
import org.lmsbridge.template.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands for templates of rooms. They need the bridge's database, and no OpenMeetings. */
final class TemplateCommands {
    private TemplateCommands() {}

    private static Fields fields(String template, CourseSettings settings) {
        return new Fields()
                .add("template", template)
                .add("name", settings.name())
                .add("type", settings.type())
                .add("capacity", settings.capacity())
                .add("moderated", settings.moderated())
                .add("recordingAllowed", settings.recordingAllowed())
                .add("hiddenElements", words(settings.hiddenElements()))
                .add("waiting", settings.entry().waiting())
                .add("refusedWhenFull", settings.entry().refusedWhenFull())
                .add("openers", words(settings.entry().openers()));
    }

    static List<String> words(Set<? extends Enum<?>> values) {
        return values.stream().map(Words::of).sorted().toList();
    }

    /** A command for the templates of one platform. */
    abstract static class OnTemplates extends TerminalCommand {
        @Mixin
        CourseOptions platform = new CourseOptions();

        OnTemplates(Terminal terminal) {
            super(terminal);
        }

        @Override
        final int run() {
            try (JdbcStore store = platform.store(terminal())) {
                run(Templates.of(store.templates()));
            }
            return ExitCode.DONE;
        }

        abstract void run(Templates templates);
    }

    @Command(name = "list", description = "List the templates of a learning platform, built-in ones too.")
    static final class ListTemplates extends OnTemplates {
        ListTemplates(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Templates templates) {
            output().many(
                            templates.list(platform.instance).stream()
                                    .map(template -> fields(template.name(), template.settings()))
                                    .toList(),
                            "There are no templates.",
                            "template",
                            "type",
                            "capacity",
                            "moderated",
                            "recordingAllowed",
                            "waiting",
                            "openers");
        }
    }

    @Command(
            name = "save",
            description = "Store a template; what is not given is as in the one of that name, or as rooms are usually.")
    static final class Save extends OnTemplates {
        @Option(names = "--template", required = true, paramLabel = "NAME", description = "Name of the template.")
        String template = "";

        @Mixin
        SettingsOptions settings = new SettingsOptions();

        Save(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Templates templates) {
            CourseSettings before = templates
                    .find(platform.instance, template)
                    .map(RoomTemplate::settings)
                    .orElse(CourseSettings.defaults());
            RoomTemplate saved = new RoomTemplate(template, settings.overrides().applyTo(before));
            templates.save(platform.instance, saved);
            output().one(fields(saved.name(), saved.settings()));
        }
    }

    @Command(name = "remove", description = "Remove a stored template; a built-in one of that name is there again.")
    static final class Remove extends OnTemplates {
        @Option(names = "--template", required = true, paramLabel = "NAME", description = "Name of the template.")
        String template = "";

        Remove(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Templates templates) {
            if (!templates.remove(platform.instance, template)) {
                throw CommandFailure.notFound("No template called " + template + " is stored");
            }
            output().done(
                            new Fields().add("template", template).add("removed", true),
                            "The template " + template + " is removed.");
        }
    }

    /** A command for what one course has chosen. */
    abstract static class OnChoice extends OnTemplates {
        @Mixin
        CourseOptions.Place place = new CourseOptions.Place();

        OnChoice(Terminal terminal) {
            super(terminal);
        }

        final CourseKey key() {
            return place.key(platform.instance);
        }
    }

    @Command(
            name = "show",
            description = "Show how the room of a course shall be, after what it and the course have chosen.")
    static final class ShowChoice extends OnChoice {
        ShowChoice(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Templates templates) {
            String template = templates
                    .counting(key())
                    .map(CourseChoice::template)
                    .orElseThrow(
                            () -> CommandFailure.notFound("The course " + place.course + " has chosen no template"));
            output().one(fields(template, templates.settings(key()))
                    .add("own", templates.choice(key()).isPresent()));
        }
    }

    @Command(
            name = "forget",
            description =
                    "Take back what was chosen for a room; it is like the rest of its course from the next opening on.")
    static final class Forget extends OnChoice {
        Forget(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Templates templates) {
            if (!templates.forget(key())) {
                throw CommandFailure.notFound("Nothing was chosen for this room of the course " + place.course);
            }
            output().done(
                            new Fields().add("course", place.course).add("forgotten", true),
                            "What was chosen for the course " + place.course + " is forgotten.");
        }
    }

    @Command(
            name = "set",
            description =
                    "Let a course, with its sessions, groups and slots, or one of these, use a template, with what it"
                            + " wants otherwise; counts from the next opening on.")
    static final class Choose extends OnChoice {
        @Option(names = "--template", required = true, paramLabel = "NAME", description = "Name of the template.")
        String template = "";

        @Mixin
        SettingsOptions settings = new SettingsOptions();

        Choose(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Templates templates) {
            templates.choose(key(), template, settings.overrides());
            output().one(fields(template, templates.settings(key())));
        }
    }
}
