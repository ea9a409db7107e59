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
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsBuilder;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.pool.PoolServer;

/**
 * A properties file that names several servers: {@code servers=red,blue} and for each its {@code red.url},
 * {@code red.user}, {@code red.password} and so on. Nothing of it is repeated in messages but names and keys.
 */
final class ServersFile {
    private static final String SERVERS = "servers";
    private static final Set<String> KEYS = Set.of(
            "url",
            "user",
            "password",
            "salt",
            "previous-salt",
            "server-id",
            "version",
            "timeout",
            "most-rooms",
            "most-people",
            "weight",
            "tags");

    private final String name;
    private final ConfigFile values;
    private final Terminal terminal;

    private ServersFile(String name, ConfigFile values, Terminal terminal) {
        this.name = name;
        this.values = values;
        this.terminal = terminal;
    }

    static ServersFile read(String name, Terminal terminal) {
        ServersFile file = new ServersFile(name, ConfigFile.read(name, terminal), terminal);
        file.rememberSecrets();
        SecretFile.warnOfReaders(name, terminal);
        file.refuseUnknownKeys();
        return file;
    }

    /** A client for each server; nothing has been sent. All are closed when one cannot be made. */
    List<PoolServer> connect() {
        List<PoolServer> servers = new ArrayList<>();
        try {
            names().forEach(server -> servers.add(server(server)));
        } catch (RuntimeException e) {
            servers.forEach(server -> server.server().close());
            throw e;
        }
        return servers;
    }

    private PoolServer server(String server) {
        OpenMeetingsBuilder builder = OpenMeetings.at(address(server)).spareJoinSessions(0);
        value(server, "server-id").ifPresent(builder::serverId);
        parsed(server, "version", OpenMeetingsVersion::parse).ifPresent(builder::version);
        parsed(server, "timeout", Words::duration).ifPresent(builder::timeout);
        builder.credentials(credentials(server));
        int rooms = parsed(server, "most-rooms", Integer::valueOf).orElse(PoolServer.ROOMS);
        int people = parsed(server, "most-people", Integer::valueOf).orElse(PoolServer.PEOPLE);
        double weight = parsed(server, "weight", Double::valueOf).orElse(1.0);
        Set<String> tags =
                value(server, "tags").map(ServersFile::words).map(Set::copyOf).orElse(Set.of());
        OpenMeetings client = builder.build();
        try {
            return new PoolServer(server, client, rooms, people, weight, tags);
        } catch (IllegalArgumentException e) {
            client.close();
            throw CommandFailure.wrongUsage("The file " + name + ": " + e.getMessage() + ".");
        }
    }

    private URI address(String server) {
        String text = needed(server, "url");
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrong(server, "url", "is not an address; one looks like https://meet.example.org/openmeetings");
        }
    }

    private Credentials credentials(String server) {
        String user = needed(server, "user");
        Optional<String> password = value(server, "password");
        Optional<String> salt = value(server, "salt");
        if (password.isPresent() == salt.isPresent()) {
            throw wrong(server, "password", "or " + server + ".salt must be given, and one of them only");
        }
        try {
            return password.map(text -> Credentials.password(user, text)).orElseGet(() -> salted(server, user));
        } catch (IllegalArgumentException e) {
            throw wrong(server, "salt", "is not good: " + e.getMessage());
        }
    }

    private Credentials salted(String server, String user) {
        String salt = needed(server, "salt");
        return value(server, "previous-salt")
                .map(old -> Credentials.salts(user, salt, old))
                .orElseGet(() -> Credentials.salt(user, salt));
    }

    private List<String> names() {
        return values.value(SERVERS)
                .map(ServersFile::words)
                .filter(words -> !words.isEmpty())
                .orElseThrow(() -> CommandFailure.wrongUsage("The file " + name
                        + " names no servers: give their names, such as servers=red,blue, and red.url, red.user …"));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<String> value(String server, String key) {
        return values.value(server + "." + key);
    }

    private String needed(String server, String key) {
        return value(server, key).orElseThrow(() -> wrong(server, key, "is missing"));
    }

    private <T> Optional<T> parsed(String server, String key, Function<String, T> reading) {
        try {
            return value(server, key).map(reading);
        } catch (RuntimeException e) {
            throw wrong(server, key, "has a value that cannot be read");
        }
    }

    private CommandFailure wrong(String server, String key, String what) {
        return CommandFailure.wrongUsage("The file " + name + ": " + server + "." + key + " " + what + ".");
    }

    private void rememberSecrets() {
        for (String server : names()) {
            for (String key : List.of("password", "salt", "previous-salt")) {
                value(server, key).ifPresent(terminal.secrets()::add);
            }
        }
    }

    private void refuseUnknownKeys() {
        Set<String> known = names().stream()
                .flatMap(server -> KEYS.stream().map(key -> server + "." + key))
                .collect(Collectors.toSet());
        values.keys().stream()
                .filter(key -> !key.equals(SERVERS) && !known.contains(key))
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw CommandFailure.wrongUsage("The file " + name + ": " + key
                            + " means nothing; it is servers or, after the name of one of them, "
                            + String.join(", ", KEYS.stream().sorted().toList()) + ".");
                });
    }
}
