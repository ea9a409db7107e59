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

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command that only has sub-commands. */
@Command(
        name = "om",
        versionProvider = OmCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Videoconference rooms on Apache OpenMeetings 2.0 to 9, over SOAP or REST.",
        footerHeading = "%nExit codes: ",
        footer = {
            "0 done, 1 failed on OpenMeetings or in a database, 2 wrong usage, 3 server not reachable, 4 login or"
                    + " permission refused, 5 not found.",
            "",
            "No server at hand?  om demo",
            "Something wrong?    om doctor"
        })
final class OmCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version of this program.")
    boolean version;

    /** Reads the version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Om.class.getPackage().getImplementationVersion();
            return new String[] {"om " + (version == null ? "(not packaged)" : version)};
        }
    }
}
