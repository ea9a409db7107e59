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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Writes the page that says why somebody does not get in: as HTML for browsers, as plain text for others. */
final class NoticePage {
    private static final int LONGEST_HEADER = 200;

    private final NoticeTexts texts;

    NoticePage(NoticeTexts texts) {
        this.texts = texts;
    }

    LinkAnswer of(Notice notice, LinkRequest request) {
        Locale language = language(request.header("Accept-Language"));
        String sentence = texts.sentence(notice, language);
        boolean html = request.header("Accept").contains("text/html");
        int seconds = spread(notice.seconds());
        Map<String, String> headers = headers();
        headers.put("Content-Type", html ? "text/html; charset=utf-8" : "text/plain; charset=utf-8");
        headers.put("Content-Language", language.toLanguageTag());
        headers.put("Vary", "Accept, Accept-Language");
        if (seconds > 0) {
            headers.put("Retry-After", Integer.toString(seconds));
        }
        if (notice == Notice.NOT_A_CLICK) {
            headers.put("Allow", "GET, HEAD");
        }
        return new LinkAnswer(notice.status(), headers, html ? html(sentence, language, seconds) : sentence + "\n");
    }

    /** What every answer has: nobody keeps it, nobody is told the address that led here. */
    static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "no-store");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Robots-Tag", "noindex");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'");
        return headers;
    }

    /** Whoever was sent away together shall not come back together. */
    private static int spread(int seconds) {
        return seconds == 0 ? 0 : seconds + ThreadLocalRandom.current().nextInt(seconds);
    }

    private Locale language(String wanted) {
        List<Locale> known = texts.languages();
        if (wanted.isEmpty() || wanted.length() > LONGEST_HEADER) {
            return known.get(0);
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), known);
            return found == null ? known.get(0) : found;
        } catch (RuntimeException e) {
            // The parser throws more than it says: an index out of bounds, for one, at a lonely hyphen.
            return known.get(0);
        }
    }

    /** The address stays in the browser: the page loads itself again without naming it. */
    private static String html(String sentence, Locale language, int seconds) {
        String again = seconds == 0 ? "" : "<meta http-equiv=\"refresh\" content=\"" + seconds + "\">";
        String text = escaped(sentence);
        return "<!DOCTYPE html>\n<html lang=\"" + escaped(language.toLanguageTag())
                + "\"><head><meta charset=\"utf-8\">"
                + again
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + text + "</title></head><body><p>"
                + text + "</p></body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
