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

/**
 * A request the server answered, or was told not to; the query is kept as it came, secrets included.
 *
 * @param method HTTP method
 * @param path path of the address
 * @param operation the operation it was understood as, such as {@code getRoomHash}; empty for pages and unknown ones
 * @param query raw query, empty when none
 * @param status HTTP status answered, 0 when the connection was dropped
 */
public record RequestSeen(String method, String path, String operation, String query, int status) {
    @Override
    public String toString() {
        return method + " " + path + " " + operation + " " + status;
    }
}
