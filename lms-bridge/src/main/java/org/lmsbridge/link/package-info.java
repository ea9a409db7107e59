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
/**
 * Links that a learning platform puts on its pages, into calendars and mails, and that lead into the room of a course,
 * or to one of its recordings, when they are followed: OpenMeetings is asked at the click, not before.
 */
@NullMarked
package org.lmsbridge.link;

import org.jspecify.annotations.NullMarked;
