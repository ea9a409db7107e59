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

/** MariaDB of Debian's core packages, which start no service. */
final class MariaDb implements DatabaseServer.Kind {
    private static final List<String> PACKAGES = List.of("mariadb-server-core", "mariadb-client-core");
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin");

    private final List<String> options;

    MariaDb(List<String> options) {
        this.options = options;
    }

    @Override
    public List<List<String>> firstSteps(Path folder) {
        return List.of(List.of(
                program("mariadb-install-db"),
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--user=" + System.getProperty("user.name"),
                "--innodb-log-file-size=8M"));
    }

    @Override
    public List<String> command(Path folder, int port) {
        List<String> command = new ArrayList<>(List.of(
                program("mariadbd"),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + folder.resolve("data"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--innodb-log-file-size=8M",
                "--max-connections=300",
                // What was written is in the hands of the operating system: it survives a kill, and the disk need not
                // wait.
                "--innodb-flush-log-at-trx-commit=2",
                "--innodb-flush-method=nosync",
                "--sync-frm=OFF",
                "--skip-name-resolve"));
        command.addAll(options);
        return command;
    }

    @Override
    public String url(int port, String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=root";
    }

    @Override
    public String maintenance() {
        return "mysql";
    }

    private static String program(String name) {
        return Packages.program(name, FOLDERS, PACKAGES).toString();
    }
}
