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
package org.lmsbridge.pool;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.pool.ServerReport.Checked;
import org.lmsbridge.pool.ServerReport.Health;

/** Asks servers how they are: all at once, each with one thread at most, none for longer than the limit. */
final class HealthChecks implements AutoCloseable {
    private static final long IDLE_SECONDS = 30;

    private final Map<String, Breaker> breakers = new HashMap<>();
    private final Duration limit;
    private final Clock clock;
    private final BiConsumer<PoolServer, Checked> changes;
    private final ExecutorService threads;
    private final ReentrantLock round = new ReentrantLock();

    /**
     * Sends nothing yet.
     *
     * @param changes told when a server is down, or up again, in the thread that asked for the check
     */
    HealthChecks(List<PoolServer> servers, CheckRules rules, Clock clock, BiConsumer<PoolServer, Checked> changes) {
        this.limit = rules.limit();
        this.clock = clock;
        this.changes = changes;
        servers.forEach(server -> breakers.put(server.name(), new Breaker(rules.failures(), rules.rest())));
        threads = threads(servers.size());
    }

    private static ExecutorService threads(int most) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "lms-bridge-health");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    Checked of(String server) {
        return breaker(server).checked();
    }

    /** Checks those for which it is time, and waits for what comes of it. */
    void check(List<PoolServer> servers) {
        checkAlone(servers, breaker -> breaker.due(clock.instant()));
    }

    /** Checks those that never were checked, and waits for what comes of it. */
    void checkUnknown(List<PoolServer> servers) {
        if (servers.stream().anyMatch(server -> of(server.name()).health() == Health.UNKNOWN)) {
            checkAlone(servers, breaker -> breaker.checked().health() == Health.UNKNOWN);
        }
    }

    private void checkAlone(List<PoolServer> servers, Predicate<Breaker> wanted) {
        round.lock();
        try {
            List<PoolServer> due = servers.stream()
                    .filter(server -> wanted.test(breaker(server.name())))
                    .toList();
            List<Future<String>> answers = threads.invokeAll(
                    due.stream().map(this::question).toList(), limit.toMillis(), TimeUnit.MILLISECONDS);
            List<Runnable> news = new ArrayList<>();
            for (int i = 0; i < due.size(); i++) {
                PoolServer server = due.get(i);
                if (noted(breaker(server.name()), said(answers.get(i)))) {
                    Checked now = of(server.name());
                    news.add(() -> changes.accept(server, now));
                }
            }
            news.forEach(Runnable::run);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            round.unlock();
        }
    }

    private boolean noted(Breaker breaker, String complaint) {
        return complaint.isEmpty() ? breaker.succeeded(clock.instant()) : breaker.failed(clock.instant(), complaint);
    }

    /** Answers what is wrong; nothing when all is well. */
    private Callable<String> question(PoolServer server) {
        Breaker breaker = breaker(server.name());
        return () -> {
            if (!breaker.begin()) {
                return "an earlier check has not ended yet";
            }
            try {
                // A login costs the server more than a look, and tells more: for those about which nothing is known.
                return complaint(server.server(), breaker.checked().health() != Health.UP);
            } finally {
                breaker.end();
            }
        };
    }

    private static String complaint(OpenMeetings server, boolean login) {
        org.lmsbridge.openmeetings.model.Health health = server.server().health();
        if (!health.ok()) {
            return "it says that it is not ready (initialized: " + told(health.initialized()) + ", installed: "
                    + told(health.installed()) + ", database: " + told(health.databaseOk()) + ")";
        }
        if (login) {
            server.server().checkLogin();
        }
        return "";
    }

    private static String told(Optional<Boolean> part) {
        return part.map(yes -> yes ? "yes" : "no").orElse("not told");
    }

    private String said(Future<String> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException e) {
            return "no answer within " + limit.toMillis() + " ms";
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String message = cause.getMessage();
            return message == null ? cause.getClass().getSimpleName() : message;
        }
    }

    private Breaker breaker(String server) {
        Breaker breaker = breakers.get(server);
        if (breaker == null) {
            throw new IllegalArgumentException("There is no server called " + server + " in the pool");
        }
        return breaker;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
