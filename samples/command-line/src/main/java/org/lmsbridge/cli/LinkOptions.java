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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.link.LinkSigner;
import picocli.CommandLine.Option;

/** What links are signed with. */
final class LinkOptions {
    static final String VARIABLE = "OM_LINK_SALT";
    static final String PREVIOUS_VARIABLE = "OM_PREVIOUS_LINK_SALT";

    @Option(
            names = "--link-salt",
            paramLabel = "TEXT",
            description = "Salt that links are signed with; else " + VARIABLE
                    + ", which others on this machine cannot see, else the salt for passwords.")
    @Nullable String salt;

    /** Signs links to this address, for this platform. */
    LinkSigner signer(ServerSettings settings, Terminal terminal, String instance, URI address) {
        if (salt != null) {
            terminal.say("Warning: others on this machine can see what is given with --link-salt; " + VARIABLE
                    + " or --config keep it to yourself.");
        }
        String current = settings.secret(salt, VARIABLE, "link-salt").orElseGet(settings::saltOfLinks);
        Optional<String> previous = settings.secret(null, PREVIOUS_VARIABLE, "previous-link-salt");
        LinkSigner.Builder builder = LinkSigner.forPlatform(instance, address);
        return previous.map(old -> builder.salts(current, old))
                .orElseGet(() -> builder.salt(current))
                .build();
    }
}
