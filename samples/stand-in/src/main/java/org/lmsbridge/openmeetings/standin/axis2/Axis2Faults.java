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

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.wire.TomcatPage;
import org.lmsbridge.openmeetings.standin.wire.Xml;

/** The many forms of an Axis2 fault, all of them HTTP 500. */
final class Axis2Faults {
    private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
    /** What OpenJPA says when something failed before the end of a transaction. */
    static final String ROLLED_BACK = "The transaction cannot be committed, because it was already marked for rollback"
            + " only.  The transaction will be rolled back instead. The cause of the rollback-only status is reported in"
            + " the embedded stack.";

    private static final String XML = "application/xml;charset=UTF-8";

    private Axis2Faults() {}

    static Reply page() {
        return Reply.of(500, "text/html;charset=utf-8", TomcatPage.of(500, null, TomcatPage.Style.FULL));
    }

    static Reply overflowPage() {
        String page = TomcatPage.of(500, "Servlet execution threw an exception", TomcatPage.Style.FULL);
        return Reply.of(500, "text/html;charset=utf-8", page);
    }

    static Reply noService(Call call) {
        String text = "The service cannot be found for the endpoint reference (EPR) ";
        if (call.method().equals("POST") && !call.form()) {
            return Axis2Soap.fault(false, text + "http://" + call.header("Host") + call.path(), true);
        }
        return rest(text + call.path() + (call.query().isEmpty() ? "" : "?" + call.query()), true);
    }

    static String noOperation(String target, @Nullable String action) {
        return "The endpoint reference (EPR) for the Operation not found is " + target + " and the WSA Action = "
                + action + ". If this EPR was previously reachable, please contact the server administrator.";
    }

    static String text(Failure failure, String operation) {
        if (failure.kind() == Failure.Kind.ESCAPED) {
            return "Exception occurred while trying to invoke service method " + operation;
        }
        String text = failure.text();
        return text == null ? "unknown" : text;
    }

    static Reply rest(String text, boolean bare) {
        String body = bare
                ? "<faultstring>" + Xml.text(text) + "</faultstring>"
                : "<soapenv:Reason xmlns:soapenv=\"" + SOAP12 + "\"><soapenv:Text xml:lang=\"en-US\">" + Xml.text(text)
                        + "</soapenv:Text></soapenv:Reason>";
        return Reply.of(500, XML, body);
    }

    static String soap11(String text, boolean client) {
        String code = client
                ? "<faultcode xmlns:nsIDc08=\"http://schemas.xmlsoap.org/soap/envelope/\">nsIDc08:Client</faultcode>"
                : "<faultcode>soapenv:Server</faultcode>";
        return "<soapenv:Fault>" + code + "<faultstring>" + Xml.text(text) + "</faultstring><detail/></soapenv:Fault>";
    }

    static String soap12(String text, boolean client) {
        String value = client
                ? "<soapenv:Value xmlns:nsA1Mye=\"" + SOAP12 + "\">nsA1Mye:Client</soapenv:Value>"
                : "<soapenv:Value>soapenv:Receiver</soapenv:Value>";
        return "<soapenv:Fault><soapenv:Code>" + value
                + "</soapenv:Code><soapenv:Reason><soapenv:Text xml:lang=\"en-US\">" + Xml.text(text)
                + "</soapenv:Text></soapenv:Reason><soapenv:Detail/></soapenv:Fault>";
    }
}
