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
import java.util.function.Function;
import org.lmsbridge.BridgeException;
import org.lmsbridge.Correlation;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is answered alike wherever links lead to: clicks are told from what is none, and failures become pages, whatever
 * they are. All that is told and logged of one request has one correlation id.
 */
final class Clicks {
    private static final Logger LOG = LoggerFactory.getLogger(Clicks.class);

    private final NoticePage page;
    private final NoticePage standard = new NoticePage(NoticeTexts.standard());

    Clicks(NoticeTexts texts) {
        page = new NoticePage(texts);
    }

    /** {@code HEAD}, and what browsers fetch ahead of a click, use nothing up and ask nobody. */
    LinkAnswer answered(LinkRequest request, Function<String, LinkAnswer> followed) {
        return Correlation.with(() -> switch (request.method()) {
            case "GET" -> request.isAhead() ? notice(Notice.BUSY, request) : clicked(request, followed);
            case "HEAD" -> new LinkAnswer(200, NoticePage.headers(), "");
            default -> notice(Notice.NOT_A_CLICK, request);
        });
    }

    private LinkAnswer clicked(LinkRequest request, Function<String, LinkAnswer> followed) {
        try {
            return followed.apply(request.token().orElse(""));
        } catch (LinkRefusedException e) {
            LOG.info("Not let in: {} ({})", e.getMessage(), e.reason());
            return notice(Notice.of(e.reason()), request);
        } catch (BridgeException e) {
            LOG.info("Not let in: {}", e.getMessage());
            return notice(Notice.of(e.reason()), request);
        } catch (OpenMeetingsException e) {
            LOG.warn("Not let in: {}", e.getMessage());
            return notice(Notice.UNAVAILABLE, request);
        } catch (Exception e) {
            // Of the platform, as a rule; what it says may be meant for nobody else.
            LOG.warn("Not let in, since something failed with {}", e.getClass().getName());
            return notice(Notice.UNAVAILABLE, request);
        }
    }

    private LinkAnswer notice(Notice notice, LinkRequest request) {
        try {
            return page.of(notice, request);
        } catch (Exception e) {
            LOG.warn(
                    "The platform has no sentence for {} ({})",
                    notice,
                    e.getClass().getName());
            return standard.of(notice, request);
        }
    }

    static LinkAnswer redirect(JoinLink entry) {
        Map<String, String> headers = NoticePage.headers();
        headers.put("Location", entry.url().toASCIIString());
        return new LinkAnswer(302, headers, "");
    }
}
