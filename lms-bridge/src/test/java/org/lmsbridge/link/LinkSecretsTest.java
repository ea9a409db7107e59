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

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;
import static org.lmsbridge.link.Links.token;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmsbridge.Campus;
import org.lmsbridge.openmeetings.standin.Fault;

/** A link, the salt and the way into the room are in no log line, exception or text form. */
class LinkSecretsTest {
    private final List<String> told = new ArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Logger bridge = Logger.getLogger("org.lmsbridge");
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            // The server that plays OpenMeetings knows the sessions, and its log is its own.
            if (!line.getLoggerName().startsWith("org.eclipse.jetty")) {
                told.add(new SimpleFormatter().format(line));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        listening.setLevel(Level.ALL);
        bridge.setLevel(Level.ALL);
        root.addHandler(listening);
    }

    @AfterEach
    void end() {
        root.removeHandler(listening);
        bridge.setLevel(null);
    }

    @Test
    void nothingIsToldWhateverHappens() {
        try (Campus campus = new Campus("9.2")) {
            LinkSigner signer = Links.signer(campus.clock);
            JoinLinks links = Links.of(campus);
            campus.open();
            List<String> secrets = new ArrayList<>(List.of(Links.SALT));
            for (Fault fault : List.of(Fault.HTML_500, Fault.GARBAGE, Fault.REPLY_LOST, Fault.TRUNCATED)) {
                String token = token(signer.issueLink(STUDENT, ALGEBRA));
                secrets.add(token);
                campus.om.faults().next("getRoomHash", fault);
                follow(links, token);
                follow(links, token + "x");
                secrets.addAll(Links.secretsOf(follow(links, token).headers().get("Location"), campus));
                follow(links, token);
                failed(links, token);
                failed(links, token.replaceFirst("...$", "AAA"));
            }
            campus.rooms.close(ALGEBRA, TEACHER);
            follow(links, token(signer.issueLink(STUDENT, ALGEBRA)));
            assertThat(told).anyMatch(line -> line.contains("has been used"));
            assertThat(told).anyMatch(line -> line.contains("has been altered"));
            assertThat(String.join("\n", told)).doesNotContain(secrets);
        }
    }

    private LinkAnswer follow(JoinLinks links, String token) {
        LinkRequest request = new LinkRequest("GET", LinkSigner.PARAMETER + "=" + token, name -> null);
        LinkAnswer answer = LinkHandler.of(links).answer(request);
        told.add(request + " " + answer);
        return answer;
    }

    private void failed(JoinLinks links, String token) {
        try {
            links.redeem(token);
        } catch (LinkRefusedException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            told.add(trace.toString());
        }
    }
}
