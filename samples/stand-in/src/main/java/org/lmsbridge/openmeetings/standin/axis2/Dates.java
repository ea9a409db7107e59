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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.World;

/** Dates as Axis2's ConverterUtil reads them: declared as a date, both a day and a moment; as a moment, only that. */
final class Dates {
    private Dates() {}

    /** A parameter declared as a date, or null when it is not there. */
    static @Nullable Instant date(Args args, String name, World world) {
        String text = args.text(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .atStartOfDay(world.clock().getZone())
                            .toInstant();
        } catch (DateTimeException e) {
            throw Failure.service("invalid date format (" + text + ") with out - s at correct place ");
        }
    }

    /** A parameter declared as a moment, or null when it is not there. */
    static @Nullable Instant moment(Args args, String name) {
        String text = args.text(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Failure.caller("Invalid value \"" + text + "\" for element " + name);
        }
    }
}
