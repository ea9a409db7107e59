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
package org.lmsbridge.benchmarks;

import java.util.concurrent.TimeUnit;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.TransportChoice;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RoomId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A join link is made while a session is at hand. People come one by one: there is a pause before each, in which the
 * session of the one before is replaced.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class JoinBenchmark {
    private static final long PAUSE = 3;
    private static final JoinRequest REQUEST = JoinRequest.toRoom(
                    Person.named(new ExternalId("moodle", "u1"), "moodle-u1", "Ext", "User")
                            .withEmail("u1@example.org"),
                    new RoomId(10))
            .withModerator(true);

    /** Version of the server. */
    @Param({"3.3.2", "9.2.0"})
    public String version;

    private CannedServer server;
    private OpenMeetings client;
    private Bare bare;

    /** Starts the server. */
    @Setup
    public void start() throws Exception {
        server = new CannedServer(version);
        client = OpenMeetings.at(server.address())
                .credentials(Credentials.password("admin", "not-a-real-one"))
                .version(OpenMeetingsVersion.parse(version))
                .transport(TransportChoice.REST)
                .build();
        bare = new Bare(server.address());
    }

    /** Lets the next session be logged in. */
    @Setup(Level.Invocation)
    public void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE);
    }

    /** Stops it. */
    @TearDown
    public void stop() throws Exception {
        client.close();
        bare.close();
        server.close();
    }

    /** With the client. */
    @Benchmark
    public JoinLink client() {
        return client.joins().link(REQUEST);
    }

    /** With HttpClient alone: the same bytes, unread. */
    @Benchmark
    public byte[] bare() throws Exception {
        return bare.hashOverRest();
    }
}
