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

import java.util.List;
import java.util.Optional;

/**
 * What OpenMeetings answered, before anybody asks what it means.
 *
 * @param nil whether it said in so many words that there is nothing, which is not the same as an empty list
 * @param items what it holds: none, one, or many
 * @param <B> shape of an item
 */
public record Answer<B>(boolean nil, List<B> items) {
    /** The only item; empty when there is none. */
    public Optional<B> single() {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    }

    /**
     * The item that must be there.
     *
     * @throws Refusal when OpenMeetings answered with nothing, which may mean "no such thing" or "not allowed"
     */
    public B required() {
        return single().orElseThrow(() -> Refusal.unclear("answered with nothing"));
    }
}
