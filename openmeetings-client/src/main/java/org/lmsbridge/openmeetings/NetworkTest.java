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

import java.time.Duration;
import org.lmsbridge.openmeetings.model.NetworkTestLimits;
import org.lmsbridge.openmeetings.model.TransferRate;

/**
 * How fast the way to the server is, from 3.1.2 on; over REST only, and without a login. Thread-safe; measurements that
 * run at once share the line.
 *
 * <p>From 5.0.1 on OpenMeetings measures with browsers only (RateLimitRequestFilter): the library opens the page that the
 * sign-in form offers to everybody, {@code hash?app=network}, keeps its web session for further measurements, and opens
 * the page once more when the server has forgotten it. That session lets nobody into anything else.
 *
 * <p>Each measurement fails with
 *
 * <ul>
 *   <li>{@link RefusedException} {@code NOT_SUPPORTED} before 3.1.2; {@code UNSPECIFIED} with the code {@code 429} when
 *       the server wants a pause, see {@link NetworkTestLimits#pause}, or from 6.0 on has too many at once (100, in
 *       openmeetings.properties {@code nettest.max.clients})
 *   <li>{@link UnexpectedReplyException} when another number of bytes came, or the server does not take its own web
 *       session
 *   <li>{@link UnreachableException} when the connection broke
 * </ul>
 */
public interface NetworkTest {
    /** How much the server lets measure at once. */
    NetworkTestLimits limits();

    /** Time there and back with 64 bytes. The first one includes making the connection. Repeatable at once. */
    Duration ping();

    /**
     * How much the time there and back varies with 1024 bytes: mean difference of one to the next. Repeatable at once.
     *
     * @param samples how many times, 2 to 100
     * @throws IllegalArgumentException for another number
     */
    Duration jitter(int samples);

    /**
     * Fetches so many bytes and throws them away as they come.
     *
     * @param bytes within {@link #limits()}; more are refused before anything is sent, since OpenMeetings counts such a
     *     request as running for ever from 6.0 on
     * @throws RefusedException {@code INVALID} for a number beyond the limits
     */
    TransferRate download(long bytes);

    /**
     * Sends so many bytes, which the server throws away.
     *
     * @param bytes within {@link #limits()}: OpenMeetings does not read what is longer
     * @throws RefusedException {@code INVALID} for a number beyond the limits
     * @throws UnexpectedReplyException when the server has counted another number, which it does from 6.0 on
     */
    TransferRate upload(long bytes);
}
