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

import java.util.Map;
import java.util.Optional;
import org.lmsbridge.openmeetings.internal.operation.Call;
import org.lmsbridge.openmeetings.internal.operation.Place;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.internal.wire.Answer;

/**
 * REST of 2.0 to 3.0: forms in, XML out. Always a POST, so that session ids and passwords stay out of the address and
 * the server's access log.
 */
final class FormDialect implements Dialect {
    static final FormDialect INSTANCE = new FormDialect();

    private FormDialect() {}

    @Override
    public Request encode(Call call) {
        return new Request(
                "POST",
                "services/" + call.endpoint().service() + "/" + call.endpoint().name(),
                Map.of("Accept", "application/xml"),
                Optional.of(new Request.Text(
                        "application/x-www-form-urlencoded; charset=UTF-8",
                        Encoding.pairs(call.arguments(), Place.FORM))));
    }

    @Override
    public <B> Answer<B> decode(Reply reply, Class<B> shape) {
        Pages.refuse(reply);
        return XmlAnswers.read(reply, shape);
    }
}
