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
package org.lmsbridge.chamilo;

import java.util.List;

/**
 * What came of an import.
 *
 * @param rows rows in Chamilo's table
 * @param taken rows that are in the bridge since this import, as the room of a course or in its history
 * @param unchanged rows that an earlier import took, and that are as they were
 * @param remarks what could not be taken, or not as it was, or is gone since, ordered by course, session and row
 */
public record ImportReport(long rows, long taken, long unchanged, List<Remark> remarks) {
    /** Copies the list. */
    public ImportReport {
        remarks = List.copyOf(remarks);
    }

    /** How many rows could not be taken. */
    public long refused() {
        return remarks.stream().filter(remark -> !remark.taken()).count();
    }

    /**
     * Something to know about one row.
     *
     * @param row its number in Chamilo's table
     * @param course its {@code c_id}
     * @param session its {@code session_id}
     * @param room its number on OpenMeetings
     * @param taken whether the row was taken all the same; when not, the next import tries again
     * @param reason a sentence without its end
     */
    public record Remark(long row, long course, long session, long room, boolean taken, String reason) {}
}
