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

/**
 * A part of a form with files, which may be too large to be kept.
 *
 * @param name name of the field
 * @param contentType media type without parameters; what it is when not said, text/plain
 * @param head its first bytes, 64 KiB at most
 * @param size how many bytes it had
 * @param sha256 their SHA-256 in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Part(String name, String contentType, byte[] head, long size, String sha256) {
    @Override
    public String toString() {
        return name + ", " + size + " bytes";
    }
}
