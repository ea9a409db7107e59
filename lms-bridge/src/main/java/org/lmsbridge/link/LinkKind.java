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

import java.util.List;
import java.util.function.Function;

/**
 * What links can be for. Each kind is written and signed in its own way, so that none passes for another.
 *
 * @param beginning what such a link begins with
 * @param label what its signature begins with, in front of its version
 * @param read reads the part of the text that other kinds do not have
 */
record LinkKind<P extends LinkPurpose>(String beginning, String label, Function<LinkTexts, P> read) {
    /** Lets into a room. */
    static final LinkKind<LinkPurpose.Entry> ROOM = new LinkKind<>("1.", "join-link", LinkPurpose.Entry::read);

    /** Shows a recording. */
    static final LinkKind<LinkPurpose.Viewing> RECORDING =
            new LinkKind<>("r1.", "recording-link", LinkPurpose.Viewing::read);

    static final List<LinkKind<?>> ALL = List.of(ROOM, RECORDING);

    boolean begins(String token) {
        return token.startsWith(beginning);
    }
}
