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

/** What may go wrong with a request when {@link Faults} says so. */
public enum Fault {
    /** The request is carried out, then the connection is dropped: the reply is lost. */
    REPLY_LOST,
    /** The connection is dropped before anything is done. */
    REQUEST_LOST,
    /** No answer ever comes; nothing is done. */
    HANGS,
    /** A proxy's HTML page with status 500; nothing is done. */
    HTML_500,
    /** A proxy's HTML page with status 502; nothing is done. */
    HTML_502,
    /** A proxy's HTML page with status 503; nothing is done. */
    HTML_503,
    /** The request is carried out, but a proxy has stopped waiting: its HTML page with status 504. */
    HTML_504,
    /** A login page with status 200; nothing is done. */
    LOGIN_PAGE,
    /** The request is carried out, but only half of the answer comes. */
    TRUNCATED,
    /** An answer that never ends; nothing is done. */
    ENDLESS,
    /** Bytes that mean nothing, with status 200; nothing is done. */
    GARBAGE
}
