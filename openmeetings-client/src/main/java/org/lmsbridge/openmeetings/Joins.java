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
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.JoinRequest;

/** Makes links by which people of the calling system enter. Thread-safe. */
public interface Joins {
    /**
     * Makes a link for one person, on an OpenMeetings session that serves nothing else. Costs one HTTP request when a
     * session is at hand, else the login more. May be repeated; each link is a new one.
     *
     * <p>OpenMeetings does not look whether the room or recording exists: for an unknown one it makes a link that leads
     * nowhere.
     *
     * @throws RefusedException {@code NOT_SUPPORTED} before any request when this version has no such option
     */
    JoinLink link(JoinRequest request);

    /**
     * Address that opens an invitation, whose hash OpenMeetings made and, say, mailed. Sends nothing but, where it is
     * not known yet, the question for the version.
     *
     * @param hash as OpenMeetings gave it: hexadecimal digits and dashes
     * @param language OpenMeetings language id, 1 is English
     */
    URI invitation(String hash, int language);
}
