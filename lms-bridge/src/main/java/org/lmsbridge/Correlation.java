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

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id by which log lines and events of one request of the platform belong together. The platform gives it, with
 * {@link #with} or in the context of its log under {@value #MDC_KEY}; else each call of the bridge makes one. While the
 * bridge works it stands in the context of the log, so that a layout with {@code %X{lmsbridge.correlation}} shows it.
 */
public final class Correlation {
    /** Where the id stands in the mapped diagnostic context. */
    public static final String MDC_KEY = "lmsbridge.correlation";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/+=-]{1,64}");
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private Correlation() {}

    /**
     * Does something under an id; within it, in this thread, the bridge makes none of its own.
     *
     * @throws IllegalArgumentException unless the id has 1 to 64 letters, digits and {@code . _ : / + = -}
     */
    public static <T> T with(String id, Supplier<T> work) {
        if (!isOne(id)) {
            throw new IllegalArgumentException(
                    "A correlation id has up to 64 letters, digits and . _ : / + = -; leave the rest out");
        }
        String before = CURRENT.get();
        String shown = MDC.get(MDC_KEY);
        CURRENT.set(id);
        MDC.put(MDC_KEY, id);
        try {
            return work.get();
        } finally {
            restore(before, shown);
        }
    }

    /** Does something that answers nothing under an id. */
    public static void with(String id, Runnable work) {
        with(id, () -> {
            work.run();
            return true;
        });
    }

    /** Does several things under one id: the one there is, or a new one. */
    public static <T> T with(Supplier<T> work) {
        return with(current(), work);
    }

    /** The id there is, or a new one. */
    static String current() {
        // What comes over the context is often a header of a stranger's request: of another form, it is not used.
        return Optional.ofNullable(CURRENT.get())
                .or(() -> Optional.ofNullable(MDC.get(MDC_KEY)).filter(Correlation::isOne))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    static boolean isOne(String id) {
        return ID.matcher(id).matches();
    }

    private static void restore(@Nullable String before, @Nullable String shown) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
        if (shown == null) {
            MDC.remove(MDC_KEY);
        } else {
            MDC.put(MDC_KEY, shown);
        }
    }
}
