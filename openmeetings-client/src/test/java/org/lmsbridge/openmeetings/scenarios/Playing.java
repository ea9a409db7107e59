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
package org.lmsbridge.openmeetings.scenarios;

import java.time.Clock;
import java.util.List;
import org.lmsbridge.openmeetings.OpenMeetings;

/**
 * Plays scenarios on a server, and leaves it as it was: each scenario is undone when it ends, also when it fails, and
 * everything when the process is told to stop.
 */
final class Playing {
    private final List<Scenario> scenarios;
    private final Clock clock;
    private final boolean passing;

    private Playing(List<Scenario> scenarios, Clock clock, boolean passing) {
        this.scenarios = scenarios;
        this.clock = clock;
        this.passing = passing;
    }

    /** Scenarios for a server that stays: what makes something that this version cannot delete is left out. */
    static Playing of(List<Scenario> scenarios, Clock clock) {
        return new Playing(scenarios, clock, false);
    }

    /** Scenarios for a server that is gone after the run. */
    static Playing ofAll(List<Scenario> scenarios, Clock clock) {
        return new Playing(scenarios, clock, true);
    }

    /** Plays them all on that server, over the transport of that name. */
    Tally on(OpenMeetings client, String transport) {
        Tally tally = new Tally(client.version(), transport);
        Leftovers.remove(client);
        Stage stage = new Stage(client, String.valueOf(clock.millis()), passing);
        Thread interrupted = new Thread(stage::close, "clear the stage");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            scenarios.forEach(scenario -> play(scenario, stage, tally));
        } finally {
            remove(interrupted);
            stage.close();
        }
        tally.worked(stage.worked());
        return tally;
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is running: the process has been told to stop
        }
    }

    private static void play(Scenario scenario, Stage stage, Tally tally) {
        try {
            scenario.play().on(stage);
            clear(stage);
            tally.pass();
        } catch (Unsupported refused) {
            tally.refuse();
        } catch (Lasting lasting) {
            tally.leaveOut(scenario.name(), String.valueOf(lasting.getMessage()));
        } catch (RuntimeException | AssertionError failure) {
            tally.fail(scenario.name(), failure);
        } finally {
            clear(scenario, stage, tally);
        }
    }

    private static void clear(Stage stage) {
        stage.clear().stream().findFirst().ifPresent(failure -> {
            throw new AssertionError("cannot be undone: " + failure.getMessage(), failure);
        });
    }

    private static void clear(Scenario scenario, Stage stage, Tally tally) {
        stage.clear().forEach(failure -> tally.fail(scenario.name() + ", undone", failure));
    }
}
