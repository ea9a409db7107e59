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

/**
 * Answers the address that links lead to; any HTTP server can call it. Thread-safe.
 *
 * <p>A click is answered with 302 to OpenMeetings, on which the person is let in. Whoever is not let in sees a short
 * page: 403 for a link that is not in order, without a word why; 404 before the course has a room, 409 while it is
 * closed, full or without a teacher, 410 for a link that has expired or been used, 503 when there are too many at once or
 * something does not work, in the platform too. Pages that may help after a while say so in {@code Retry-After} and load
 * themselves again. No answer may be kept by anybody.
 *
 * <p>{@code HEAD}, and what browsers fetch ahead of a click, use nothing up and ask nobody.
 */
public final class LinkHandler {
    private final JoinLinks links;
    private final Clicks clicks;

    private LinkHandler(JoinLinks links, NoticeTexts texts) {
        this.links = links;
        clicks = new Clicks(texts);
    }

    /** Speaks English, French and Spanish. */
    public static LinkHandler of(JoinLinks links) {
        return of(links, NoticeTexts.standard());
    }

    /** Speaks as the platform does. */
    public static LinkHandler of(JoinLinks links, NoticeTexts texts) {
        return new LinkHandler(links, texts);
    }

    /** Answers one request; throws nothing that a caller could do something about. */
    public LinkAnswer answer(LinkRequest request) {
        return clicks.answered(request, token -> Clicks.redirect(links.redeem(token)));
    }
}
