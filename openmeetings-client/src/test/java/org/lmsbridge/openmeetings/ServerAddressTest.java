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
package org.lmsbridge.openmeetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://meet.example.org, https://meet.example.org/openmeetings/",
        "https://meet.example.org/, https://meet.example.org/openmeetings/",
        "https://meet.example.org/openmeetings, https://meet.example.org/openmeetings/",
        "https://meet.example.org/openmeetings/, https://meet.example.org/openmeetings/",
        "https://meet.example.org/openmeetings///, https://meet.example.org/openmeetings/",
        "https://meet.example.org/openmeetings/services, https://meet.example.org/openmeetings/",
        "https://meet.example.org/openmeetings/services/, https://meet.example.org/openmeetings/",
        "https://meet.example.org/services, https://meet.example.org/openmeetings/",
        "https://meet.example.org/a/b%20c, https://meet.example.org/a/b%20c/",
        "HTTP://meet.example.org:5080/om, http://meet.example.org:5080/om/",
        "http://[::1]:5080/, http://[::1]:5080/openmeetings/",
        "http://127.0.0.1:5080, http://127.0.0.1:5080/openmeetings/"
    })
    void anAddressIsMeantAsPeopleWriteIt(URI written, URI meant) {
        assertThat(ServerAddress.normalized(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://meet.example.org/",
                "file:///etc/passwd",
                "meet.example.org/openmeetings",
                "//meet.example.org/",
                "http:/openmeetings",
                "mailto:a@b",
                "https:meet",
                "https://meet.example.org/?sid=s3cret",
                "https://meet.example.org/#s3cret",
                "https://admin:s3cret@meet.example.org/",
                "https://admin@meet.example.org/",
                "/openmeetings",
                ""
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenMeetings.at(URI.create(written)))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
    }
}
