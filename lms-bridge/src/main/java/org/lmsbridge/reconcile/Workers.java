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
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** Takes work and hands results on in the calling thread; ends at the first job that throws. */
    <T, R> void each(Iterator<T> work, Function<T, R> job, Consumer<R> done) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            Queue<Future<R>> running = new ArrayDeque<>();
            while (work.hasNext()) {
                T next = work.next();
                running.add(threads.submit((Callable<R>) () -> job.apply(next)));
                if (running.size() >= atOnce * AHEAD) {
                    done.accept(result(running.remove()));
                }
            }
            while (!running.isEmpty()) {
                done.accept(result(running.remove()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R result(Future<R> job) {
        try {
            return job.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BridgeException(BridgeException.Reason.BUSY, "The work was interrupted; start it again", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A job ended in an error", e.getCause());
        }
    }
}
