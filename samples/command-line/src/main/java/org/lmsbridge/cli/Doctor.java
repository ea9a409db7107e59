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
package org.lmsbridge.cli;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.Health;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.model.ServerInfo;

/** The checks in their order; what cannot work after a failure is skipped. Used once. */
final class Doctor {
    private final OpenMeetings server;
    private Consumer<Finding> report = finding -> {};

    Doctor(OpenMeetings server) {
        this.server = server;
    }

    void examine(Consumer<Finding> reader) {
        report = reader;
        Reachability address = new Reachability(server.address(), Clock.systemUTC());
        report.accept(address.address());
        boolean reached = passed(address.tls());
        reached = passed(reached, "version", this::version);
        passed(reached, "ready", this::ready);
        passed(reached, "clock", address::clock);
        boolean in = passed(reached, "login", this::login);
        boolean may = passed(in, "rights", this::rights);
        if (may) {
            new ProbeRoom(server).examine(report);
        } else {
            report.accept(Finding.skipped("probe room", "not tried after what failed above"));
        }
    }

    private Finding version() {
        ServerInfo info = server.server().info();
        StringBuilder rest = new StringBuilder();
        for (String name : new String[] {"revision", "buildDate"}) {
            String value = info.others().get(name);
            rest.append(value == null ? "" : ", " + name + " " + value);
        }
        return Finding.ok("version", "OpenMeetings " + info.version() + rest);
    }

    private Finding ready() {
        Health health = server.server().health();
        if (health.ok()) {
            return Finding.ok(
                    "ready", health.initialized().isPresent() ? "the server says so" : "not told by this version");
        }
        String what = !health.databaseOk().orElse(true)
                ? "the server does not reach its database: start it or check its address in OpenMeetings"
                : !health.installed().orElse(true)
                        ? "OpenMeetings is not installed yet: open its address in a browser and run the installation"
                        : "the server is still starting: wait a minute and try again";
        return Finding.failed("ready", ExitCode.FAILED, what);
    }

    private Finding login() {
        server.server().checkLogin();
        return Finding.ok("login", "user name and password are accepted");
    }

    private Finding rights() {
        server.rooms().listPublic(RoomType.CONFERENCE);
        return Finding.ok("rights", "the account may use the web services");
    }

    private boolean passed(boolean possible, String check, Supplier<Finding> examination) {
        if (!possible) {
            return passed(Finding.skipped(check, "not tried after what failed above"));
        }
        try {
            return passed(examination.get());
        } catch (OpenMeetingsException e) {
            return passed(Finding.failed(check, e));
        }
    }

    private boolean passed(Finding finding) {
        report.accept(finding);
        return finding.state() == Finding.State.OK || finding.state() == Finding.State.WARNING;
    }
}
