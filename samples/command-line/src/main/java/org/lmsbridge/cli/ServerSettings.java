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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsBuilder;

/**
 * Where each setting comes from: the command line, else the environment, else the configuration file, else, for a
 * password, the person at the terminal.
 */
final class ServerSettings {
    private static final java.time.Duration LOGIN = java.time.Duration.ofSeconds(30);

    private final ServerOptions options;
    private final Terminal terminal;
    private final ConfigFile file;

    ServerSettings(ServerOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
        this.file = options.config == null ? ConfigFile.none(terminal) : ConfigFile.read(options.config, terminal);
        if (options.config != null && file.hasSecrets()) {
            SecretFile.warnOfReaders(options.config, terminal);
        }
    }

    /** A client that knows address and account; nothing has been sent. */
    OpenMeetings connect() {
        return builder().credentials(credentials()).build();
    }

    /** The same without an account, for what OpenMeetings tells everybody. */
    OpenMeetingsBuilder builder() {
        OpenMeetingsBuilder builder;
        try {
            builder = OpenMeetings.at(address()).transport(options.transport).spareJoinSessions(0);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUsage(String.valueOf(e.getMessage()));
        }
        if (options.version != null) {
            builder.version(options.version);
        }
        if (options.timeout != null) {
            builder.timeout(options.timeout);
            if (options.timeout.compareTo(LOGIN) > 0) {
                builder.loginTimeout(options.timeout);
            }
        }
        serverId().ifPresent(builder::serverId);
        return builder;
    }

    URI address() {
        String text = first(options.url, "OM_URL", "url")
                .orElseThrow(() -> CommandFailure.wrongUsage(
                        "No server given: use --url, OM_URL or --config; to try" + " without a server, use: om demo"));
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw CommandFailure.wrongUsage("'" + shortened(text)
                    + "' is not an address; one looks like https://meet.example.org/openmeetings");
        }
    }

    Optional<String> serverId() {
        return first(options.serverId, "OM_SERVER_ID", "server-id");
    }

    String user() {
        return first(options.user, "OM_USER", "user")
                .orElseThrow(() -> CommandFailure.wrongUsage("No account given: use --user, OM_USER or --config."));
    }

    Credentials credentials() {
        String user = user();
        return fromOptions(user)
                .or(() -> of(user, terminal.variable("OM_PASSWORD"), terminal.variable("OM_SALT"), "The environment"))
                .or(() -> of(user, file.value("password"), file.value("salt"), "The configuration file"))
                .or(() -> terminal.ask("Password of " + user + ": ").map(answer -> password(user, answer)))
                .orElseThrow(() -> CommandFailure.wrongUsage("No password given: set OM_PASSWORD (or OM_SALT), use"
                        + " --config, or run this in a terminal to be asked."));
    }

    /** The salt that links are signed with where they have none of their own. */
    String saltOfLinks() {
        return first(options.salt, "OM_SALT", "salt")
                .map(this::remembered)
                .orElseThrow(() -> CommandFailure.wrongUsage("No salt for links given: set " + LinkOptions.VARIABLE
                        + ", put link-salt into the file of --config, or make one with: om salt generate"));
    }

    /** The salt alone, for what is derived from it. */
    String salt() {
        if (options.salt != null) {
            warnOf("--salt");
        }
        return first(options.salt, "OM_SALT", "salt")
                .or(() -> terminal.ask("Salt: "))
                .map(this::remembered)
                .orElseThrow(() -> CommandFailure.wrongUsage(
                        "No salt given: set OM_SALT, use --config, or make one with: om salt generate"));
    }

    /** A secret for something else than logging in. */
    Optional<String> secret(@Nullable String option, String variable, String key) {
        return first(option, variable, key).map(this::remembered);
    }

    private Optional<Credentials> fromOptions(String user) {
        if (options.password != null) {
            warnOf("--password");
        }
        if (options.salt != null) {
            warnOf("--salt");
        }
        return of(user, Optional.ofNullable(options.password), Optional.ofNullable(options.salt), "The command line");
    }

    private Optional<Credentials> of(String user, Optional<String> password, Optional<String> salt, String source) {
        if (password.isPresent() && salt.isPresent()) {
            throw CommandFailure.wrongUsage(source + " gives a password and a salt; only one of them can be meant.");
        }
        return password.map(text -> password(user, text)).or(() -> salt.map(text -> salted(user, text)));
    }

    private Credentials password(String user, String text) {
        return Credentials.password(user, remembered(text));
    }

    private Credentials salted(String user, String text) {
        try {
            Optional<String> previous = first(null, "OM_PREVIOUS_SALT", "previous-salt");
            return previous.map(old -> Credentials.salts(user, remembered(text), remembered(old)))
                    .orElseGet(() -> Credentials.salt(user, remembered(text)));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUsage(e.getMessage() + ".");
        }
    }

    private Optional<String> first(@Nullable String option, String variable, String key) {
        return Optional.ofNullable(option).or(() -> terminal.variable(variable)).or(() -> file.value(key));
    }

    private String remembered(String secret) {
        terminal.secrets().add(secret);
        return secret;
    }

    private void warnOf(String option) {
        terminal.say("Warning: others on this machine can see what is given with " + option
                + "; OM_PASSWORD, OM_SALT or --config keep it to yourself.");
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
