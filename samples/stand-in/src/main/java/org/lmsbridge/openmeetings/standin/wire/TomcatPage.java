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
package org.lmsbridge.openmeetings.standin.wire;

import org.jspecify.annotations.Nullable;

/** The error pages of the servers OpenMeetings was shipped with. */
public final class TomcatPage {
    /** How much a page tells. */
    public enum Style {
        /** Text and exception, in the words of Tomcat 8.5.9 and before. */
        OLD,
        /** Text and exception, with quotes as they are. */
        LATER,
        /** Text and exception. */
        FULL,
        /** Only the status. */
        BARE
    }

    private static final String CSS =
            "<style type=\"text/css\">body {font-family:Tahoma,Arial,sans-serif;} h1, h2, h3, b"
                    + " {color:white;background-color:#525D76;} h1 {font-size:22px;} h2 {font-size:16px;} h3 {font-size:14px;} p"
                    + " {font-size:12px;} a {color:black;} .line {height:1px;background-color:#525D76;border:none;}</style>";

    private TomcatPage() {}

    /** A page for a status, with the exception's text if there is one. */
    public static String of(int status, @Nullable String text, Style style) {
        String name = switch (status) {
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            default -> "Internal Server Error";
        };
        String escaped = text == null ? "" : Xml.html(text.lines().findFirst().orElse(""));
        String said = style == Style.FULL ? escaped : escaped.replace("&#39;", "'");
        if (style == Style.OLD) {
            return "<!DOCTYPE html><html><head><title>Apache Tomcat/8.5.9 - Error report</title>" + CSS
                    + " </head><body><h1>HTTP Status " + status + " - " + said
                    + "</h1><div class=\"line\"></div><p><b>type</b> Exception report</p><p><b>message</b> <u>" + said
                    + "</u></p><p><b>description</b> <u>The server encountered an internal error that prevented it from"
                    + " fulfilling this request.</u></p><p><b>exception</b></p><pre>org.apache.cxf.interceptor.Fault"
                    + (said.isEmpty() ? "" : ": " + said) + "</pre></body></html>";
        }
        String title = "HTTP Status " + status + " – " + name;
        String head = "<!doctype html><html lang=\"en\"><head><title>" + title + "</title>" + CSS + "</head><body><h1>"
                + title + "</h1>";
        if (style == Style.BARE) {
            return head + "</body></html>";
        }
        return head + "<hr class=\"line\" /><p><b>Type</b> Exception Report</p>"
                + (text == null ? "" : "<p><b>Message</b> " + said + "</p>")
                + "<p><b>Description</b> The server encountered an unexpected condition that prevented it from fulfilling"
                + " the request.</p><p><b>Exception</b></p><pre>org.apache.cxf.interceptor.Fault"
                + (said.isEmpty() ? "" : ": " + said) + "</pre></body></html>";
    }
}
