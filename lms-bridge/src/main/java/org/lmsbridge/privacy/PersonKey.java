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
package org.lmsbridge.privacy;

import org.apache.commons.codec.digest.DigestUtils;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.Role;

/**
 * One person of one platform.
 *
 * @param instance host of the platform, see {@link CourseKey#instance()}
 * @param memberId who this is there, see {@link Member#id()}
 */
public record PersonKey(String instance, String memberId) {
    /** Refuses what is no host or no id; puts the host into lower case. */
    public PersonKey {
        instance = CourseKey.of(instance, CourseKey.MAIN).instance();
        memberId = Member.of(memberId, "-", "", "", Role.GUEST).id();
    }

    /**
     * 64 hexadecimal digits by which receipts find a person whose id is known. Not a secret: whoever tries all ids of a
     * platform finds out whose it is.
     */
    public String fingerprint() {
        String text = instance.length() + ":" + instance + memberId.length() + ":" + memberId;
        return DigestUtils.sha256Hex("person|v1|" + text);
    }
}
