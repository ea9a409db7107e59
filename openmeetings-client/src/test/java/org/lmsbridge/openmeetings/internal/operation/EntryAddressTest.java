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
package org.lmsbridge.openmeetings.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.JoinTarget;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;

class EntryAddressTest {
    private static final Person PERSON = Person.named(new ExternalId("lms", "1"), "a", "b", "c");

    private static String address(JoinTarget target, String version) {
        JoinRequest request = JoinRequest.of(PERSON, target).withLanguage(5);
        URI base = URI.create("https://meet.example.org:5443/openmeetings/");
        return base.resolve(EntryAddress.of(request, "H", OpenMeetingsVersion.parse(version)))
                .toString()
                .replace(base.toString(), "");
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, ?secureHash=H&scopeRoomId=9&language=5",
        "2.1, ?secureHash=H&scopeRoomId=9&language=5",
        "2.2, ?secureHash=H&scopeRoomId=9&language=5",
        "3.0.0, swf?secureHash=H&scopeRoomId=9&language=5",
        "3.0, swf?secureHash=H&scopeRoomId=9&language=5",
        "3.1.0, swf?secureHash=H&language=5",
        "3.1.2, swf?secureHash=H&language=5",
        "3.1.3, hash?secureHash=H&language=5",
        "3.1.5, hash?secureHash=H&language=5",
        "3.2.0, hash?secure=H&language=5",
        "3.3, hash?secure=H&language=5",
        "4.0, hash?secure=H&language=5",
        "5.0.0-M1, hash?secure=H&language=5",
        "9.2, hash?secure=H&language=5"
    })
    void aRoomIsEnteredByThePageOfTheVersion(String version, String expected) {
        assertThat(address(new JoinTarget.InRoom(new RoomId(9)), version)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, ?secureHash=H&language=5",
        "2.2, ?secureHash=H&language=5",
        "3.0.0, recording/H",
        "3.1.2, recording/H",
        "3.1.3, hash?secureHash=H&language=5",
        "3.2.0, hash?secure=H&language=5",
        "9.2, hash?secure=H&language=5"
    })
    void aRecordingIsWatchedOnThePageOfTheVersion(String version, String expected) {
        assertThat(address(new JoinTarget.Watching(new RecordingId(3)), version))
                .isEqualTo(expected);
    }
}
