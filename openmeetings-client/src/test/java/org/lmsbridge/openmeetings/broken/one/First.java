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
package org.lmsbridge.openmeetings.broken.one;

import org.apache.hc.core5.http.ContentType;
import org.lmsbridge.openmeetings.broken.two.Second;

/** Breaks two rules of the architecture, to show that they bite: a circle, and the HTTP library. */
public final class First {
    public static final ContentType TYPE = ContentType.TEXT_XML;

    private First() {}

    public static String name() {
        return Second.class.getName();
    }
}
