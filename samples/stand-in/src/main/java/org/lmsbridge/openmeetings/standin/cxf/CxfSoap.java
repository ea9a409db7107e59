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

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Node;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.wire.Signature;
import org.lmsbridge.openmeetings.standin.wire.Xml;

/** SOAP 1.1. */
final class CxfSoap {
    private static final String NAMESPACE = "http://webservice.openmeetings.apache.org/";
    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    private static final String NO_OPERATION =
            "No binding operation info while invoking unknown method with params unknown.";

    private final CxfServices services;
    private final CxfXml xml;

    CxfSoap(CxfServices services) {
        this.services = services;
        this.xml = new CxfXml(services.catalogue());
    }

    Reply answer(Call call, String service) {
        if (!call.method().equals("POST")) {
            return fault("Server", NO_OPERATION, false);
        }
        Node root;
        try {
            root = Node.read(call.body());
        } catch (XMLStreamException e) {
            return fault("Client", "Error reading XMLStreamReader: " + e.getMessage(), false);
        }
        if (!root.namespace().equals(ENVELOPE)) {
            return fault(
                    "VersionMismatch", "A SOAP 1.2 message is not valid when sent to a SOAP 1.1 only endpoint.", false);
        }
        Node body = root.child("Body");
        if (body == null || body.children().isEmpty()) {
            return fault("Server", NO_OPERATION, false);
        }
        Node asked = body.children().get(0);
        Signature signature = services.catalogue().operation(service, asked.name());
        if (signature == null || !asked.namespace().equals(NAMESPACE)) {
            return fault("Client", unknown(asked, signature), false);
        }
        try {
            return run(signature, asked);
        } catch (Failure e) {
            return failure(e);
        }
    }

    private static String unknown(Node asked, @Nullable Signature signature) {
        String name = "{" + asked.namespace() + "}" + asked.name();
        if (signature != null) {
            return "Unexpected wrapper element " + name + " found.   Expected {" + NAMESPACE + "}" + asked.name() + ".";
        }
        return "Message part " + name + " was not recognized.  (Does it exist in service WSDL?)";
    }

    private Reply run(Signature signature, Node asked) {
        Object result = services.run(signature, xml.read(signature.parameters(), asked), false);
        StringBuilder out = new StringBuilder();
        out.append("<ns2:" + signature.name() + "Response xmlns:ns2=\"" + NAMESPACE + "\">");
        xml.write(out, signature.result(), result);
        return envelope(
                200, out.append("</ns2:" + signature.name() + "Response>").toString());
    }

    private Reply failure(Failure failure) {
        if (failure.kind() == Failure.Kind.CALLER) {
            return fault("Client", String.valueOf(failure.text()), false);
        }
        var version = services.world().version();
        boolean lost = failure.kind() == Failure.Kind.SERVICE && version.atLeast(4, 0, 0);
        if (lost && version.before(6, 0, 0)) {
            String text =
                    "Marshalling Error: class org.apache.openmeetings.webservice.error.ServiceException nor any of"
                            + " its super class is known to this context.";
            return fault("Server", text, false);
        }
        String text = failure.text() == null ? "Fault occurred while processing." : failure.text();
        return fault("Server", text, failure.kind() == Failure.Kind.SERVICE);
    }

    private static Reply fault(String code, String text, boolean detail) {
        return envelope(
                500,
                "<soap:Fault><faultcode>soap:" + code + "</faultcode><faultstring>" + Xml.text(text) + "</faultstring>"
                        + (detail ? "<detail><ns1:ServiceException xmlns:ns1=\"" + NAMESPACE + "\"/></detail>" : "")
                        + "</soap:Fault>");
    }

    private static Reply envelope(int status, String body) {
        return Reply.of(
                status,
                "text/xml;charset=UTF-8",
                "<soap:Envelope xmlns:soap=\"" + ENVELOPE + "\"><soap:Body>" + body + "</soap:Body></soap:Envelope>");
    }
}
