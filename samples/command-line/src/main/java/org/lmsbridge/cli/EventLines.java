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
package org.lmsbridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lmsbridge.BridgeEvent;
import org.lmsbridge.BridgeEvent.Done;
import org.lmsbridge.BridgeEvent.Failed;
import org.lmsbridge.BridgeEvent.Refused;
import org.lmsbridge.BridgeListener;

/** Says what happens while a command runs, a line for each event; no event holds a secret. Thread-safe. */
final class EventLines implements BridgeListener {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Terminal terminal;

    EventLines(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void on(BridgeEvent event) {
        terminal.say(line(event));
    }

    static String line(BridgeEvent event) {
        BridgeEvent.About about = event.about();
        List<String> words = new ArrayList<>();
        words.add(about.at().toString());
        words.add(about.correlationId());
        words.add(event.getClass().getSimpleName());
        if (event instanceof Done done) {
            words.add(done.action().name());
        } else if (event instanceof Refused refused) {
            words.addAll(List.of(refused.action().name(), refused.reason()));
        } else if (event instanceof Failed failed) {
            words.addAll(List.of(failed.action().name(), failed.reason()));
        }
        about.course().ifPresent(course -> words.add("course=" + course));
        about.memberId().ifPresent(member -> words.add("member=" + member));
        about.server().ifPresent(server -> words.add("server=" + server));
        about.room().ifPresent(room -> words.add("room=" + room.value()));
        words.add("ms=" + about.took().toMillis());
        return CONTROL.matcher(String.join(" ", words)).replaceAll("?");
    }
}
