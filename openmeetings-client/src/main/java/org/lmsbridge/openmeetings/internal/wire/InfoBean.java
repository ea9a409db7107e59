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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.Health;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.ServerInfo;

/** What the server says of itself: Info of 3.1.3 and later, Health of 4.0.7 and later. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot({"info", "health"})
public final class InfoBean extends WireBean {
    @Nullable String version;

    @Nullable String inited;

    @Nullable String installed;

    @Nullable String dbOk;

    /** The version and what comes with it. */
    public ServerInfo toInfo() {
        if (version == null) {
            throw new Unreadable("there is no version");
        }
        Map<String, String> others = others();
        others.put("version", version);
        if (inited != null) {
            others.put("inited", inited);
        }
        try {
            return new ServerInfo(OpenMeetingsVersion.parse(version), others);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(
                    "the server says that it is a version that is not known; if it is one of 2.0 to 9, give it"
                            + " in the configuration");
        }
    }

    /** How the server is. */
    public Health toHealth() {
        return new Health(flag(inited), flag(installed), flag(dbOk));
    }

    private static Optional<Boolean> flag(@Nullable String value) {
        return Texts.text(value).map(Boolean::parseBoolean);
    }
}
