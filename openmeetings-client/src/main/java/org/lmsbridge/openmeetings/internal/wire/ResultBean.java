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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ServiceResult of 3.1 and later. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot("serviceResult")
public final class ResultBean extends WireBean {
    @Nullable String code;

    @Nullable String message;

    @Nullable String type;

    /**
     * The message of a success.
     *
     * @throws Refusal when it is none
     */
    public String success() {
        if ("ERROR".equalsIgnoreCase(type)) {
            Optional<Long> number = Texts.number("code", code);
            throw number.isPresent()
                    ? Refusals.coded(number.get(), message == null ? "" : message)
                    : Refusals.told(message == null ? "" : message);
        }
        if (!"SUCCESS".equalsIgnoreCase(type)) {
            throw new Unreadable("the result is neither success nor error");
        }
        return text();
    }

    /** The message, whatever the type: the error service puts a word of the language there. */
    public String text() {
        return message == null ? "" : message;
    }

    /** The number of what was made or counted: the code of a success until 3.3, the message later. */
    public long id() {
        String told = success();
        return Texts.number("message", code == null ? told : code)
                .orElseThrow(() -> new Unreadable("there is no number in the result"));
    }

    /** The same, for what is counted. */
    public int count() {
        String told = success();
        return Texts.integer("message", code == null ? told : code)
                .orElseThrow(() -> new Unreadable("there is no count"));
    }
}
