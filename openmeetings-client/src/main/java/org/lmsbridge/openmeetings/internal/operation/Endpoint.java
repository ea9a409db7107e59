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
package org.lmsbridge.openmeetings.internal.operation;

import org.jspecify.annotations.Nullable;

/**
 * Where a form of an operation is found.
 *
 * @param service SOAP service, and in 2.0 to 3.0 the REST service
 * @param name SOAP operation, and in 2.0 to 3.0 the REST operation
 * @param namespace of the SOAP operation
 * @param route REST path from 3.1 on; null before, where service and name make the path
 * @param method HTTP method of the route
 * @param bytes whether bytes go or come in place of texts and beans
 */
public record Endpoint(
        String service,
        String name,
        String namespace,
        @Nullable String route,
        String method,
        boolean bytes) {
    /** Whether the endpoint speaks Axis2: qualified names, SOAP actions, XML over REST. */
    public boolean isAxis2() {
        return route == null;
    }
}
