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
package org.lmsbridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody sees who follows a join link to the stand-in server.
 *
 * @param state entered, refused or closed
 * @param moderator whether the person may steer the room
 */
record JoinPage(String state, boolean moderator) {
    private static final int MILLISECONDS = 20_000;
    private static final int LONGEST = 1 << 20;

    /** Opens a link as a browser does. Each link works once. */
    static JoinPage follow(URI link) {
        try {
            HttpURLConnection connection = (HttpURLConnection) link.toURL().openConnection();
            connection.setConnectTimeout(MILLISECONDS);
            connection.setReadTimeout(MILLISECONDS);
            try (InputStream answer =
                    connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String page = answer == null ? "" : new String(answer.readNBytes(LONGEST), StandardCharsets.UTF_8);
                return new JoinPage(
                        attribute(page, "state"), attribute(page, "moderator").equals("true"));
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            throw CommandFailure.failed(
                    "The link does not open: " + e.getClass().getSimpleName());
        }
    }

    private static String attribute(String page, String name) {
        Matcher matcher =
                Pattern.compile("<body[^>]*\\sdata-" + name + "=\"([^\"]*)\"").matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }
}
