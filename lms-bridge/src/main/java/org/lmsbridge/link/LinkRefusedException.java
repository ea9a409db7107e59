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

import org.lmsbridge.Refusal;

/**
 * A link does not let in, or not now. The message is one sentence that says what to do; neither it nor anything else
 * here holds the link. For logs and callers: whoever followed the link is told less, see {@link LinkHandler}.
 */
public final class LinkRefusedException extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    LinkRefusedException(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String word() {
        return reason.name();
    }

    /** What was wrong with the link. */
    public enum Reason {
        /** It does not look like a link of this release. */
        MALFORMED("This is no link of the platform; take the whole address, as the platform gave it"),
        /** It is for something else: a link into a room where recordings are, or the other way round. */
        OTHER_KIND("The link is for something else; follow it at its own address"),
        /** It was signed with a salt that is neither the current nor the previous one. */
        UNKNOWN_KEY("The link was signed with a salt that is not in use; make a new link"),
        /** The signature does not belong to it. */
        ALTERED("The link has been altered; make a new link"),
        /** Another platform with the same salt signed it. */
        OTHER_INSTANCE("The link is for another platform; follow it there"),
        /** Its time is over. */
        EXPIRED("The link has expired; make a new link"),
        /** The person has nothing to do with the course any more. */
        NOT_ENROLLED("The person does not belong to the course any more; ask a teacher"),
        /** It let somebody in before, and is good once. */
        USED("The link has been used, and is good once; make a new link"),
        /** Somebody is being let in by it at this moment; it is free again if that fails. */
        IN_USE("The link is being used at this moment; try again in a minute"),
        /** Too many people follow links at this moment, or one person too many to files; the link stays good. */
        CROWDED("Too many people follow links at this moment; try again in a few seconds");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}
