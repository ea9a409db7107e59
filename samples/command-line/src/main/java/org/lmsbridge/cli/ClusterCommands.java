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

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.ClusterServer;
import org.lmsbridge.openmeetings.model.ClusterServerId;
import org.lmsbridge.openmeetings.model.ClusterServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for the servers of a cluster, which OpenMeetings 2.1 to 3.3.0 tell their web services. */
final class ClusterCommands {
    private ClusterCommands() {}

    /** All but the password, which OpenMeetings tells to everybody who may list servers. */
    private static Fields fields(ClusterServerId id, ClusterServerSettings settings) {
        return new Fields()
                .add("id", id.value())
                .add("name", settings.name())
                .add("address", settings.address())
                .add("port", settings.port())
                .add("user", settings.user())
                .add("webapp", settings.webapp())
                .add("protocol", settings.protocol())
                .add("active", settings.active())
                .add("comment", settings.comment());
    }

    /** What can be decided about a server; what is not given stays as it is. */
    static final class Settings {
        @Option(names = "--name", paramLabel = "TEXT", description = "Name that administrators see.")
        @Nullable String name;

        @Option(names = "--address", paramLabel = "HOST", description = "Host name or address.")
        @Nullable String address;

        @Option(names = "--port", paramLabel = "PORT", description = "Port of its web server; 5080 unless given.")
        @Nullable Integer port;

        @Option(names = "--login", paramLabel = "NAME", description = "Account that the cluster logs in with.")
        @Nullable String login;

        @Option(
                names = "--webapp",
                paramLabel = "PATH",
                description = "Path of the web application; openmeetings unless given.")
        @Nullable String webapp;

        @Option(names = "--protocol", paramLabel = "NAME", description = "http (default) or https.")
        @Nullable String protocol;

        @Option(names = "--active", negatable = true, description = "Rooms are placed on it.")
        @Nullable Boolean active;

        @Option(names = "--comment", paramLabel = "TEXT", description = "Note for administrators.")
        @Nullable String comment;

        @Mixin
        NewPassword password = new NewPassword();

        ClusterServerSettings over(ClusterServerSettings stored, String secret) {
            return new ClusterServerSettings(
                    name == null ? stored.name() : name,
                    address == null ? stored.address() : address,
                    port == null ? stored.port() : port,
                    login == null ? stored.user() : login,
                    secret,
                    webapp == null ? stored.webapp() : webapp,
                    protocol == null ? stored.protocol() : protocol,
                    active == null ? stored.active() : active,
                    comment == null ? stored.comment() : comment);
        }
    }

    @Command(name = "list", description = "List the servers of the cluster; 2.1.0 to 3.3.0.")
    static final class ListServers extends ServerCommand {
        ListServers(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            output().many(
                            server.cluster().list().stream()
                                    .map(each -> fields(each.id(), each.settings()))
                                    .toList(),
                            "The cluster has no servers.",
                            "id",
                            "name",
                            "protocol",
                            "address",
                            "port",
                            "webapp",
                            "user",
                            "active");
            return ExitCode.DONE;
        }
    }

    @Command(name = "add", description = "Add a server to the cluster; 2.1.0 to 3.3.0.")
    static final class Add extends ServerCommand {
        private static final ClusterServerSettings USUAL =
                new ClusterServerSettings("", "", 5080, "", "", "openmeetings", "http", true, "");

        @Mixin
        Settings settings = new Settings();

        Add(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            if (settings.name == null || settings.address == null || settings.login == null) {
                throw CommandFailure.wrongUsage("A server needs --name, --address and --login");
            }
            String password = settings.password.needed(terminal(), "account " + settings.login + " of the cluster");
            ClusterServerSettings asked = settings.over(USUAL, password);
            output().one(fields(server.cluster().add(asked), asked));
            return ExitCode.DONE;
        }
    }

    @Command(name = "update", description = "Change what is given of a server, keep the rest; 2.1.0 to 3.3.0.")
    static final class Update extends ServerCommand {
        @Parameters(paramLabel = "SERVER", description = "Number of the server.")
        long number;

        @Mixin
        Settings settings = new Settings();

        Update(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            ClusterServerId id = new ClusterServerId(number);
            ClusterServerSettings stored = existing(server, id).settings();
            String password = settings.password.given(terminal()).orElse(stored.password());
            ClusterServerSettings changed = settings.over(stored, password);
            output().one(fields(server.cluster().update(id, changed), changed));
            return ExitCode.DONE;
        }

        /** OpenMeetings would add a server under another number for one that does not exist. */
        private static ClusterServer existing(OpenMeetings server, ClusterServerId id) {
            return server.cluster().list().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> CommandFailure.notFound("There is no server " + id + " in the cluster"));
        }
    }

    @Command(name = "delete", description = "Delete a server from the cluster; nothing happens to one that is gone.")
    static final class Delete extends ServerCommand {
        @Parameters(paramLabel = "SERVER", description = "Number of the server.")
        long number;

        Delete(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            server.cluster().delete(new ClusterServerId(number));
            output().done(
                            new Fields().add("id", number).add("deleted", true),
                            "Server " + number + " of the cluster is deleted.");
            return ExitCode.DONE;
        }
    }
}
