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

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeException;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.recording.RecordingFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the address that links to recordings lead to; any HTTP server can call it. Thread-safe.
 *
 * <p>A link for watching is answered with 302 to OpenMeetings, by a way in that is made at that moment. A link for
 * fetching is answered with the file, which comes through the platform a few kilobytes at a time: 200, or 206 for
 * {@code Range: bytes=1000-} and {@code bytes=1000-1999}, as players ask when somebody seeks; 416 when the part begins
 * behind the end. From 3.0 on OpenMeetings begins where the part does; 2.x sends what is before it to the platform, which
 * throws it away. Several parts at once, parts counted from the end, and {@code If-Range} (there is nothing that it
 * could name) are answered with the whole file, as HTTP allows. Where OpenMeetings does not tell the length, too.
 * Each request costs one for every room of the course, and one or two for the file. Whoever takes less than four
 * kilobytes in a second for a minute is broken off; who reads nothing at all is the HTTP server's to end.
 *
 * <p>Whoever is not shown the recording sees a short page: 403 for a link that is not in order or whose person may not
 * fetch files, 404 when the recording is not there, hidden or gone, which is not told apart, 409 while it is being made,
 * 410 for a link that has expired, 503 when there are too many at once or something does not work. No answer may be kept
 * by anybody, and none holds an address or a session of OpenMeetings but the way in.
 */
public final class RecordingHandler {
    /** How many files a node sends at the same moment, and how many links for watching it answers, unless said. */
    public static final int MOST_AT_ONCE = 16;

    /** How many files one person is sent at the same moment: players ask anew before they let go of the part before. */
    public static final int MOST_FOR_ONE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(RecordingHandler.class);

    private final RecordingLinks links;
    private final Clicks clicks;
    private final RecordingPlaces places;

    private RecordingHandler(RecordingLinks links, NoticeTexts texts, int mostAtOnce) {
        this.links = links;
        clicks = new Clicks(texts);
        places = new RecordingPlaces(mostAtOnce, MOST_FOR_ONE);
    }

    /** Speaks English, French and Spanish, and sends {@value #MOST_AT_ONCE} files at once. */
    public static RecordingHandler of(RecordingLinks links) {
        return of(links, NoticeTexts.standard(), MOST_AT_ONCE);
    }

    /**
     * Speaks as the platform does.
     *
     * @param mostAtOnce how many files are sent at once, at least one, and besides how many links for watching are
     *     answered; each file that is being sent holds a thread of the platform and a connection to OpenMeetings until it
     *     has come or the browser has gone
     */
    public static RecordingHandler of(RecordingLinks links, NoticeTexts texts, int mostAtOnce) {
        if (mostAtOnce < 1) {
            throw new IllegalArgumentException("At least one file must be sent at a time, not " + mostAtOnce);
        }
        return new RecordingHandler(links, texts, mostAtOnce);
    }

    /**
     * Answers one request.
     *
     * @throws UncheckedIOException when the answer had begun and cannot be brought to its end, because the browser has
     *     gone or OpenMeetings sends no more: the HTTP server has to break the connection off, lest the beginning of a
     *     file be taken for the whole; most do so when this is thrown
     */
    public void answer(LinkRequest request, LinkReply reply) {
        FileSending sending = new FileSending(ByteSpan.of(request), reply);
        LinkAnswer answer = clicks.answered(request, token -> followed(token, sending));
        sending.mustBeWhole();
        if (!sending.hasBegun()) {
            write(answer, request.method().equals("HEAD"), reply);
        }
    }

    private LinkAnswer followed(String token, FileSending sending) {
        try (RecordingPlaces.Visit visit = places.visit()) {
            OpenedRecording opened = links.redeem(token, visit::enter);
            return opened instanceof OpenedRecording.ToFetch fetch
                    ? sent(fetch.file(), visit.person(), sending)
                    : Clicks.redirect(((OpenedRecording.ToWatch) opened).link());
        }
    }

    private LinkAnswer sent(RecordingFile file, String person, FileSending sending) {
        try {
            return links.events().asked(Action.SEND, file.recording().course(), person, () -> sending.send(file));
        } catch (Exception e) {
            if (!sending.hasBegun()) {
                throw e;
            }
            String why = e instanceof BridgeException || e instanceof OpenMeetingsException
                    ? String.valueOf(e.getMessage())
                    : e.getClass().getName();
            LOG.warn("{} breaks off: {}", file, why);
            sending.breakOff(why, e);
            return new LinkAnswer(500, NoticePage.headers(), "");
        }
    }

    /** A length that goes with {@code HEAD} would have to be the one of what {@code GET} brings, which nobody asked. */
    private static void write(LinkAnswer answer, boolean headersOnly, LinkReply reply) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        OptionalLong length = headersOnly ? OptionalLong.empty() : OptionalLong.of(body.length);
        try {
            OutputStream out = reply.begin(answer.status(), answer.headers(), length);
            out.write(body);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
