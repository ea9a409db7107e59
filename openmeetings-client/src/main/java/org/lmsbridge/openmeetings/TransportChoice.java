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

/** Over which of OpenMeetings' two interfaces calls go. */
public enum TransportChoice {
    /** For each operation the one that works in the server's version; REST where both do. */
    AUTO,
    /** SOAP; an operation that works over REST only still goes over REST, since the other is refused or broken. */
    SOAP,
    /**
     * REST, also for the login, which carries the password in the address in 3.1 to 8.1; servers write addresses into
     * their access logs, so prefer {@link #AUTO} there. An operation that works over SOAP only still goes over SOAP,
     * since the other is refused or broken.
     */
    REST
}
