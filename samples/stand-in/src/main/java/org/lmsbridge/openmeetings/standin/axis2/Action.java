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
package org.lmsbridge.openmeetings.standin.axis2;

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;

/** What an operation does. */
interface Action {
    /** Gives null, a number, a text, a boolean, a bean or a list of beans. */
    @Nullable Object run(Args args);
}
