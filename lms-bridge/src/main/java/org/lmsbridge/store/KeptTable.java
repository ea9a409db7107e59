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

import java.util.Optional;

/**
 * A table of the bridge.
 *
 * @param name with its prefix
 * @param rows how many there are
 * @param bytes what it takes on the disk, with its indexes, as the database says
 * @param ownFile whether it has a file of its own, which shrinks when rows have gone; empty when the database does not
 *     tell, and for H2, which keeps all tables in one file that shrinks
 */
public record KeptTable(String name, long rows, long bytes, Optional<Boolean> ownFile) {}
