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
package org.lmsbridge.openmeetings.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.ResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.Timeout;

/** Notices an answer while a long body is still being sent. HttpClient's own way costs a millisecond every 8 KiB. */
final class EarlyAnswers implements ResponseOutOfOrderStrategy {
    /** An encrypted connection tells only when it is read, which waits for a millisecond. */
    private static final long ENCRYPTED_STEP = 512 * 1024;

    @Override
    public boolean isEarlyResponseDetected(
            ClassicHttpRequest request, HttpClientConnection connection, InputStream in, long sent, long next)
            throws IOException {
        if (connection.getSSLSession() == null) {
            return in.available() > 0;
        }
        boolean look = sent / ENCRYPTED_STEP != (sent + next) / ENCRYPTED_STEP;
        return look && connection.isDataAvailable(Timeout.ofMilliseconds(1));
    }
}
