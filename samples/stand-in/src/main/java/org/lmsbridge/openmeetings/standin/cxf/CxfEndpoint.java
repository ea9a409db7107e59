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
package org.lmsbridge.openmeetings.standin.cxf;

import java.time.Duration;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Endpoint;
import org.lmsbridge.openmeetings.standin.wire.Node;
import org.lmsbridge.openmeetings.standin.wire.Pause;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.wire.Wsdl;
import org.lmsbridge.openmeetings.standin.world.World;

/** The services of OpenMeetings 3.1 to 9. */
public final class CxfEndpoint implements Endpoint {
    private static final String BASE = "/openmeetings/services";

    private final CxfServices services;
    private final CxfRest rest;
    private final CxfSoap soap;
    private final NetTest netTest;

    /** Opens the services of a world; the penalty is how long a wrong password takes from 9.0. */
    public CxfEndpoint(World world, Duration penalty, Pause pause) {
        services = new CxfServices(world, penalty, pause);
        rest = new CxfRest(services);
        soap = new CxfSoap(services);
        netTest = new NetTest(world);
    }

    @Override
    public Reply answer(Call call) {
        String path = call.path().substring(BASE.length());
        if (netTest.serves(path)) {
            return netTest.answer(call);
        }
        String service = path.replace("/", "");
        if (!service.endsWith("Service")
                || services.catalogue().service(service).isEmpty()) {
            return rest.answer(call, path);
        }
        if (call.query().equalsIgnoreCase("wsdl")) {
            boolean namedPort = services.world().version().atLeast(3, 1, 2);
            return Wsdl.cxf(service, namedPort, services.catalogue().service(service));
        }
        return soap.answer(call, service);
    }

    @Override
    public String operation(Call call) {
        String path = call.path().substring(BASE.length());
        if (call.query().equalsIgnoreCase("wsdl")) {
            return "";
        }
        if (netTest.serves(path)) {
            return netTest.operation(call);
        }
        boolean isSoap = path.endsWith("Service") || path.endsWith("Service/");
        return isSoap ? Node.soapOperation(call.body()) : rest.operation(call, path);
    }
}
