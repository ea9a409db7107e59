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
package org.lmsbridge;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeEvent.About;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeEvent.Done;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what happens: for the parts of the bridge, and for {@link Servers} and other parts that a platform
 * writes itself. Thread-safe.
 */
public final class Events {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private static final Duration SLOW = Duration.ofMillis(250);

    private static final ThreadLocal<@Nullable Asked> CURRENT = new ThreadLocal<>();

    private final Now now;
    private final List<BridgeListener> listeners;

    private Events(Clock clock, List<BridgeListener> listeners) {
        now = new Now(clock);
        this.listeners = List.copyOf(listeners);
    }

    /** For these listeners, each of which hears everything. */
    public static Events of(Clock clock, List<BridgeListener> listeners) {
        return new Events(clock, listeners);
    }

    /** What happens now, in the middle of what was asked, if anything was. */
    public About now() {
        Asked current = current();
        About about = About.at(now.get(), Correlation.current());
        return current == null ? about : current.known(about);
    }

    /** Tells it to all listeners: at once, or, in the middle of {@link #asked}, when that is done. */
    public void tell(BridgeEvent event) {
        Asked current = current();
        if (current == null) {
            listeners.forEach(listener -> deliver(listener, event));
        } else {
            current.add(event);
        }
    }

    /** Does what somebody asked, under a correlation id, and tells whether it was done, refused or failed. */
    public <T> T asked(Action action, CourseKey key, String memberId, Supplier<T> work) {
        return asked(action, key, memberId, work, (about, result) -> null);
    }

    /** The same for somebody who shows only in the middle of the work, which then says so with {@link #askedBy}. */
    public <T> T asked(Action action, Supplier<T> work) {
        return asked(action, new Asked(this), work, (about, result) -> null);
    }

    /** Says who asks what is being done, and for which course. */
    public void askedBy(CourseKey key, String memberId) {
        Asked current = current();
        if (current != null) {
            current.by(key, memberId);
        }
    }

    /**
     * Does what somebody asked, under a correlation id, and tells how it ended.
     *
     * @param done what to tell besides when it is done; null for nothing
     */
    public <T> T asked(
            Action action,
            CourseKey key,
            String memberId,
            Supplier<T> work,
            BiFunction<About, T, @Nullable BridgeEvent> done) {
        Asked current = new Asked(this);
        current.by(key, memberId);
        return asked(action, current, work, done);
    }

    private <T> T asked(
            Action action, Asked current, Supplier<T> work, BiFunction<About, T, @Nullable BridgeEvent> done) {
        return Correlation.with(() -> {
            Asked outer = CURRENT.get();
            CURRENT.set(current);
            try {
                T result = work.get();
                BridgeEvent besides = done.apply(now(), result);
                if (besides != null) {
                    current.add(besides);
                }
                current.add(new Done(now(), action));
                return result;
            } catch (Throwable e) {
                current.add(Outcomes.of(e, now(), action));
                throw e;
            } finally {
                restore(outer);
                about(current.seen());
                current.events().forEach(this::tell);
            }
        });
    }

    /** Remembers which room the current question is about. */
    void about(@Nullable StoredRoom row) {
        Asked current = current();
        if (current != null && row != null) {
            current.about(row);
        }
    }

    /** Null also in the middle of what another platform of this process was asked. */
    private @Nullable Asked current() {
        Asked current = CURRENT.get();
        return current != null && current.heardBy(this) ? current : null;
    }

    private static void restore(@Nullable Asked outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /** Neither a mistake in a listener nor a class that it lacks may spoil what has been done. */
    static void deliver(BridgeListener listener, BridgeEvent event) {
        long start = System.nanoTime();
        String what = event.getClass().getSimpleName();
        try {
            listener.on(event);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            LOG.warn("A listener failed at {}", what, e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(SLOW) > 0) {
            LOG.warn("A listener took {} ms for {}, put a ListenerQueue before it", took.toMillis(), what);
        }
    }
}
