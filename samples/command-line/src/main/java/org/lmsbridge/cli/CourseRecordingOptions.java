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
package org.lmsbridge.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.Role;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.recording.RecordingKey;
import org.lmsbridge.recording.RecordingPolicy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What holds for recordings of which no teacher has said otherwise. */
final class CourseRecordingOptions {
    @Option(
            names = "--new-for",
            paramLabel = "ROLES",
            split = ",",
            converter = CourseCommands.RoleWord.class,
            description = "Roles that see recordings which no teacher has published or hidden; none unless given.")
    List<Role> audience = new ArrayList<>();

    @Option(
            names = "--downloads",
            description = "Whoever sees a recording may fetch its file; teachers only unless given.")
    boolean downloads;

    @Option(
            names = "--keep-days",
            paramLabel = "DAYS",
            description = "After how many days a sweep deletes recordings, 1 or more; for ever unless given.")
    @Nullable Integer days;

    RecordingPolicy policy() {
        RecordingPolicy policy =
                RecordingPolicy.standard().withAudience(roles(audience)).withDownloads(downloads);
        if (days != null && days < 1) {
            throw CommandFailure.wrongUsage("--keep-days is a number of days, 1 or more; not " + days);
        }
        return days == null ? policy : policy.withKeep(Duration.ofDays(days));
    }

    static Set<Role> roles(List<Role> given) {
        return given.isEmpty() ? Set.of() : EnumSet.copyOf(given);
    }

    /** One recording. */
    static final class Which {
        @Parameters(
                paramLabel = "RECORDING",
                converter = Address.class,
                description = "Number of the recording; SERVER/NUMBER where the bridge has several servers.")
        RecordingKey key = new RecordingKey(Servers.MAIN, new RecordingId(1));
    }

    /** Reads {@code 12} and {@code main/12}. */
    static final class Address implements ITypeConverter<RecordingKey> {
        @Override
        public RecordingKey convert(String word) {
            int slash = word.lastIndexOf('/');
            try {
                RecordingId id = new RecordingId(Long.parseLong(word.substring(slash + 1)));
                return new RecordingKey(slash < 0 ? Servers.MAIN : word.substring(0, slash), id);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + word + "' is no number of a recording such as 12 or main/12");
            }
        }
    }
}
