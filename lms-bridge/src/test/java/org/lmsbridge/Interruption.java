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

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.lmsbridge.openmeetings.standin.Fault;

/** Where the opening of a room can be cut off, between the wish and the saved row. */
enum Interruption {
    BEFORE_SENDING {
        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            return campus.whereNothingListens();
        }
    },
    REQUEST_LOST {
        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            return campus.answeredWith(Fault.REQUEST_LOST);
        }
    },
    REPLY_LOST {
        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            return campus.answeredWith(Fault.REPLY_LOST);
        }
    },
    GARBAGE {
        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            return campus.answeredWith(random.nextBoolean() ? Fault.GARBAGE : Fault.LOGIN_PAGE);
        }
    },
    HALF_A_REPLY {
        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            return campus.answeredWith(Fault.TRUNCATED);
        }
    },
    STATUS_500 {
        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            return campus.answeredWith(Fault.HTML_500);
        }
    },
    PAGE_OF_A_PROXY {
        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            return campus.answeredWith(random.nextBoolean() ? Fault.HTML_502 : Fault.HTML_504);
        }
    },
    BEFORE_THE_CLAIM_COMMITS {
        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            return campus.storingUntil("insert", campus.once(), call -> {});
        }
    },
    AFTER_THE_CLAIM_COMMITS {
        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            return campus.storingUntil("insert", call -> {}, campus.once());
        }
    },
    BEFORE_THE_SAVE_COMMITS {
        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            return campus.storingUntil("replace", campus.once(), call -> {});
        }
    },
    AFTER_THE_SAVE_COMMITS {
        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            return campus.storingUntil("replace", call -> {}, campus.once());
        }
    },
    PROCESS_GONE {
        /** Opening makes at least four calls, each of which is a moment before and one after. */
        private static final int MOMENTS = 8;

        @Override
        CourseRooms process(InterruptedCampus campus, SplittableRandom random) {
            int last = random.nextInt(MOMENTS);
            AtomicInteger moments = new AtomicInteger();
            Consumer<String> life = call -> {
                if (moments.getAndIncrement() >= last) {
                    throw new InterruptedCampus.Gone();
                }
            };
            return campus.living(life);
        }
    };

    /** A process that is cut off there when it opens a room. */
    abstract CourseRooms process(InterruptedCampus campus, SplittableRandom random);
}
