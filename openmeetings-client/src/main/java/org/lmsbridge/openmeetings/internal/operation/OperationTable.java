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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operation that the library has, for whoever walks them all. */
public final class OperationTable {
    private static final List<Operation<?, ?>> ALL = Stream.of(
                    SessionOperations.all(),
                    ServerOperations.all(),
                    JoinOperations.all(),
                    UserOperations.all(),
                    GroupOperations.all(),
                    RoomOperations.all(),
                    RoomWriteOperations.all(),
                    RecordingOperations.all(),
                    LegacyOperations.all(),
                    ClusterOperations.all(),
                    WhiteboardOperations.all(),
                    NetworkTestOperations.all(),
                    FileOperations.all(),
                    NewFileOperations.all(),
                    CalendarOperations.all(),
                    CalendarWriting.all(),
                    ScheduledRoomOperations.all(),
                    InvitationOperations.all())
            .<Operation<?, ?>>flatMap(List::stream)
            .toList();

    private OperationTable() {}

    /** All operations. */
    public static List<Operation<?, ?>> all() {
        return ALL;
    }

    /** The beans that answers are read into. */
    public static Set<Class<?>> shapes() {
        return ALL.stream()
                .flatMap(operation -> operation.forms().stream())
                .map(Form::shape)
                .filter(shape -> shape != String.class)
                .collect(Collectors.toUnmodifiableSet());
    }
}
