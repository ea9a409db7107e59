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
package org.lmsbridge.openmeetings.standin.axis2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Catalogue;
import org.lmsbridge.openmeetings.standin.wire.Endpoint;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Node;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.wire.Signature;
import org.lmsbridge.openmeetings.standin.wire.Wsdl;
import org.lmsbridge.openmeetings.standin.world.World;

/** The services of OpenMeetings 2.0 to 3.0.7. */
public final class Axis2Endpoint implements Endpoint {
    private static final String BASE = "/openmeetings/services/";
    private static final Pattern TARGET = Pattern.compile(BASE + "(\\w+?)(?:\\.\\w*Http\\w*Endpoint)?(?:/(\\w*))?/?");

    private final World world;
    private final Catalogue catalogue;
    private final String namespace;
    private final Axis2Writer writer;
    private final Axis2Arguments arguments;
    private final Axis2Soap soap;
    private final Map<String, Action> actions = new HashMap<>();

    /** Opens the services of a world. */
    public Axis2Endpoint(World world) {
        this.world = world;
        catalogue = Catalogue.of(world.version());
        namespace = Axis2Writer.namespace(world.version());
        writer = new Axis2Writer(world.version());
        arguments = new Axis2Arguments(namespace);
        soap = new Axis2Soap(this, namespace);
        Gate gate = new Gate(world);
        new UserActions(world).addTo(actions);
        new HashActions(world, gate).addTo(actions);
        new RoomChanges(world, gate).addTo(actions);
        new RoomQueries(world, gate).addTo(actions);
        new RecordingActions(world, gate).addTo(actions);
        new AccountActions(world, gate).addTo(actions);
        new OrganisationActions(world, gate).addTo(actions);
        new NodeActions(world, gate).addTo(actions);
        new JabberActions(world, gate).addTo(actions);
        new FileActions(world, gate).addTo(actions);
        new InvitationActions(world, gate).addTo(actions);
        new CalendarActions(world, gate).addTo(actions);
    }

    @Override
    public Reply answer(Call call) {
        Matcher target = TARGET.matcher(call.path());
        if (!target.matches()) {
            return Axis2Faults.page();
        }
        String service = target.group(1);
        String operation = target.group(2) == null ? "" : target.group(2);
        if (service.equals("Version") && operation.equals("getVersion")) {
            return xml(
                    "<ns:getVersionResponse xmlns:ns=\"http://axisversion.sample\"><ns:return>Hello I am Axis2 version"
                            + " service , My version is 1.7.0</ns:return></ns:getVersionResponse>");
        }
        if (catalogue.service(service).isEmpty()) {
            return Axis2Faults.noService(call);
        }
        if (call.query().equalsIgnoreCase("wsdl")) {
            return Wsdl.axis2(service, namespace, catalogue.service(service));
        }
        if (call.method().equals("POST") && !call.form()) {
            return soap.answer(call, service, operation);
        }
        return rest(call, service, operation);
    }

    @Override
    public String operation(Call call) {
        Matcher target = TARGET.matcher(call.path());
        if (!target.matches() || call.query().equalsIgnoreCase("wsdl")) {
            return "";
        }
        String inPath = target.group(2) == null ? "" : target.group(2);
        return inPath.isEmpty() && call.method().equals("POST") ? Node.soapOperation(call.body()) : inPath;
    }

    private Reply rest(Call call, String service, String operation) {
        if (operation.isEmpty()) {
            return Axis2Faults.page();
        }
        Signature signature = catalogue.operation(service, operation);
        if (signature == null) {
            String query = call.query().isEmpty() ? "" : "?" + call.query();
            return Axis2Faults.rest(Axis2Faults.noOperation(call.path() + query, null), false);
        }
        List<Map.Entry<String, String>> parameters = new ArrayList<>(call.queryParameters());
        parameters.addAll(call.formParameters());
        try {
            return xml(run(signature, arguments.rest(signature, parameters)));
        } catch (Axis2Arguments.Missing e) {
            return Axis2Faults.rest(String.valueOf(e.getMessage()), true);
        } catch (Failure e) {
            if (e.kind() == Failure.Kind.OVERFLOW) {
                return Axis2Faults.overflowPage();
            }
            return Axis2Faults.rest(Axis2Faults.text(e, operation), false);
        }
    }

    String run(Signature signature, Args args) {
        Action action = actions.get(signature.id());
        if (action == null) {
            throw Failure.service("The stand-in does not play " + signature.name() + " yet");
        }
        synchronized (world) {
            return writer.response(signature, action.run(args));
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Axis2Arguments arguments() {
        return arguments;
    }

    static Reply xml(String body) {
        return Reply.of(200, "application/xml;charset=UTF-8", body);
    }
}
