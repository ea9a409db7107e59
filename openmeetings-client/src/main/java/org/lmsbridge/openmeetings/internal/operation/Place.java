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

/** Where REST carries an argument; SOAP carries all in the body, in the order of the table. */
public enum Place {
    /** Part of the path. */
    PATH,
    /** Behind the question mark. */
    QUERY,
    /** Form field in the body. */
    FORM,
    /** Part of a form of several parts, an object or content of any length. */
    PART,
    /** The whole body, content of any length. */
    BODY,
    /** A header. */
    HEADER
}
