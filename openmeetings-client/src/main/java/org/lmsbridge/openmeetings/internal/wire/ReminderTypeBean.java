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
package org.lmsbridge.openmeetings.internal.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.Reminder;
import org.lmsbridge.openmeetings.model.ReminderType;

/** A way to remind people, 2.0 to 3.0. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ReminderTypeBean extends WireBean {
    @Nullable String id;

    @Nullable String typId;

    @Nullable String name;

    /** The way in our words. */
    public ReminderType toReminderType() {
        long number = Texts.id("id", id == null ? typId : id);
        return new ReminderType(number, name == null ? "" : name, numbered(number), withoutSecrets());
    }

    Optional<Reminder> reminder() {
        return Texts.number("remind", id == null ? typId : id).flatMap(ReminderTypeBean::numbered);
    }

    void tell(Map<String, String> others) {
        Texts.text(id == null ? typId : id).ifPresent(number -> others.put("reminder/id", number));
        Texts.text(name).ifPresent(text -> others.put("reminder/name", text));
    }

    /** Numbers follow from the order in which the installation makes them. */
    static Optional<Reminder> numbered(long number) {
        return switch ((int) Math.max(0, Math.min(number, 9))) {
            case 1 -> Optional.of(Reminder.NONE);
            case 2 -> Optional.of(Reminder.EMAIL);
            case 3 -> Optional.of(Reminder.ICAL);
            default -> Optional.empty();
        };
    }
}
