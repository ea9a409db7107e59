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

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which user is meant, by number or by external id. */
final class UserChoice {
    @Parameters(arity = "0..1", paramLabel = "USER", description = "Number of the user.")
    @Nullable Long number;

    @Option(names = "--external-id", paramLabel = "ID", description = "What the learning platform calls the person.")
    @Nullable String externalId;

    @Option(names = "--external-type", paramLabel = "TYPE", description = "Which platform that is.")
    @Nullable String externalType;

    /** Refuses none and more than one way to say who is meant; {@code otherwise} tells that there is another. */
    void oneOf(boolean otherwise) {
        int ways = (number == null ? 0 : 1) + (externalId() == null ? 0 : 1) + (otherwise ? 1 : 0);
        if (ways != 1) {
            throw CommandFailure.wrongUsage(
                    "Which user? Say it in one way: a number such as 5, or --external-id and --external-type");
        }
    }

    @Nullable UserId id() {
        return number == null ? null : new UserId(number);
    }

    @Nullable ExternalId externalId() {
        return RoomOptions.external(externalType, externalId);
    }

    boolean is(User user) {
        ExternalId external = externalId();
        return external == null
                ? user.id().equals(id())
                : user.externalId().filter(external::equals).isPresent();
    }

    static Fields fields(ExternalId external) {
        return new Fields().add("externalId", external.id()).add("externalType", external.type());
    }
}
