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
package org.lmsbridge.openmeetings.model;

import java.util.Optional;

/**
 * Somebody of the calling system who is let into OpenMeetings by a link, without an account there.
 *
 * @param externalId who this is in the calling system; OpenMeetings makes or renames its own entry for that id when
 *     the link is followed
 * @param login name shown in lists
 * @param firstName may be empty
 * @param lastName may be empty
 * @param email may be empty, OpenMeetings then sends nothing
 * @param pictureUrl where the browser finds a portrait
 */
public record Person(
        ExternalId externalId,
        String login,
        String firstName,
        String lastName,
        String email,
        Optional<String> pictureUrl) {
    /** Somebody with a name, without e-mail and portrait. */
    public static Person named(ExternalId externalId, String login, String firstName, String lastName) {
        return new Person(externalId, login, firstName, lastName, "", Optional.empty());
    }

    /** The same person with an e-mail address. */
    public Person withEmail(String address) {
        return new Person(externalId, login, firstName, lastName, address, pictureUrl);
    }

    /** The same person with a portrait. */
    public Person withPictureUrl(String url) {
        return new Person(externalId, login, firstName, lastName, email, Optional.of(url));
    }
}
