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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.UserPage;

/** A page of users: SearchResult of 2.0 and 2.1, UserSearchResult later. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot("userSearchResult")
public final class UserSearchBean extends WireBean {
    @Nullable String errorId;

    @Nullable String errorKey;

    @Nullable String records;

    @Nullable List<UserBean> result;

    /**
     * The page in our words.
     *
     * @throws Refusal when the account may not see it
     */
    public UserPage toPage() {
        if (errorId != null) {
            throw Refusals.coded(Texts.number("errorId", errorId).orElse(-1L), "");
        }
        if (errorKey != null) {
            throw Refusals.told(errorKey);
        }
        List<UserBean> users = result == null ? List.of() : result;
        return new UserPage(
                users.stream().map(UserBean::toUser).toList(),
                Texts.number("records", records).orElse(0L));
    }
}
