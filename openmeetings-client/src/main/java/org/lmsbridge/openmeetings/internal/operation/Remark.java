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
package org.lmsbridge.openmeetings.internal.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user should know of an operation in some versions.
 *
 * @param kind what it is about
 * @param versions where it holds
 * @param wire over what it holds; null for both
 * @param text what follows on "OpenMeetings 3.1 …", without a full stop, such as "has no such operation"
 * @param by the operations of a detour; none in other remarks, nor where it needs no operation
 */
public record Remark(Kind kind, Versions versions, @Nullable Wire wire, String text, List<Operation<?, ?>> by) {
    /** What a remark is about. */
    public enum Kind {
        /** Why there is no such operation, or none over that transport. */
        ABSENT,
        /** Why the library gets there by other operations. */
        DETOUR,
        /** A defect of OpenMeetings that the library works around, or that it cannot mend. */
        DEFECT
    }
}
