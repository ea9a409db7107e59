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
package org.lmsbridge.openmeetings.standin.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Entry;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.wire.Xml;
import org.lmsbridge.openmeetings.standin.world.Entering;
import org.lmsbridge.openmeetings.standin.world.OmVersion;

/** The stand-in's own pages: nothing loaded from elsewhere, everything escaped, facts in data attributes of the body. */
final class Html {
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#eef2f6;color:#1c2733}"
                    + "main{max-width:34rem;margin:8vh auto;background:#fff;border-radius:12px;padding:2rem 2.5rem;"
                    + "box-shadow:0 2px 16px #0002}h1{margin:0 0 1rem;font-size:1.5rem}dl{display:grid;"
                    + "grid-template-columns:max-content 1fr;gap:.4rem 1.2rem;margin:0}dt{color:#5b6b7b}dd{margin:0}"
                    + "footer{margin-top:1.5rem;font-size:.85rem;color:#5b6b7b}";

    private Html() {}

    static Reply entered(Entering.State state, Entry entry, @Nullable StandInRoom room) {
        boolean closed = state == Entering.State.CLOSED;
        Map<String, String> data = new LinkedHashMap<>();
        data.put("state", closed ? "closed" : "entered");
        data.put("login", entry.login());
        data.put("first-name", entry.firstName());
        data.put("last-name", entry.lastName());
        data.put("external-id", entry.externalId());
        data.put("external-type", entry.externalType());
        data.put("room-id", "" + entry.roomId());
        data.put("recording-id", "" + entry.recordingId());
        data.put("moderator", "" + entry.moderator());
        data.put("recording-allowed", "" + entry.recordingAllowed());
        data.put("audio-video-test", "" + entry.audioVideoTest());
        String place = room == null
                ? entry.recordingId() == 0 ? "Dashboard" : "Recording " + entry.recordingId()
                : room.name() + " (room " + room.id() + ")";
        String title = closed ? "The room is closed" : "You are in: " + place;
        StringBuilder facts = new StringBuilder("<dl>");
        fact(facts, closed ? "Closed" : "Where", place);
        fact(facts, "Who", entry.firstName() + " " + entry.lastName() + " (" + entry.login() + ")");
        fact(facts, "From", entry.externalType() + " user " + entry.externalId());
        fact(facts, "As", entry.moderator() ? "moderator" : "participant");
        fact(facts, "Recording", entry.recordingAllowed() ? "allowed" : "not allowed");
        fact(facts, "Microphone and camera test", entry.audioVideoTest() ? "first" : "skipped");
        return page(title, facts.append("</dl>").toString(), data);
    }

    static Reply refused(String reason) {
        return page("You cannot enter", "<p>" + Xml.html(reason) + "</p>", Map.of("state", "refused"));
    }

    static Reply networkTest() {
        return page("Network test", "<p>Measure at services/networktest.</p>", Map.of("state", "network-test"));
    }

    static Reply welcome(OmVersion version) {
        String text = "<p>This server answers like OpenMeetings " + version + ". It has no rooms to meet in.</p>";
        return page("OpenMeetings stand-in", text, Map.of("state", "welcome"));
    }

    private static void fact(StringBuilder out, String name, String value) {
        out.append("<dt>" + Xml.html(name) + "</dt><dd>" + Xml.html(value) + "</dd>");
    }

    private static Reply page(String title, String content, Map<String, String> data) {
        StringBuilder attributes = new StringBuilder();
        data.forEach((name, value) -> attributes.append(" data-" + name + "=\"" + Xml.html(value) + "\""));
        return Reply.of(
                        200,
                        "text/html;charset=UTF-8",
                        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                                + " content=\"width=device-width\"><title>" + Xml.html(title) + "</title><style>"
                                + STYLE
                                + "</style></head><body" + attributes + "><main><h1>" + Xml.html(title) + "</h1>"
                                + content + "<footer>A stand-in OpenMeetings: no sound, no picture, nobody else."
                                + "</footer></main></body></html>")
                .with("Cache-Control", "no-cache, no-store")
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }
}
