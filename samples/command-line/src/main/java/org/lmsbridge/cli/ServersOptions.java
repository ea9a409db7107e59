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

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which servers a platform has, when it has several. */
final class ServersOptions {
    @Option(
            names = "--servers",
            paramLabel = "FILE",
            description = "Properties file with several servers, instead of --url and --config; else OM_SERVERS.")
    @Nullable String file;

    /** The file that is named; empty when there is one server. */
    Optional<ServersFile> file(Terminal terminal) {
        return Optional.ofNullable(file)
                .or(() -> terminal.variable("OM_SERVERS"))
                .map(name -> ServersFile.read(name, terminal));
    }
}
