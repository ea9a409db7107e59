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
package org.lmsbridge.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.Campus;
import org.lmsbridge.link.LinkRefusedException.Reason;
import org.lmsbridge.openmeetings.standin.RequestSeen;

/** Links of a campus. */
final class Links {
    static final String SALT = "a salt that only the campus has";
    static final URI ADDRESS = URI.create("https://campus.example/room");

    /** Session ids and hashes: UUID, or 32 hexadecimal digits. */
    private static final Pattern SECRET =
            Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-fA-F]{32}");

    private Links() {}

    static LinkSigner signer(Clock clock) {
        return LinkSigner.forPlatform("campus.example", ADDRESS)
                .salt(SALT)
                .clock(clock)
                .build();
    }

    static JoinLinks of(Campus campus) {
        return JoinLinks.of(campus.rooms, campus.database.usedLinks(), signer(campus.clock));
    }

    /** What the address of a link carries. */
    static String token(SignedLink link) {
        String address = link.url().toString();
        return address.substring(address.indexOf(LinkSigner.PARAMETER + "=") + LinkSigner.PARAMETER.length() + 1);
    }

    /** A way into a room, the hash alone that opens it, and the sessions in which it was made. */
    static List<String> secretsOf(@Nullable String way, Campus campus) {
        List<String> secrets = new ArrayList<>(List.of(String.valueOf(way)));
        List<String> seen = Stream.concat(
                        Stream.of(String.valueOf(way)),
                        campus.om.requests().stream().map(RequestSeen::query))
                .toList();
        for (String text : seen) {
            SECRET.matcher(text).results().map(MatchResult::group).forEach(secrets::add);
        }
        assertThat(secrets).as("a hash and a session").hasSizeGreaterThan(2);
        return secrets;
    }

    static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(LinkRefusedException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
