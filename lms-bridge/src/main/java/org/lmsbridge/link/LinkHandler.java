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

import java.util.Map;
import org.lmsbridge.BridgeException;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the address that links lead to; any HTTP server can call it. Thread-safe.
 *
 * <p>A click is answered with 302 to OpenMeetings, on which the person is let in. Whoever is not let in sees a short
 * page: 403 for a link that is not in order, without a word why; 404 before the course has a room, 409 while it is closed, full or without a teacher, 410
 * for a link that has expired or been used, 503 when there are too many at once or something does not work. Pages that
 * may help after a while say so in {@code Retry-After} and load themselves again. No answer may be kept by anybody.
 *
 * <p>{@code HEAD}, and what browsers fetch ahead of a click, use nothing up and ask nobody.
 */
public final class LinkHandler {
    private static final Logger LOG = LoggerFactory.getLogger(LinkHandler.class);

    private final JoinLinks links;
    private final NoticePage page;

    private LinkHandler(JoinLinks links, NoticeTexts texts) {
        this.links = links;
        page = new NoticePage(texts);
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
        return switch (request.method()) {
            case "GET" -> request.isAhead() ? page.of(Notice.BUSY, request) : click(request);
            case "HEAD" -> new LinkAnswer(200, NoticePage.headers(), "");
            default -> page.of(Notice.NOT_A_CLICK, request);
        };
    }

    private LinkAnswer click(LinkRequest request) {
        try {
            return redirect(links.redeem(request.token().orElse("")));
        } catch (LinkRefusedException e) {
            LOG.info("Not let in: {} ({})", e.getMessage(), e.reason());
            return page.of(notice(e.reason()), request);
        } catch (BridgeException e) {
            LOG.info("Not let in: {}", e.getMessage());
            return page.of(notice(e.reason()), request);
        } catch (OpenMeetingsException e) {
            LOG.warn("Not let in: {}", e.getMessage());
            return page.of(Notice.UNAVAILABLE, request);
        }
    }

    private static LinkAnswer redirect(JoinLink entry) {
        Map<String, String> headers = NoticePage.headers();
        headers.put("Location", entry.url().toASCIIString());
        return new LinkAnswer(302, headers, "");
    }

    private static Notice notice(LinkRefusedException.Reason reason) {
        return switch (reason) {
            case MALFORMED, UNKNOWN_KEY, ALTERED, OTHER_INSTANCE -> Notice.REFUSED;
            case EXPIRED -> Notice.EXPIRED;
            case USED -> Notice.USED;
            case IN_USE, CROWDED -> Notice.BUSY;
        };
    }

    private static Notice notice(BridgeException.Reason reason) {
        return switch (reason) {
            case NOT_ALLOWED -> Notice.REFUSED;
            case NO_ROOM -> Notice.NO_ROOM;
            case CLOSED -> Notice.CLOSED;
            case WAITING -> Notice.WAITING;
            case FULL -> Notice.FULL;
            case ARCHIVED -> Notice.ARCHIVED;
            case BUSY -> Notice.BUSY;
            // Among them what entering never fails with.
            default -> Notice.UNAVAILABLE;
        };
    }
}
