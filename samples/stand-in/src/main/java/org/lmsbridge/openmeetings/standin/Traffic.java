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
package org.lmsbridge.openmeetings.standin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.openmeetings.standin.axis2.Axis2Endpoint;
import org.lmsbridge.openmeetings.standin.cxf.CxfEndpoint;
import org.lmsbridge.openmeetings.standin.web.FrontDoor;
import org.lmsbridge.openmeetings.standin.web.JoinPage;
import org.lmsbridge.openmeetings.standin.web.RecordingFiles;
import org.lmsbridge.openmeetings.standin.web.Sending;
import org.lmsbridge.openmeetings.standin.wire.Body;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Endpoint;
import org.lmsbridge.openmeetings.standin.wire.Pause;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.world.World;

/** Sends requests to services or pages, plays the programmed faults and remembers what came by. */
final class Traffic implements FrontDoor.Answering {
    private static final String CONTEXT = "/openmeetings";
    private static final Sending DROPPED = Sending.as(Sending.How.DROP, Reply.empty(0));

    private final Endpoint services;
    private final JoinPage pages;
    private final RecordingFiles files;
    private final Faults faults;
    private final Pause pause;
    private final List<RequestSeen> seen = new ArrayList<>();
    private int underWay;
    private int mostAtOnce;

    Traffic(Endpoint services, JoinPage pages, RecordingFiles files, Faults faults, Pause pause) {
        this.services = services;
        this.pages = pages;
        this.files = files;
        this.faults = faults;
        this.pause = pause;
    }

    static Traffic of(World world, Duration penalty, Faults faults, Pause pause) {
        Endpoint services = world.version().axis2() ? new Axis2Endpoint(world) : new CxfEndpoint(world, penalty, pause);
        return new Traffic(services, new JoinPage(world), new RecordingFiles(world), faults, pause);
    }

    @Override
    public Sending answer(Call call) {
        synchronized (seen) {
            underWay++;
            mostAtOnce = Math.max(mostAtOnce, underWay);
        }
        try {
            return answered(call);
        } finally {
            synchronized (seen) {
                underWay--;
            }
        }
    }

    private Sending answered(Call call) {
        String operation = operation(call);
        faults.takeDelay(operation).ifPresent(pause::of);
        Optional<Fault> fault = faults.take(operation);
        Optional<Long> cut = faults.takeCut(operation);
        Sending sending = fault.isPresent()
                ? broken(call, fault.get())
                : cut.map(after -> cut(reply(call), after)).orElseGet(() -> whole(reply(call)));
        if (faults.takeUnmeasured(operation)) {
            sending = new Sending(sending.reply().with("Transfer-Encoding", "chunked"), sending.how(), sending.limit());
        }
        synchronized (seen) {
            int status = sending.how() == Sending.How.DROP ? 0 : sending.reply().status();
            seen.add(new RequestSeen(call.method(), call.path(), operation, call.query(), status));
        }
        return sending;
    }

    private String operation(Call call) {
        if (service(call)) {
            return services.operation(call);
        }
        return files.serves(call) ? "download" : "";
    }

    private static boolean service(Call call) {
        return call.path().equals(CONTEXT + "/services") || call.path().startsWith(CONTEXT + "/services/");
    }

    private Reply reply(Call call) {
        if (service(call)) {
            return services.answer(call);
        }
        if (files.serves(call)) {
            return files.answer(call);
        }
        if (call.path().equals(CONTEXT) || call.path().startsWith(CONTEXT + "/")) {
            return pages.answer(call);
        }
        return Reply.of(404, "text/plain;charset=UTF-8", "Not here: see " + CONTEXT + "/");
    }

    private static Sending whole(Reply reply) {
        return Sending.as(Sending.How.WHOLE, reply);
    }

    private Sending broken(Call call, Fault fault) {
        return switch (fault) {
            case REPLY_LOST -> {
                reply(call);
                yield DROPPED;
            }
            case REQUEST_LOST -> DROPPED;
            case HANGS -> {
                pause.of(Duration.ofDays(1));
                yield DROPPED;
            }
            case HTML_500 -> whole(proxy(500, "Internal Server Error"));
            case HTML_502 -> whole(proxy(502, "Bad Gateway"));
            case HTML_503 -> whole(proxy(503, "Service Unavailable"));
            case HTML_504 -> {
                reply(call);
                yield whole(proxy(504, "Gateway Time-out"));
            }
            case LOGIN_PAGE -> whole(page(200, "<h1>Please sign in</h1><form method=\"post\"></form>"));
            case TRUNCATED -> half(reply(call));
            case ENDLESS -> Sending.as(Sending.How.ENDLESS, page(200, "x".repeat(65536)));
            case GARBAGE -> whole(garbage());
        };
    }

    private static Sending half(Reply reply) {
        return cut(reply, reply.body().length() / 2);
    }

    private static Sending cut(Reply reply, long after) {
        return new Sending(reply, Sending.How.CUT, after);
    }

    private static Reply proxy(int status, String name) {
        return page(status, "<h1>" + status + " " + name + "</h1><hr>nginx");
    }

    private static Reply page(int status, String content) {
        return Reply.of(status, "text/html", "<html><body>" + content + "</body></html>");
    }

    private static Reply garbage() {
        byte[] bytes = "\u0000\u0001{[<&]}\u0007".getBytes(StandardCharsets.UTF_16);
        return new Reply(200, Map.of("Content-Type", "application/json"), Body.of(bytes));
    }

    List<RequestSeen> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    int mostAtOnce() {
        synchronized (seen) {
            return mostAtOnce;
        }
    }

    void forget() {
        synchronized (seen) {
            seen.clear();
            mostAtOnce = underWay;
        }
    }
}
