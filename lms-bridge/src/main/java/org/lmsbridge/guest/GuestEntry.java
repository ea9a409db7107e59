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
package org.lmsbridge.guest;

import org.lmsbridge.openmeetings.model.JoinLink;

/**
 * A guest who is let in.
 *
 * @param memberId what the guest is called on OpenMeetings and in attendance, one of {@link GuestPass#guests()}
 * @param link where to send the guest
 */
public record GuestEntry(String memberId, JoinLink link) {}
