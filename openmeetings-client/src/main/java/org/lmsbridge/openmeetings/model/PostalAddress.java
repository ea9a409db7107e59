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

/**
 * Where a user lives; every part may be empty.
 *
 * @param additionalName what stands above the street
 * @param street street and house number
 * @param zip postal code
 * @param town town
 * @param fax number of a fax
 * @param country two letters of ISO 3166 from 3.1.2 on; before that the number of OpenMeetings' own list, where
 *     nothing is taken for 1
 */
public record PostalAddress(String additionalName, String street, String zip, String town, String fax, String country) {
    /** An address that says nothing. */
    public static final PostalAddress NONE = new PostalAddress("", "", "", "", "", "");

    /** An address that tells the country alone, which is all that REST carries. */
    public static PostalAddress in(String country) {
        return new PostalAddress("", "", "", "", "", country);
    }

    /** Whether there is more than a country. */
    public boolean hasDetails() {
        return !equals(in(country));
    }
}
