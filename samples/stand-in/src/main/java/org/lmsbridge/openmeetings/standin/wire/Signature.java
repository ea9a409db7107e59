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

import java.util.List;

/**
 * An operation as a version declares it.
 *
 * @param service name of its service, such as RoomService
 * @param name its name
 * @param result what it gives
 * @param parameters what it takes, in order
 */
public record Signature(String service, String name, Property result, List<Property> parameters) {
    /** Service and operation. */
    public String id() {
        return service + "." + name;
    }
}
