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
package org.lmsbridge.openmeetings.standin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionTest {
    @ParameterizedTest
    @CsvSource({"2.0,500", "3.0,500", "3.1.2,404", "3.1.3,200", "4.0,200", "9.2,200"})
    void onlyFrom313TheVersionIsToldOpenly(String version, int status) {
        try (StandInServer om = StandInServer.version(version).start()) {
            assertThat(new Http(om).get("services/info/version").statusCode()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.0,RoomService,roomId10,true",
        "2.2.0,RoomService,roomId10,false",
        "2.1,RoomService,addRoomToOrg,false",
        "2.2,RoomService,addRoomToOrg,true",
        "2.2,CalendarService,getAppointmentsByWeekCalendar,true",
        "3.0.0,UserService,name=\"setUserObject\",true",
        "3.0.1,UserService,name=\"setUserObject\",false",
        "3.0.2,RoomService,getRecordingsByExternalType,false",
        "3.0.3,RoomService,getRecordingsByExternalType,true",
        "3.0.4,CalendarService,searchAppointmentByTitle,true",
        "3.0.7,RoomService,getInvitationHashFullName,true",
        "3.1.0,UserService,UserWebServicePort,true",
        "3.1.2,UserService,UserWebServicePort,false"
    })
    void theWsdlTellsTheOthersApart(String version, String service, String mark, boolean there) {
        try (StandInServer om = StandInServer.version(version).start()) {
            String wsdl = new Http(om).get("services/" + service + "?wsdl").body();
            assertThat(wsdl.contains(mark)).isEqualTo(there);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.0,http://services.axis.openmeetings.org",
        "3.0,http://services.axis.openmeetings.apache.org",
        "3.1,http://webservice.openmeetings.apache.org/"
    })
    void theNamespaceTellsTheFamily(String version, String namespace) {
        try (StandInServer om = StandInServer.version(version).start()) {
            String wsdl = new Http(om).get("services/UserService?wsdl").body();
            assertThat(wsdl).contains("targetNamespace=\"" + namespace + "\"");
        }
    }
}
