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
package org.lmsbridge.openmeetings.standin.web;

import org.lmsbridge.openmeetings.standin.wire.Reply;

/**
 * An answer and what becomes of it on the way.
 *
 * @param reply the answer
 * @param how how it is sent
 * @param limit after how many bytes of the body a cut comes
 */
public record Sending(Reply reply, How how, long limit) {
    /** The ways. */
    public enum How {
        /** As it is. */
        WHOLE,
        /** A part of it, then the connection ends. */
        CUT,
        /** Again and again without end. */
        ENDLESS,
        /** Not at all: the connection ends. */
        DROP
    }

    /** The answer in a way that needs no limit. */
    public static Sending as(How how, Reply reply) {
        return new Sending(reply, how, 0);
    }
}
