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
import org.lmsbridge.openmeetings.model.AppointmentCategory;

/** A kind of appointments, 2.0 to 3.0. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class CategoryBean extends WireBean {
    @Nullable String id;

    @Nullable String categoryId;

    @Nullable String name;

    @Nullable String comment;

    /** The kind in our words. */
    public AppointmentCategory toCategory() {
        return new AppointmentCategory(
                Texts.id("id", id == null ? categoryId : id),
                name == null ? "" : name,
                comment == null ? "" : comment,
                withoutSecrets());
    }
}
