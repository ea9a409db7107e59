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

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A properties file that names the server and the account; keys of Chamilo's plugin are understood as well. */
final class ConfigFile {
    private static final String USER_SALT = "CONFIG_OPENMEETINGS_USER_SALT";
    private static final String PASS_SALT = "CONFIG_OPENMEETINGS_PASS_SALT";
    private static final Map<String, List<String>> KEYS = Map.of(
            "url",
                    List.of(
                            "url",
                            "host",
                            "openmeetings_host",
                            "CONFIG_OPENMEETINGS_SERVER_URL",
                            "CONFIG_OPENMEETINGS_SERVER_BASE_URL",
                            "CONFIG_OMSERVER_BASE_URL"),
            "user", List.of("user", "openmeetings_user", "CONFIG_OPENMEETINGS_USER", USER_SALT, "CONFIG_OMUSER_SALT"),
            "password",
                    List.of(
                            "password",
                            "pass",
                            "openmeetings_pass",
                            "CONFIG_OPENMEETINGS_PASS",
                            PASS_SALT,
                            "CONFIG_OMPASS_SALT"),
            "salt", List.of("salt"),
            "previous-salt", List.of("previous-salt"),
            "server-id", List.of("server-id"));

    private static final List<String> SECRETS =
            List.of("password", "salt", "previous-salt", "link-salt", "previous-link-salt");

    private final Properties values;
    private final Terminal terminal;

    private ConfigFile(Properties values, Terminal terminal) {
        this.values = values;
        this.terminal = terminal;
    }

    static ConfigFile none(Terminal terminal) {
        return new ConfigFile(new Properties(), terminal);
    }

    static ConfigFile read(String name, Terminal terminal) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (NoSuchFileException e) {
            throw CommandFailure.wrongUsage("There is no file " + name + "; a properties file is needed.");
        } catch (IOException | IllegalArgumentException e) {
            throw CommandFailure.wrongUsage("The file " + name + " cannot be read as properties in UTF-8: "
                    + e.getClass().getSimpleName() + ".");
        }
        return new ConfigFile(values, terminal);
    }

    /** Whether there is anything in it that others should not read. */
    boolean hasSecrets() {
        return SECRETS.stream()
                .flatMap(key -> KEYS.getOrDefault(key, List.of(key)).stream())
                .map(name -> values.getProperty(name, ""))
                .anyMatch(value -> !value.isBlank());
    }

    /** Every key, as it is written. */
    Set<String> keys() {
        return values.stringPropertyNames();
    }

    /** The value under a key of ours or one of its other names; blank counts as absent. */
    Optional<String> value(String key) {
        for (String name : KEYS.getOrDefault(key, List.of(key))) {
            String value = values.getProperty(name);
            if (value == null || value.isBlank()) {
                continue;
            }
            if (name.endsWith("_SALT")) {
                terminal.say("Warning: " + name + " is read as a plain " + key
                        + ", which it always was in spite of its name; call it " + key + ".");
            }
            return Optional.of(value.strip());
        }
        return Optional.empty();
    }
}
