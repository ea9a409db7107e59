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

import java.security.SecureRandom;
import java.util.Base64;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Commands for the secret from which passwords are derived; neither talks to a server. */
final class SaltCommands {
    private static final int BYTES = 32;

    private SaltCommands() {}

    @Command(name = "generate", description = "Make a new salt. Keep it as you keep a password.")
    static final class Generate extends TerminalCommand {
        Generate(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run() {
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            String salt = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            output().done(new Fields().add("salt", salt), salt);
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "password",
            description = "Print the password derived for one account on one server: set it there once, then log in"
                    + " with the salt.")
    static final class Password extends TerminalCommand {
        @Mixin
        ServerOptions server = new ServerOptions();

        Password(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run() {
            ServerSettings settings = new ServerSettings(server, terminal());
            String user = settings.user();
            String serverId = settings.serverId().orElseGet(() -> address(settings));
            String password = derived(user, settings.salt(), serverId);
            output().done(
                            new Fields()
                                    .add("user", user)
                                    .add("serverId", serverId)
                                    .add("password", password),
                            password);
            return ExitCode.DONE;
        }

        private static String address(ServerSettings settings) {
            try (OpenMeetings client = settings.builder().build()) {
                return client.address().toString();
            }
        }

        private static String derived(String user, String salt, String serverId) {
            try {
                return Credentials.salt(user, salt).passwordFor(serverId);
            } catch (IllegalArgumentException e) {
                throw CommandFailure.wrongUsage(e.getMessage() + ".");
            }
        }
    }
}
