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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.lmsbridge.Campus;
import org.lmsbridge.link.LinkRefusedException.Reason;

/** Links of a campus. */
final class Links {
    static final String SALT = "a salt that only the campus has";
    static final URI ADDRESS = URI.create("https://campus.example/room");

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

    static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(LinkRefusedException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
