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

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlMixed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.Reminder;
import org.w3c.dom.Element;

/** How people are reminded: an object with number and name in 3.0.4 to 3.0.7, a bare word from 3.1 on. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ReminderBean {
    @XmlMixed
    @XmlAnyElement
    private List<Object> content = new ArrayList<>();

    ReminderBean() {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ReminderBean(@Nullable String word) {
        if (word != null) {
            content.add(word);
        }
    }

    Optional<Reminder> chosen() {
        Optional<String> number = child("id");
        if (number.isPresent()) {
            return ReminderTypeBean.numbered(
                    Texts.number("reminder", number.get()).orElse(0L));
        }
        String word = word();
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(Texts.named(Reminder.class, word)
                        .orElseThrow(() -> new Unreadable("the reminder is not known")));
    }

    void tell(Map<String, String> others) {
        child("id").ifPresent(id -> others.put("reminder/id", id));
        child("name").ifPresent(name -> others.put("reminder/name", name));
    }

    private Optional<String> child(String name) {
        return content.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> name.equals(element.getLocalName()))
                .map(Element::getTextContent)
                .findFirst();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        content.stream().filter(String.class::isInstance).forEach(word::append);
        return word.toString().strip();
    }
}
