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

import java.time.Duration;

/**
 * What went over the line in what time.
 *
 * @param bytes content, without headers
 * @param time from the request to the end of the answer
 */
public record TransferRate(long bytes, Duration time) {
    /** Bits in a second; 0 when nothing was transferred. */
    public double bitsPerSecond() {
        return bytes == 0 ? 0 : bytes * 8e9 / Math.max(1, time.toNanos());
    }
}
