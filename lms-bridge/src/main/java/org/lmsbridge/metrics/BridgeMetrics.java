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
package org.lmsbridge.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import org.lmsbridge.BridgeEvent;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeEvent.Done;
import org.lmsbridge.BridgeEvent.Failed;
import org.lmsbridge.BridgeEvent.Refused;
import org.lmsbridge.BridgeListener;

/**
 * Counts the events of the bridge with Micrometer, and times what was asked. Thread-safe.
 *
 * <p>{@value #EVENTS} counts by {@code event}, {@code outcome} ({@code done}, {@code refused}, {@code failed}) and
 * {@code reason} ({@code none} when done). Whatever was asked is counted once, under its action ({@code join},
 * {@code redeem}, {@code send}, …), so that the three outcomes add up; what happened besides is counted under its own
 * name ({@code room.opened}, {@code joined}, …) as {@code done}. {@value #ASKED} times by {@code event} and
 * {@code outcome} whatever was asked. Courses, servers, rooms and people are no tags: there would be a meter for each.
 *
 * <p>Needs {@code io.micrometer:micrometer-core}, which the bridge does not bring; nothing else in the bridge does. A
 * module that uses this requires {@code micrometer.core} itself.
 */
public final class BridgeMetrics implements BridgeListener {
    /** Name of the counter. */
    public static final String EVENTS = "lmsbridge.events";

    /** Name of the timer. */
    public static final String ASKED = "lmsbridge.asked";

    private final MeterRegistry registry;

    private BridgeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts in this registry. */
    // The bridge must not pass Micrometer on to modules that have none.
    @SuppressWarnings("exports")
    public static BridgeMetrics in(MeterRegistry registry) {
        return new BridgeMetrics(registry);
    }

    @Override
    public void on(BridgeEvent event) {
        if (event instanceof Done done) {
            ended(event, done.action(), "done", "none");
        } else if (event instanceof Refused refused) {
            ended(event, refused.action(), "refused", word(refused.reason()));
        } else if (event instanceof Failed failed) {
            ended(event, failed.action(), "failed", word(failed.reason()));
        } else {
            count(Tags.of("event", spoken(event.getClass().getSimpleName()), "outcome", "done"), "none");
        }
    }

    private void ended(BridgeEvent event, Action action, String outcome, String reason) {
        Tags tags = Tags.of("event", word(action.name()), "outcome", outcome);
        count(tags, reason);
        registry.timer(ASKED, tags).record(event.about().took());
    }

    private void count(Tags tags, String reason) {
        registry.counter(EVENTS, tags.and("reason", reason)).increment();
    }

    /** RoomOpened is room.opened. */
    private static String spoken(String type) {
        return word(type.replaceAll("(?<=.)(?=[A-Z])", "."));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
