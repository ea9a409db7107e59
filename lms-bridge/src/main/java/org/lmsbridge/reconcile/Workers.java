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
package org.lmsbridge.reconcile;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;

/**
 * Does many small jobs with a few threads, and hands their results on in order. However many jobs there are, only a few
 * for each thread are held at once.
 */
final class Workers {
    private static final int AHEAD = 4;

    private final int atOnce;

    Workers(int atOnce) {
        this.atOnce = atOnce;
    }

    /**
     * Takes work and hands results on in the calling thread. Ends at the first job that throws, when work or whoever
     * hears the results does, and when the thread is interrupted: then no job is begun any more, those under way are
     * waited for, and the results of what is done are handed on before this throws.
     */
    <T, R> void each(Iterator<T> work, Function<T, R> job, Consumer<R> done) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        Running<R> running = new Running<>(done);
        try {
            while (work.hasNext()) {
                T next = work.next();
                running.add(threads.submit(running.unlessEnded(() -> job.apply(next))));
                if (running.jobs.size() >= atOnce * AHEAD) {
                    running.handOn();
                }
            }
            while (!running.jobs.isEmpty()) {
                running.handOn();
            }
        } catch (RuntimeException | Error e) {
            running.end(e);
            throw e;
        } finally {
            threads.shutdown();
        }
    }

    /** What was begun and not handed on yet, in order. */
    private static final class Running<R> {
        private final Consumer<R> done;
        private final Queue<Future<Optional<R>>> jobs = new ArrayDeque<>();
        private final AtomicBoolean ended = new AtomicBoolean();

        Running(Consumer<R> done) {
            this.done = done;
        }

        void add(Future<Optional<R>> job) {
            jobs.add(job);
        }

        Callable<Optional<R>> unlessEnded(Callable<R> job) {
            return () -> ended.get() ? Optional.empty() : Optional.of(job.call());
        }

        void handOn() {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(null);
            }
            Optional<R> result;
            try {
                result = jobs.element().get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw interrupted(e);
            } catch (ExecutionException e) {
                jobs.remove();
                throw failure(e);
            }
            jobs.remove();
            result.ifPresent(done);
        }

        /** Waits for what is under way, however often it is interrupted. */
        void end(Throwable why) {
            ended.set(true);
            boolean interrupted = Thread.interrupted();
            boolean heard = true;
            while (!jobs.isEmpty()) {
                try {
                    Optional<R> result = jobs.element().get();
                    jobs.remove();
                    if (heard) {
                        result.ifPresent(done);
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    jobs.remove();
                    why.addSuppressed(failure(e));
                } catch (RuntimeException e) {
                    heard = false;
                    why.addSuppressed(e);
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private static RuntimeException failure(ExecutionException e) {
            return e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("A job ended in an error", e.getCause());
        }

        private static BridgeException interrupted(@Nullable InterruptedException cause) {
            return new BridgeException(BridgeException.Reason.BUSY, "The work was interrupted; start it again", cause);
        }
    }
}
