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
package org.lmsbridge.openmeetings.internal.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.SessionOperations.Login;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** A server in memory that logs in; a test may decide what a login answers. */
final class ScriptedExchange implements Exchange {
    private final Features features;
    private final AtomicInteger number = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Integer, String> logins;

    ScriptedExchange(String version) {
        features = new Features(OpenMeetingsVersion.parse(version));
        logins = features.idsFromClock() ? ScriptedExchange::md5 : ScriptedExchange::uuid;
    }

    static String uuid(int number) {
        return String.format("00000000-0000-4000-8000-%012d", number);
    }

    static String md5(int number) {
        return String.format("%032x", number);
    }

    /** Sessions over this exchange. */
    Logins logins() {
        return new Logins(this, new Minting(), List.of(new Login("admin", "pass")));
    }

    void loginsAnswer(Function<Integer, String> answer) {
        logins = answer;
    }

    int asked(String operation) {
        return (int) asked.stream().filter(operation::equals).count();
    }

    @Override
    @SuppressWarnings("unchecked") // what these operations answer
    public <I, O> O ask(Operation<I, O> operation, I input, String session) {
        asked.add(operation.id());
        return (O)
                switch (operation.id()) {
                    case "sessions.open", "sessions.login" -> logins.apply(number.incrementAndGet());
                    case "sessions.enter" -> Done.DONE;
                    default -> throw new IllegalStateException(operation.id());
                };
    }

    @Override
    public Features features() {
        return features;
    }
}
