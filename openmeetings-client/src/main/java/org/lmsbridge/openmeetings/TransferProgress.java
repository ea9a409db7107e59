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

import java.util.OptionalLong;

/**
 * Told how far a transfer has come, by the thread that transfers, every 16 KiB or so: quick, and throwing ends the
 * transfer. A download tells before its first byte how much is to come.
 */
@FunctionalInterface
public interface TransferProgress {
    /** Nobody wants to know. */
    TransferProgress SILENT = (done, total) -> {};

    /**
     * Takes note.
     *
     * @param done bytes so far
     * @param total bytes in all; empty while unknown
     */
    void transferred(long done, OptionalLong total);
}
