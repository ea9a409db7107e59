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

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Node;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.wire.Signature;

/** SOAP 1.1 and 1.2. */
final class Axis2Soap {
    private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String FAULT_ACTION = "http://www.w3.org/2005/08/addressing/soap/fault";

    private static final String NO_XML =
            "com.ctc.wstx.exc.WstxUnexpectedCharException: Unexpected character '{' (code 123)"
                    + " in prolog; expected '<'\n at [row,col {unknown-source}]: [1,1]";

    private final Axis2Endpoint endpoint;
    private final String namespace;

    Axis2Soap(Axis2Endpoint endpoint, String namespace) {
        this.endpoint = endpoint;
        this.namespace = namespace;
    }

    Reply answer(Call call, String service, String path) {
        if (call.mediaType().equals("application/json")) {
            return envelope(true, 500, "", Axis2Faults.soap12(NO_XML, false));
        }
        Node root;
        try {
            root = Node.read(call.body());
        } catch (XMLStreamException e) {
            return envelope(false, 500, "", Axis2Faults.soap11("com.ctc.wstx.exc.WstxParsingException", true));
        }
        if (!root.name().equals("Envelope")) {
            return plain(root, service);
        }
        boolean newer = root.namespace().equals(SOAP12);
        String action = call.header("SOAPAction");
        String target = "http://" + call.header("Host") + call.path();
        if (action == null && !newer) {
            return Axis2Faults.rest(Axis2Faults.noOperation(target, null), true)
                    .with("Content-Type", "text/xml;charset=UTF-8");
        }
        Node body = root.child("Body");
        Node asked = body == null || body.children().isEmpty()
                ? null
                : body.children().get(0);
        Signature signature = signature(service, path, action, asked);
        if (signature == null || asked == null) {
            String given = action == null || action.isBlank() ? "null" : action.replace("\"", "");
            String named = newer && asked != null ? "urn:" + asked.name() : given;
            return fault(newer, Axis2Faults.noOperation(target, named), true);
        }
        return run(signature, asked, newer);
    }

    private Reply run(Signature signature, Node asked, boolean newer) {
        String name = signature.name();
        try {
            if (!asked.namespace().equals(namespace)) {
                String found = asked.namespace().isEmpty() ? "none" : asked.namespace();
                throw Failure.service("namespace mismatch require " + namespace + " found " + found);
            }
            String result = endpoint.run(signature, endpoint.arguments().soap(signature, asked));
            return envelope(newer, 200, name, result);
        } catch (Failure e) {
            return fault(newer, Axis2Faults.text(e, name), e.kind() == Failure.Kind.CALLER);
        }
    }

    private Reply plain(Node root, String service) {
        Signature signature = endpoint.catalogue().operation(service, root.name());
        if (signature == null) {
            return Axis2Faults.rest(Axis2Faults.noOperation(service, null), false);
        }
        try {
            String result = endpoint.run(signature, endpoint.arguments().soap(signature, root));
            return Axis2Endpoint.xml(result);
        } catch (Failure e) {
            return Axis2Faults.rest(Axis2Faults.text(e, root.name()), false);
        }
    }

    private @Nullable Signature signature(String service, String path, @Nullable String action, @Nullable Node asked) {
        String named = action == null ? "" : action.replace("\"", "").replace("urn:", "");
        for (String name : new String[] {named, path, asked == null ? "" : asked.name()}) {
            Signature signature = endpoint.catalogue().operation(service, name);
            if (signature != null) {
                return signature;
            }
        }
        return null;
    }

    static Reply fault(boolean newer, String text, boolean client) {
        String fault = newer ? Axis2Faults.soap12(text, client) : Axis2Faults.soap11(text, client);
        return envelope(newer, 500, "", fault);
    }

    private static Reply envelope(boolean newer, int status, String operation, String body) {
        String action = status == 200 ? "urn:" + operation + "Response" : FAULT_ACTION;
        boolean addressed = body.contains(NO_XML.substring(0, 20));
        String header = addressed
                ? "<soapenv:Header xmlns:wsa=\"http://www.w3.org/2005/08/addressing\"><wsa:Action>" + FAULT_ACTION
                        + "</wsa:Action></soapenv:Header>"
                : "<soapenv:Header/>";
        String type = newer ? "application/soap+xml;action=\"" + action + "\";charset=UTF-8" : "text/xml;charset=UTF-8";
        return Reply.of(
                status,
                type,
                "<?xml version='1.0' encoding='UTF-8'?><soapenv:Envelope xmlns:soapenv=\""
                        + (newer ? SOAP12 : SOAP11) + "\">" + header + "<soapenv:Body>" + body
                        + "</soapenv:Body></soapenv:Envelope>");
    }
}
