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
package org.lmsbridge.openmeetings.internal.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Refusals;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/** Answers that are decided by status and type alone: error pages, login pages, empty refusals. */
final class Pages {
    /** Tomcat 8.5.16 and later, and Tomcat 8.5.9 and earlier. */
    private static final Pattern MESSAGE =
            Pattern.compile("<b>Message</b>([^<]*)</p>|<b>message</b>\\s*<u>([^<]*)</u>");

    private static final int LONGEST_PAGE = 65_536;

    private Pages() {}

    /** Throws for every reply that holds no data. */
    static void refuse(Reply reply) {
        int status = reply.status();
        if (status == 200 && !reply.isHtml()) {
            if (reply.body().length == 0) {
                throw new Unreadable("the answer is empty");
            }
            return;
        }
        if (status == 500) {
            if (reply.isHtml()) {
                throw pageOf500(reply.text());
            }
            return;
        }
        throw byStatus(status, reply.isHtml());
    }

    /** OpenMeetings refuses with Tomcat's error page; a proxy that fails has another, and has refused nothing. */
    private static RuntimeException pageOf500(String page) {
        return page.contains("HTTP Status 500")
                ? Refusals.told(message(page))
                : new Unreadable("an error page came that is not of OpenMeetings (HTTP 500)");
    }

    private static RuntimeException byStatus(int status, boolean html) {
        if (status == 400) {
            return Refusal.of(Refusal.Kind.INVALID, null, "a value is not accepted");
        }
        if (status == 200) {
            return new Unreadable("a web page came in place of an answer; is this the address of OpenMeetings, and is "
                    + "there no login page before it?");
        }
        if (status >= 300 && status < 400) {
            return new Unreadable("the server sends callers elsewhere (HTTP " + status
                    + "), which is not followed; give the address that it points to");
        }
        if (status == 401 || status == 403 || status == 407) {
            return new Unreadable("something in front of OpenMeetings wants a login (HTTP " + status + ")");
        }
        if (status == 404) {
            return new Unreadable(
                    html
                            ? "there is no OpenMeetings at this address (HTTP 404); it usually ends in /openmeetings"
                            : "this server does not know the operation (HTTP 404); is it another version?");
        }
        if (status == 502 || status == 503 || status == 504) {
            return new Unreadable("OpenMeetings is down behind its proxy (HTTP " + status + ")");
        }
        return new Unreadable("the server answers with HTTP " + status);
    }

    private static String message(String page) {
        Matcher matcher = MESSAGE.matcher(page.length() <= LONGEST_PAGE ? page : page.substring(0, LONGEST_PAGE));
        if (!matcher.find()) {
            return "";
        }
        String text = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
