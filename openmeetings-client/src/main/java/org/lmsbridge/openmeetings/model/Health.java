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
package org.lmsbridge.openmeetings.model;

import java.util.Optional;

/**
 * Whether the server is ready to work. Each part is empty where the version does not tell (before 4.0.7, but for
 * {@code initialized} in 3.3.1 to 4.0.6).
 *
 * @param initialized start-up is finished; false for some seconds after a start although calls are answered
 * @param installed the installation has been run
 * @param databaseOk the server reaches its database
 */
public record Health(Optional<Boolean> initialized, Optional<Boolean> installed, Optional<Boolean> databaseOk) {
    /** True unless the server said that something is missing. */
    public boolean ok() {
        return initialized.orElse(true) && installed.orElse(true) && databaseOk.orElse(true);
    }
}
