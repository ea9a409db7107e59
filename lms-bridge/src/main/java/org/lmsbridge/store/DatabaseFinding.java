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
package org.lmsbridge.store;

/**
 * Something about the database that the bridge can live with and an administrator should mend.
 *
 * @param kind what it is
 * @param message what was found, one sentence without full stop
 * @param remedy what to do about it, likewise
 */
public record DatabaseFinding(Kind kind, String message, String remedy) {
    /** What can be found. */
    public enum Kind {
        /** MariaDB or MySQL puts tables that are made from now on into one file that never shrinks. */
        FILE_PER_TABLE_OFF,
        /** Tables of the bridge are in that file. */
        TABLES_IN_SHARED_FILE
    }

    @Override
    public String toString() {
        return message + "; " + remedy;
    }
}
