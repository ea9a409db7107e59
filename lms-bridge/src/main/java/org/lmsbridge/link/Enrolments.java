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
package org.lmsbridge.link;

import java.util.Optional;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;

/**
 * Tells who somebody is in a course at the moment when a link is followed, which may be days after it was made: a teacher
 * may have become a student since, or left. The platform knows. Called by many threads at once, once for each link
 * that is in order.
 */
@FunctionalInterface
public interface Enrolments {
    /**
     * The person as of now.
     *
     * @param signed the person as of the moment when the link was made
     * @return with the same id, and the role and names of now; empty when the person has nothing to do with the course
     *     any more
     */
    Optional<Member> now(CourseKey course, Member signed);

    /** Everybody stays who the link says. */
    static Enrolments asSigned() {
        return (course, signed) -> Optional.of(signed);
    }
}
