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
package org.lmsbridge.openmeetings.internal.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.wire.ClusterServerBean;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.model.ClusterServer;
import org.lmsbridge.openmeetings.model.ClusterServerId;
import org.lmsbridge.openmeetings.model.ClusterServerSettings;

/** What the versions call the operations on the servers of a cluster (ServerWebService, before 3.1 its facade). */
public final class ClusterOperations {
    private static final String SERVER = "ServerService";
    private static final Versions FACADE = Versions.between("2.1.0", "3.1.0");
    private static final Versions DTO = Versions.between("3.1.0", "3.3.1");
    private static final Versions NOT_YET = Versions.before("2.1.0");
    private static final Versions GONE = Versions.from("3.3.1");

    /** A server to be written; without a number a new one. */
    public record Write(@Nullable ClusterServerId id, ClusterServerSettings settings) {}

    /** Lists servers. */
    public static final Operation<RoomOperations.Page, List<ClusterServer>> LIST = bounded(Operation.of(
            "cluster.list",
            Form.<RoomOperations.Page>axis2(SERVER, "getServers")
                    .in(FACADE)
                    .session()
                    .field("start", RoomOperations.Page::start)
                    .field("max", RoomOperations.Page::max)
                    .answers(ClusterServerBean.class, Answers.list(ClusterServerBean::toServer)),
            Form.<RoomOperations.Page>rewritten(SERVER, "getServers", "GET", "server/{start}/{max}")
                    .in(DTO)
                    .session()
                    .path("start", RoomOperations.Page::start)
                    .path("max", RoomOperations.Page::max)
                    .answers(ClusterServerBean.class, Answers.list(ClusterServerBean::toServer))));

    /** Counts servers. Over REST CXF has no writer for a bare number. */
    public static final Operation<Done, Integer> COUNT = bounded(Operation.of(
                    "cluster.count",
                    Form.<Done>axis2(SERVER, "getServerCount")
                            .in(FACADE)
                            .session()
                            .answers(String.class, Answers::count),
                    Form.<Done>rewritten(SERVER, "count", "GET", "server/count")
                            .in(DTO)
                            .over(Wire.SOAP)
                            .session()
                            .answers(String.class, Answers::count)))
            .absent(DTO, Wire.REST, "cannot write a bare number as JSON (ServerWebService.count)");

    /** Writes a server. Over REST nothing reads the object from its text. */
    public static final Operation<Write, ClusterServerId> SAVE = bounded(Operation.of(
                    "cluster.save",
                    Form.<Write>axis2(SERVER, "saveServer")
                            .in(FACADE)
                            .session()
                            .field(
                                    "id",
                                    write ->
                                            write.id() == null ? 0L : write.id().value())
                            .field("name", write -> write.settings().name())
                            .field("address", write -> write.settings().address())
                            .field("port", write -> write.settings().port())
                            .field("user", write -> write.settings().user())
                            .field("pass", write -> write.settings().password())
                            .field("webapp", write -> write.settings().webapp())
                            .field("protocol", write -> write.settings().protocol())
                            .field("active", write -> write.settings().active())
                            .field("comment", write -> write.settings().comment())
                            .answers(String.class, answer -> new ClusterServerId(Answers.id(answer))),
                    Form.<Write>rewritten(SERVER, "add", "POST", "server")
                            .in(DTO)
                            .over(Wire.SOAP)
                            .session()
                            .query("server", ClusterOperations::shape)
                            .answers(
                                    ClusterServerBean.class,
                                    answer -> answer.required().serverId())))
            .absent(DTO, Wire.REST, "cannot read a server from its text (ServerWebService.add)")
            .serving("cluster.add", "cluster.update");

    /** Deletes a server. */
    public static final Operation<ClusterServerId, Done> DELETE = bounded(Operation.on(
            "cluster.delete",
            Form.<ClusterServerId>axis2(SERVER, "deleteServer")
                    .in(FACADE)
                    .session()
                    .field("id", ClusterServerId::value)
                    .answers(String.class, Answers::truth),
            Form.<ClusterServerId>rewritten(SERVER, "delete", "DELETE", "server/{id}")
                    .in(DTO)
                    .session()
                    .path("id", ClusterServerId::value)
                    .answers(ResultBean.class, Answers::result)));

    private ClusterOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(LIST, COUNT, SAVE, DELETE);
    }

    private static <I, O> Operation<I, O> bounded(Operation<I, O> operation) {
        return operation
                .absent(NOT_YET, "has no service for the servers of a cluster, which came with 2.1")
                .absent(GONE, "has no service for the servers of a cluster, which left with 3.3.1");
    }

    private static Map<String, @Nullable Object> shape(Write write) {
        ClusterServerSettings server = write.settings();
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", write.id() == null ? null : write.id().value());
        shape.put("name", server.name());
        shape.put("address", server.address());
        shape.put("port", server.port());
        shape.put("user", server.user());
        shape.put("password", server.password());
        shape.put("webapp", server.webapp());
        shape.put("protocol", server.protocol());
        shape.put("active", server.active());
        shape.put("comment", server.comment());
        return shape;
    }
}
