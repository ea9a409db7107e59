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
package org.lmsbridge.openmeetings.standin.wire;

import java.util.List;

/** A WSDL with the names that tell versions apart; its types are left open. */
public final class Wsdl {
    private static final String TYPE = "text/xml;charset=UTF-8";

    private Wsdl() {}

    /** The WSDL of an Axis2 service. */
    public static Reply axis2(String service, String namespace, List<Signature> operations) {
        return Reply.of(
                200, TYPE, wsdl(namespace, service, service + "PortType", service + "HttpSoap11Endpoint", operations));
    }

    /** The WSDL of a CXF service. */
    public static Reply cxf(String service, boolean namedUserPort, List<Signature> operations) {
        String type = service.replace("Service", "WebService");
        String port = namedUserPort && service.equals("UserService") ? service : type + "Port";
        return Reply.of(
                200,
                TYPE,
                wsdl(
                        "http://webservice.openmeetings.apache.org/",
                        "org.apache.openmeetings.webservice." + type,
                        namedUserPort && service.equals("UserService") ? service : type,
                        port,
                        operations));
    }

    private static String wsdl(
            String namespace, String service, String portType, String port, List<Signature> operations) {
        StringBuilder schema = new StringBuilder();
        StringBuilder messages = new StringBuilder();
        StringBuilder ports = new StringBuilder();
        for (Signature operation : operations) {
            String name = operation.name();
            schema.append("<xs:element name=\"" + name + "\"><xs:complexType><xs:sequence>");
            operation.parameters().forEach(parameter -> element(schema, parameter));
            schema.append("</xs:sequence></xs:complexType></xs:element><xs:element name=\"" + name
                    + "Response\"><xs:complexType><xs:sequence>");
            element(schema, operation.result());
            schema.append("</xs:sequence></xs:complexType></xs:element>");
            for (String message : List.of(name, name + "Response")) {
                messages.append("<wsdl:message name=\"" + message + "\"><wsdl:part element=\"tns:" + message
                        + "\" name=\"parameters\"/></wsdl:message>");
            }
            ports.append("<wsdl:operation name=\"" + name + "\"><wsdl:input message=\"tns:" + name
                    + "\"/><wsdl:output message=\"tns:" + name + "Response\"/></wsdl:operation>");
        }
        return "<?xml version='1.0' encoding='UTF-8'?><wsdl:definitions"
                + " xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
                + " xmlns:tns=\"" + namespace + "\" targetNamespace=\"" + namespace
                + "\"><wsdl:types><xs:schema targetNamespace=\"" + namespace + "\">" + schema
                + "</xs:schema></wsdl:types>" + messages + "<wsdl:portType name=\"" + portType + "\">" + ports
                + "</wsdl:portType><wsdl:service name=\"" + service + "\"><wsdl:port name=\"" + port
                + "\"/></wsdl:service></wsdl:definitions>";
    }

    private static void element(StringBuilder schema, Property property) {
        schema.append("<xs:element name=\"" + property.name() + "\" minOccurs=\"0\""
                + (property.many() ? " maxOccurs=\"unbounded\"" : "") + "/>");
    }
}
