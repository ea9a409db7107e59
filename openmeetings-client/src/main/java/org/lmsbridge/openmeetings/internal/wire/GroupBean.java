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
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.Group;
import org.lmsbridge.openmeetings.model.GroupId;

/** A group: the entity of 3.1.2 to 4.0.2, GroupDTO later. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot("groupDTO")
public final class GroupBean extends WireBean {
    @Nullable String id;

    @Nullable String name;

    @Nullable String tag;

    /** The group in our words. */
    public Group toGroup() {
        return new Group(new GroupId(Texts.id("id", id)), name == null ? "" : name, Texts.text(tag), others());
    }
}
