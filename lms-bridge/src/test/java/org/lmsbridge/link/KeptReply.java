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
package org.lmsbridge.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.OptionalLong;

/** Keeps an answer. */
final class KeptReply implements LinkReply {
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status;
    Map<String, String> headers = Map.of();
    OptionalLong length = OptionalLong.empty();

    @Override
    public OutputStream begin(int code, Map<String, String> told, OptionalLong bytes) {
        assertThat(status).as("begun once").isZero();
        status = code;
        headers = Map.copyOf(told);
        length = bytes;
        return body;
    }
}
