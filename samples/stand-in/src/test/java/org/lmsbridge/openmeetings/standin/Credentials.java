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
package org.lmsbridge.openmeetings.standin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who a recorded login was for. */
final class Credentials {
    private static final Pattern USER =
            Pattern.compile("(?:[?&]|^)user(?:name)?=([^&]*)|user(?:name)?>([^<]*)</|name=\"user\"\\s+([^\\r\\n]*)");
    private static final Pattern PASSWORD = Pattern.compile(
            "(?:[?&]|^)(?:userpass|pass)=([^&]*)|(?:userpass|pass)>([^<]*)</|name=\"pass\"\\s+([^\\r\\n]*)");

    private Credentials() {}

    static String user(Exchange exchange) {
        return find(USER, exchange);
    }

    static String password(Exchange exchange) {
        return find(PASSWORD, exchange);
    }

    private static String find(Pattern pattern, Exchange exchange) {
        for (String text : new String[] {exchange.query(), exchange.body()}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                if (matcher.group(3) != null) {
                    return matcher.group(3);
                }
                String form = matcher.group(1);
                return form == null
                        ? matcher.group(2).replace("&lt;", "<").replace("&amp;", "&")
                        : java.net.URLDecoder.decode(form, java.nio.charset.StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
