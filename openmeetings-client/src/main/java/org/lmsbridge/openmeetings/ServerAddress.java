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
package org.lmsbridge.openmeetings;

import java.net.URI;
import java.util.Locale;

/** Addresses as people write them, and as they are used. */
final class ServerAddress {
    private static final String CONTEXT = "/openmeetings";

    private ServerAddress() {}

    /** With the context of the web application, and one slash at the end. */
    static URI normalized(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if ((!scheme.equals("http") && !scheme.equals("https")) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "The address of OpenMeetings looks like https://meet.example.org/openmeetings");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The address of OpenMeetings has no user, no query and no fragment; give those elsewhere");
        }
        String path = address.getRawPath().replaceAll("/+$", "");
        if (path.endsWith("/services")) {
            path = path.substring(0, path.length() - "/services".length());
        }
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return URI.create(scheme + "://" + address.getHost() + port + (path.isEmpty() ? CONTEXT : path) + "/");
    }
}
