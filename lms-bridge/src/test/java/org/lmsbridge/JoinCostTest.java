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
package org.lmsbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.lmsbridge.pool.CheckRules;
import org.lmsbridge.pool.PoolServer;
import org.lmsbridge.pool.ServerPool;
import org.lmsbridge.store.JdbcStore;

/** A join is what three hundred do at nine o'clock. */
class JoinCostTest {
    @Test
    void aJoinIsOneConnectionOneLookIntoTheStoreAndOneRequest() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:join-cost;DB_CLOSE_DELAY=-1");
        try (Campus campus = new Campus("9.2");
                JdbcStore store = JdbcStore.on(counted(DataSource.class, h2, seen));
                ServerPool pool = ServerPool.of(store.pool())
                        .clock(campus.clock)
                        .stopwatch(campus.clock::nanos)
                        .checks(CheckRules.standard().withEvery(Duration.ZERO))
                        .add(PoolServer.of("one", campus.server))
                        .build()) {
            CourseRooms rooms = CourseRooms.on(pool).store(store.rooms()).build();
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            rooms.join(ALGEBRA, STUDENT);
            seen.clear();
            campus.om.resetCounters();
            rooms.join(ALGEBRA, STUDENT);
            assertThat(campus.requests()).hasSize(1);
            assertThat(seen).hasSize(2);
            assertThat(seen.get(0)).isEqualTo("connection");
            assertThat(seen.get(1)).startsWith("SELECT ").contains("FROM lms_room WHERE room_key");
        }
    }

    /** The same, and each connection taken and each statement made is written down. */
    private static <T> T counted(Class<T> type, T real, List<String> seen) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        seen.add(String.valueOf(arguments[0]));
                    }
                    Object answer;
                    try {
                        answer = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                    if (method.getName().equals("getConnection") && type == DataSource.class) {
                        seen.add("connection");
                        return counted(Connection.class, (Connection) answer, seen);
                    }
                    return answer;
                }));
    }
}
