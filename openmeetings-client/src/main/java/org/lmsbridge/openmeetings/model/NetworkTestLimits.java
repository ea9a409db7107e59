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
 * How much a server lets measure at once (NetTestWebService). Where OpenMeetings has no limit of its own, the library's
 * is 1 GiB.
 *
 * @param leastDownload in bytes; until 4.0.11 the same as the most, since there is one size only
 * @param mostDownload in bytes
 * @param mostUpload in bytes
 * @param pause between two downloads or uploads, counted from the last attempt; zero for none
 */
public record NetworkTestLimits(long leastDownload, long mostDownload, long mostUpload, Duration pause) {}
