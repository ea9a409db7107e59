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

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.TransportChoice;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A room is read: one request on a kept connection and a kept session. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class CallBenchmark {
    private static final RoomId ROOM = new RoomId(10);

    /** Version of the server. */
    @Param({"3.3.2", "9.2.0"})
    public String version;

    /** Interface. */
    @Param({"REST", "SOAP"})
    public TransportChoice wire;

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
                .transport(wire)
                .build();
        bare = new Bare(server.address());
    }

    /** Stops it. */
    @TearDown
    public void stop() throws Exception {
        client.close();
        bare.close();
        server.close();
    }

    /** With the client: asks, reads, checks and hands out a {@link Room}. */
    @Benchmark
    public Optional<Room> client() {
        return client.rooms().find(ROOM);
    }

    /** With HttpClient alone: the same bytes, unread. */
    @Benchmark
    public byte[] bare() throws Exception {
        return wire == TransportChoice.REST ? bare.roomOverRest() : bare.roomOverSoap();
    }
}
