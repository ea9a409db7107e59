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
package org.lmsbridge.attendance;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;

/**
 * One look into each of many rooms, a few at once. What was seen is handed on by the calling thread, in the order in
 * which answers come, so that a slow room holds up no other.
 *
 * @param atOnce most looks under way
 * @param patience longest wait for an answer before the caller is heard
 */
record Round(int atOnce, Duration patience) {
    /**
     * Looks; ends early when the caller says so, or when a look throws.
     *
     * @param seen takes what a look saw; false to end
     * @param waiting called when no answer came for a while; false to end
     */
    @SuppressWarnings("FutureReturnValueIgnored") // each comes back from the completion service
    <T, R> void each(Iterator<T> rooms, Function<T, R> look, Predicate<R> seen, BooleanSupplier waiting) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce, Round::thread);
        CompletionService<R> answers = new ExecutorCompletionService<>(threads);
        try {
            int running = 0;
            boolean on = true;
            while (on && (running > 0 || rooms.hasNext())) {
                while (running < atOnce && rooms.hasNext()) {
                    T room = rooms.next();
                    answers.submit(() -> look.apply(room));
                    running++;
                }
                Future<R> answer = answer(answers);
                running -= answer == null ? 0 : 1;
                on = answer == null ? waiting.getAsBoolean() : seen.test(result(answer));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BridgeException(
                    BridgeException.Reason.BUSY, "Looking into rooms was interrupted; the next poll goes on", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private <R> @Nullable Future<R> answer(CompletionService<R> answers) throws InterruptedException {
        return answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static <R> R result(Future<R> look) throws InterruptedException {
        try {
            return look.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A look ended in an error", e.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        Thread made = new Thread(work, "lms-bridge-look");
        made.setDaemon(true);
        return made;
    }
}
