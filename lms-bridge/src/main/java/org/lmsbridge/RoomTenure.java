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
package org.lmsbridge;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a course had the room of some number: a server that is installed anew counts from one again, and gives
 * the number to another course, or to another platform.
 *
 * @param course {@link CourseKey#fingerprint} of the course
 * @param from when the course asked for the room, or was seen with it first; {@link Instant#EPOCH} when the history does
 *     not go back so far
 * @param until when the room was deleted or left for good; empty while the course may have it
 */
public record RoomTenure(String course, Instant from, Optional<Instant> until) {}
