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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.pool.ServerReport.Checked;
import org.lmsbridge.pool.ServerReport.Health;

/** Asks servers how they are: all at once, each with one thread at most, none for longer than its limit. */
final class HealthChecks implements AutoCloseable {
    private static final long IDLE_SECONDS = 30;

    private final Map<String, Breaker> breakers = new HashMap<>();
    private final CheckRules rules;
    private final Clock clock;
    private final BiConsumer<PoolServer, Checked> changes;
    private final ExecutorService threads;
    private final ReentrantLock round = new ReentrantLock();

    /**
     * Sends nothing yet.
     *
     * @param clock the time of day, for reports
     * @param nanos measures how long servers have their rest
     * @param changes told when a server is down, or up again, in the thread that found it out
     */
    HealthChecks(
            List<PoolServer> servers,
            CheckRules rules,
            Clock clock,
            LongSupplier nanos,
            BiConsumer<PoolServer, Checked> changes) {
        this.rules = rules;
        this.clock = clock;
        this.changes = changes;
        servers.forEach(server -> breakers.put(server.name(), new Breaker(rules, nanos)));
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
        checkAlone(servers, Breaker::due);
    }

    /** Checks those that never were checked, and waits for what comes of it; answers whether there were any. */
    boolean checkUnknown(List<PoolServer> servers) {
        boolean any = servers.stream().anyMatch(server -> of(server.name()).health() == Health.UNKNOWN);
        if (any) {
            checkAlone(servers, breaker -> breaker.checked().health() == Health.UNKNOWN);
        }
        return any;
    }

    /** Takes note of a real call that went well. */
    void served(PoolServer server) {
        breaker(server.name()).served();
    }

    /** Takes note of a real call that failed as a check would have. */
    void failed(PoolServer server, RuntimeException failure) {
        Breaker breaker = breaker(server.name());
        if (breaker.checked().health() != Health.DOWN && breaker.failed(clock.instant(), Complaint.of(failure))) {
            changes.accept(server, breaker.checked());
        }
    }

    private void checkAlone(List<PoolServer> servers, Predicate<Breaker> wanted) {
        List<Runnable> news = new ArrayList<>();
        round.lock();
        try {
            List<Question> asked = servers.stream()
                    .filter(server -> wanted.test(breaker(server.name())))
                    .map(this::asked)
                    .toList();
            for (Question question : asked) {
                if (noted(question, complaint(question))) {
                    Checked now = of(question.server().name());
                    news.add(() -> changes.accept(question.server(), now));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            round.unlock();
        }
        news.forEach(Runnable::run);
    }

    /**
     * A check under way.
     *
     * @param login whether it logs in, which takes longer
     * @param answer what is wrong; empty when all is well
     */
    private record Question(
            PoolServer server, boolean login, long began, Duration limit, Future<Optional<Complaint>> answer) {}

    private Question asked(PoolServer server) {
        Breaker breaker = breaker(server.name());
        boolean login = breaker.wantsLogin();
        try {
            return new Question(
                    server,
                    login,
                    System.nanoTime(),
                    login ? rules.loginLimit() : rules.limit(),
                    threads.submit(() -> asked(server.server(), breaker, login)));
        } catch (RejectedExecutionException e) {
            throw new BridgeException(Reason.NO_SERVER, "The pool of servers is closed; build another one", e);
        }
    }

    private static Optional<Complaint> asked(OpenMeetings server, Breaker breaker, boolean login) {
        if (!breaker.begin()) {
            return Optional.of(Complaint.of("an earlier check has not ended yet"));
        }
        try {
            return looked(server, login);
        } finally {
            breaker.end();
        }
    }

    private static Optional<Complaint> looked(OpenMeetings server, boolean login) {
        org.lmsbridge.openmeetings.model.Health health = server.server().health();
        if (!health.ok()) {
            return Optional.of(Complaint.of("it says that it is not ready (initialized: " + told(health.initialized())
                    + ", installed: " + told(health.installed()) + ", database: " + told(health.databaseOk()) + ")"));
        }
        if (login) {
            server.server().checkLogin();
        }
        return Optional.empty();
    }

    private static String told(Optional<Boolean> part) {
        return part.map(yes -> yes ? "yes" : "no").orElse("not told");
    }

    private Optional<Complaint> complaint(Question question) throws InterruptedException {
        long left = question.limit().toNanos() - (System.nanoTime() - question.began());
        try {
            return question.answer().get(Math.max(left, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            question.answer().cancel(true);
            return Optional.of(
                    Complaint.of("no answer within " + question.limit().toMillis() + " ms"));
        } catch (ExecutionException e) {
            return Optional.of(Complaint.of(e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            question.answer().cancel(true);
            throw e;
        }
    }

    private boolean noted(Question question, Optional<Complaint> complaint) {
        Breaker breaker = breaker(question.server().name());
        return complaint.isEmpty()
                ? breaker.succeeded(clock.instant(), question.login())
                : breaker.failed(clock.instant(), complaint.get());
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
