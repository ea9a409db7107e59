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

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How full a room is now.
 *
 * @param room the room asked for
 * @param participants people in it, 0 or more
 * @param roomName name of the room; empty from 4.0.6 on
 * @param capacity seats; empty from 4.0.6 on
 */
public record RoomOccupancy(RoomId room, int participants, Optional<String> roomName, OptionalInt capacity) {}
