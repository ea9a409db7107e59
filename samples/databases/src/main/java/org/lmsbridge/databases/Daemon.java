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
package org.lmsbridge.databases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A program in the background that ends when this process does, even by {@code kill -9}: a shell between the two waits
 * for the end of its input.
 */
final class Daemon {
    private static final Duration LONGEST_HALT = Duration.ofSeconds(30);
    private static final String WATCH =
            "\"$@\" </dev/null >>\"$DAEMON_LOG\" 2>&1 & p=$!; echo $p; read -r _; kill -TERM $p 2>/dev/null; wait $p";

    private final Process shell;
    private final long pid;

    private Daemon(Process shell, long pid) {
        this.shell = shell;
        this.pid = pid;
    }

    static Daemon start(List<String> command, Path log) {
        List<String> watched = new ArrayList<>(List.of("sh", "-c", WATCH, "sh"));
        watched.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(watched).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DAEMON_LOG", log.toString());
        try {
            Process shell = builder.start();
            String first = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return new Daemon(shell, Long.parseLong(first));
        } catch (IOException e) {
            throw new IllegalStateException(command.get(0) + " cannot be started", e);
        }
    }

    /** Runs a program to its end. */
    static void run(List<String> command, Path log) {
        try {
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(command.get(0) + " failed: " + Files.readString(log));
            }
        } catch (IOException e) {
            throw new IllegalStateException(command.get(0) + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + command.get(0), e);
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Ends it at once, without a chance to tidy up, and all that it started. */
    void kill() {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
        end();
    }

    /** Stops it and all that it started in the middle of whatever they do; answers when not one of their threads runs. */
    void halt() {
        List<ProcessHandle> processes = processes();
        signal("STOP", processes);
        long end = System.nanoTime() + LONGEST_HALT.toNanos();
        // The signal is on its way for a while when the machine is busy, and meanwhile questions would be answered.
        while (!processes.stream().allMatch(Daemon::isHalted)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the server does not halt");
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** Lets what was halted go on. */
    void goOn() {
        signal("CONT", processes());
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    private static boolean isHalted(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return threads.allMatch(Daemon::isHaltedThread);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By proc(5): the state follows the name in parentheses. */
    private static boolean isHaltedThread(Path thread) {
        try {
            String status = Files.readString(thread.resolve("stat"));
            return status.startsWith("T", status.lastIndexOf(')') + 2);
        } catch (IOException e) {
            // It has ended since.
            return true;
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            if (new ProcessBuilder(command).start().waitFor() != 0) {
                throw new IllegalStateException("the server does not take the signal " + name);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the server cannot be sent a signal", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a signal is sent", e);
        }
    }

    /** Ends it in peace. */
    void stop() {
        end();
    }

    private void end() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not stop");
            }
        } catch (IOException e) {
            throw new IllegalStateException("the server cannot be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server stops", e);
        }
    }
}
