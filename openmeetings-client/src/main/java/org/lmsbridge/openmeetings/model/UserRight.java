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

/** What a user may do; told from 3.0.3 on. */
public enum UserRight {
    /** Administrate everything. */
    ADMIN,
    /** Administrate own groups; from 3.1.4. */
    GROUP_ADMIN,
    /** Administrate the configuration; from 6.1. */
    ADMIN_CONFIG,
    /** See and end connections; from 6.1. */
    ADMIN_CONNECTIONS,
    /** Make backups; from 6.1. */
    ADMIN_BACKUP,
    /** Edit texts of the user interface; from 6.1. */
    ADMIN_LABEL,
    /** Enter rooms. */
    ROOM,
    /** See the dashboard. */
    DASHBOARD,
    /** Log in with name and password. */
    LOGIN,
    /** Use the web services. */
    SOAP
}
