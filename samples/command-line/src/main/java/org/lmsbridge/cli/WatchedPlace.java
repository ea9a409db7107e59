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

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.lmsbridge.privacy.Erasure;
import org.lmsbridge.privacy.PersonKey;
import org.lmsbridge.privacy.PersonalData;
import org.lmsbridge.privacy.PersonalExport;

/**
 * A place where something is kept of persons, which tells what exit code its failure asks for: a report has only the
 * sentence.
 *
 * @param data the place
 * @param failed hears the exit code
 */
record WatchedPlace(PersonalData data, IntConsumer failed) implements PersonalData {
    @Override
    public String place() {
        return data.place();
    }

    @Override
    public PersonalExport export(PersonKey person) {
        return watched(() -> data.export(person));
    }

    @Override
    public Erasure erase(PersonKey person) {
        return watched(() -> data.erase(person));
    }

    private <T> T watched(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            failed.accept(Failures.exitCode(e));
            throw e;
        }
    }
}
