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

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.openmeetings.internal.dialect.Dialect;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Form;
import org.lmsbridge.openmeetings.internal.operation.ServerOperations;
import org.lmsbridge.openmeetings.internal.operation.Wire;
import org.lmsbridge.openmeetings.internal.session.Unreached;
import org.lmsbridge.openmeetings.internal.transport.NotSentException;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.internal.transport.Transport;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.ServerInfo;

/**
 * Finds out the version: servers from 3.1.3 on tell it, older ones are known by the operations in their WSDLs. One to
 * three requests, none with credentials.
 */
final class VersionDetection {
    private static final OpenMeetingsVersion NEWEST = OpenMeetingsVersion.parse("9.2");

    private final Transport transport;
    private final Duration time;

    VersionDetection(Transport transport, Duration time) {
        this.transport = transport;
        this.time = time;
    }

    OpenMeetingsVersion detect() {
        Features features = new Features(NEWEST);
        Form<Done, ServerInfo> form = ServerOperations.INFO.in(NEWEST).orElseThrow();
        Dialect dialect = Dialect.of(form.endpoint(features), Wire.REST);
        Reply reply = send(dialect.encode(form.call(Done.DONE, features, "")));
        if (reply.status() == 200 && reply.contentType().contains("json")) {
            return form.read(Done.DONE, dialect.decode(reply, form.shape())).version();
        }
        return byWsdl(reply.status() == 404);
    }

    /**
     * What the namespaces and operations in the WSDLs tell.
     *
     * @param neverTold whether the server does not know the question for its version. Any other answer to it may come
     *     from something in between that fails for a moment, and says nothing of the server
     */
    private OpenMeetingsVersion byWsdl(boolean neverTold) {
        Reply reply = wsdl("UserService");
        String users = reply.text();
        if (reply.status() == 404) {
            throw new Unreadable(
                    "there is no OpenMeetings at this address (HTTP 404); it usually ends in /openmeetings");
        }
        if (users.contains("http://services.axis.openmeetings.org")) {
            return OpenMeetingsVersion.parse("2.0");
        }
        if (users.contains("http://services.axis.openmeetings.apache.org")) {
            return axis2(wsdl("RoomService").text(), users);
        }
        if (neverTold && users.contains("http://webservice.openmeetings.apache.org/")) {
            return OpenMeetingsVersion.parse(users.contains("UserWebServicePort") ? "3.1.1" : "3.1.2");
        }
        throw new Unreadable("the version cannot be found out now; the server at this address may not be OpenMeetings");
    }

    /** Releases of 2.1 to 3.0, as far as they differ. */
    private OpenMeetingsVersion axis2(String rooms, String users) {
        if (holds(rooms, "getInvitationHashFullName")) {
            return OpenMeetingsVersion.parse("3.0.7");
        }
        if (holds(rooms, "getRecordingsByExternalType")) {
            String calendar = wsdl("CalendarService").text();
            return OpenMeetingsVersion.parse(holds(calendar, "searchAppointmentByTitle") ? "3.0.5" : "3.0.3");
        }
        if (!holds(rooms, "addRoomToOrg")) {
            return OpenMeetingsVersion.parse("2.1.1");
        }
        if (!holds(users, "setUserObject")) {
            return OpenMeetingsVersion.parse("3.0.2");
        }
        String calendar = wsdl("CalendarService").text();
        return OpenMeetingsVersion.parse(holds(calendar, "getAppointmentsByWeekCalendar") ? "2.2.0" : "3.0.0");
    }

    private static boolean holds(String wsdl, String operation) {
        return wsdl.contains("\"" + operation + "\"");
    }

    private Reply wsdl(String service) {
        Reply reply = send(new Request("GET", "services/" + service + "?wsdl", Map.of(), Optional.empty()));
        boolean whole = reply.status() == 200 && reply.text().contains("definitions>");
        if (!whole && reply.status() != 404) {
            throw new Unreadable("the version cannot be found out now (HTTP " + reply.status()
                    + "); is this the address of OpenMeetings, and is there no login page before it?");
        }
        return reply;
    }

    private Reply send(Request request) {
        try {
            return transport.send(request, time);
        } catch (NotSentException e) {
            throw new Unreached(false, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            // asking for the version changes nothing, so whatever was to follow has not been processed
            throw new Unreached(false, "no answer: " + e.getMessage(), e);
        }
    }
}
