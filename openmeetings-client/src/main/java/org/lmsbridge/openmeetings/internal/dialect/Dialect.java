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
package org.lmsbridge.openmeetings.internal.dialect;

import org.lmsbridge.openmeetings.internal.operation.Call;
import org.lmsbridge.openmeetings.internal.operation.Endpoint;
import org.lmsbridge.openmeetings.internal.operation.Wire;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.internal.wire.Answer;

/** Writes calls and reads replies. Pure and thread-safe. */
public interface Dialect {
    /**
     * Writes a call.
     *
     * @throws org.lmsbridge.openmeetings.internal.wire.Refusal when a text holds what cannot be carried
     */
    Request encode(Call call);

    /**
     * Reads a reply.
     *
     * @param shape a bean of the wire package, or {@link String} for bare values
     * @throws org.lmsbridge.openmeetings.internal.wire.Refusal when OpenMeetings says no
     * @throws org.lmsbridge.openmeetings.internal.wire.Unreadable when it is no reply of OpenMeetings
     */
    <B> Answer<B> decode(Reply reply, Class<B> shape);

    /** The dialect of an endpoint. */
    static Dialect of(Endpoint endpoint, Wire wire) {
        if (wire == Wire.SOAP) {
            return SoapDialect.INSTANCE;
        }
        if (endpoint.bytes()) {
            return BytesDialect.INSTANCE;
        }
        return endpoint.isAxis2() ? FormDialect.INSTANCE : JsonDialect.INSTANCE;
    }
}
