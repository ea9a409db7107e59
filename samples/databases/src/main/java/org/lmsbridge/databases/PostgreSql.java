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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL of Debian, which refuses to run as root and therefore runs as its own user there. */
final class PostgreSql implements DatabaseServer.Kind {
    private static final List<String> PACKAGES = List.of("postgresql");
    private static final List<String> FOLDERS = List.of(
            "/usr/lib/postgresql/18/bin",
            "/usr/lib/postgresql/17/bin",
            "/usr/lib/postgresql/16/bin",
            "/usr/lib/postgresql/15/bin",
            "/usr/lib/postgresql/14/bin",
            "/usr/lib/postgresql/13/bin");
    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    @Override
    public List<List<String>> firstSteps(Path folder) {
        List<List<String>> steps = new ArrayList<>();
        String initdb = program("initdb");
        if (ROOT) {
            steps.add(List.of("chown", "postgres:", folder.toString()));
        }
        steps.add(own(
                initdb,
                "--pgdata=" + folder.resolve("data"),
                "--username=root",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync"));
        return steps;
    }

    @Override
    public List<String> command(Path folder, int port) {
        return own(
                program("postgres"),
                "-D",
                folder.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=" + folder,
                "-c",
                "max_connections=300",
                // What was written is in the hands of the operating system: it survives a kill, and the disk need not
                // wait.
                "-c",
                "fsync=off");
    }

    @Override
    public String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=root";
    }

    @Override
    public String maintenance() {
        return "postgres";
    }

    private static List<String> own(String... command) {
        List<String> all = new ArrayList<>();
        if (ROOT) {
            all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private static String program(String name) {
        return Packages.program(name, FOLDERS, PACKAGES).toString();
    }
}
