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

/**
 * Who wants a room to be there, and how.
 *
 * @param who in whose name the history says that it was opened
 * @param settings with a name
 * @param byHand which of them somebody has changed, whatever is chosen for the course
 * @param open whether students and guests shall be let in; a room that is to be closed is so before its row is ready,
 *     and counts as no meeting
 */
record Wish(Member who, CourseSettings settings, HandChanges byHand, boolean open) {}
