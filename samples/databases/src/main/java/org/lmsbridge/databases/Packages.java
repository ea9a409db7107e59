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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the programs of a server, or installs them where that can be done without asking anybody. */
final class Packages {
    private static final int LONGEST_INSTALL_MINUTES = 5;

    /** Of several processes that run tests one installs, and the others find what it installed. */
    private static final Path LOCK = Path.of("/var/lib/apt/lms-bridge-tests.lock");

    private Packages() {}

    /**
     * The program, in one of the folders or on the search path.
     *
     * @param folders where Debian puts it
     * @param packages what to install when it is missing
     * @throws IllegalStateException when it is missing and cannot be installed; says what to do
     */
    static synchronized Path program(String name, List<String> folders, List<String> packages) {
        return find(name, folders)
                .or(() -> installed(packages, name, folders))
                .orElseThrow(() -> missing(name, packages));
    }

    private static Optional<Path> find(String name, List<String> folders) {
        String search = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(folders.stream(), Stream.of(search.split(":", -1)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installed(List<String> packages, String name, List<String> folders) {
        boolean debian = Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (!debian || !System.getProperty("user.name").equals("root")) {
            return Optional.empty();
        }
        try (FileChannel file = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = file.lock()) {
            Optional<Path> others = find(name, folders);
            if (others.isPresent() || !alone.isValid()) {
                return others;
            }
            apt(List.of("update", "-q"));
            List<String> install = new ArrayList<>(List.of("install", "-y", "-q", "--no-install-recommends"));
            install.addAll(packages);
            apt(install);
            return find(name, folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void apt(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("apt-get", "-o", "DPkg::Lock::Timeout=120"));
        command.addAll(arguments);
        ProcessBuilder apt =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process running = apt.start();
            if (!running.waitFor(LONGEST_INSTALL_MINUTES, TimeUnit.MINUTES)) {
                running.destroyForcibly();
            }
        } catch (IOException e) {
            throw new IllegalStateException("apt-get cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while packages are installed", e);
        }
    }

    static IllegalStateException missing(String name, List<String> packages) {
        return new IllegalStateException("These tests need " + name
                + ", which is not on this machine. On Debian: apt-get install --no-install-recommends "
                + String.join(" ", packages));
    }
}
