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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.wire.RoomBean;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/** Each name that any version has for a setting of a room means that setting and no other. */
class RoomReadingTest {
    private static final String ID = "<id>9</id>";
    private static final String ENTITY_ID = "<rooms_id>9</rooms_id>";

    static Stream<Arguments> settings() {
        return Stream.of(
                row(ID + "<name>A</name>", room -> room.name("A")),
                row(ID + "<comment>A</comment>", room -> room.comment("A")),
                row(ID + "<type>restricted</type>", room -> room.type(RoomType.PRESENTATION)),
                row(ID + "<type>presentation</type>", room -> room.type(RoomType.PRESENTATION)),
                row(ID + "<type>INTERVIEW</type>", room -> room.type(RoomType.INTERVIEW)),
                row(
                        ID + "<roomtype><roomtypes_id>3</roomtypes_id></roomtype>",
                        room -> room.type(RoomType.PRESENTATION)),
                row(ID + "<roomtype><roomtypes_id>4</roomtypes_id></roomtype>", room -> room.type(RoomType.INTERVIEW)),
                row(ID + "<capacity>7</capacity>", room -> room.capacity(7)),
                row(ID + "<numberOfPartizipants>7</numberOfPartizipants>", room -> room.capacity(7)),
                row(ID + "<isPublic>true</isPublic>", room -> room.isPublic(true)),
                row(ID + "<ispublic>true</ispublic>", room -> room.isPublic(true)),
                row(ID + "<public>true</public>", room -> room.isPublic(true)),
                row(ID + "<moderated>true</moderated>", room -> room.moderated(true)),
                row(ID + "<isModeratedRoom>true</isModeratedRoom>", room -> room.moderated(true)),
                row(ID + "<closed>true</closed>", room -> room.closed(true)),
                row(ID + "<isClosed>true</isClosed>", room -> room.closed(true)),
                row(ID + "<allowRecording>false</allowRecording>", room -> room.recordingAllowed(false)),
                row(ENTITY_ID, room -> room.recordingAllowed(false)),
                row(ENTITY_ID + "<allowRecording>true</allowRecording>", room -> room),
                row(ID + "<allowUserQuestions>false</allowUserQuestions>", room -> room.questionsAllowed(false)),
                row(ID + "<audioOnly>true</audioOnly>", room -> room.audioOnly(true)),
                row(ID + "<isAudioOnly>true</isAudioOnly>", room -> room.audioOnly(true)),
                row(ID + "<waitForRecording>true</waitForRecording>", room -> room.waitForRecording(true)),
                row(ID + "<waitRecording>true</waitRecording>", room -> room.waitForRecording(true)),
                row(ID + "<waitModerator>true</waitModerator>", room -> room.waitForModerator(true)),
                row(ID + "<appointment>true</appointment>", room -> room.appointment(true)),
                row(ID + "<redirectUrl>u</redirectUrl>", room -> room.redirectUrl("u")),
                row(ID + "<redirectURL>u</redirectURL>", room -> room.redirectUrl("u")),
                row(ID + "<tag>t</tag>", room -> room.tag("t")),
                row(
                        ID + "<externalId>1</externalId><externalType>x</externalType>",
                        room -> room.externalId(new ExternalId("x", "1"))),
                row(
                        ENTITY_ID + "<allowRecording>true</allowRecording><externalRoomId>1</externalRoomId>"
                                + "<externalRoomType>x</externalRoomType>",
                        room -> room.externalId(new ExternalId("x", "1"))),
                hidden("<topBarHidden>true</topBarHidden>", RoomElement.TOP_BAR),
                hidden("<hideTopBar>true</hideTopBar>", RoomElement.TOP_BAR),
                hidden("<chatHidden>true</chatHidden>", RoomElement.CHAT),
                hidden("<hideChat>true</hideChat>", RoomElement.CHAT),
                hidden("<activitiesHidden>true</activitiesHidden>", RoomElement.ACTIVITIES),
                hidden("<hideActivitiesAndActions>true</hideActivitiesAndActions>", RoomElement.ACTIVITIES),
                hidden("<filesExplorerHidden>true</filesExplorerHidden>", RoomElement.FILES),
                hidden("<hideFilesExplorer>true</hideFilesExplorer>", RoomElement.FILES),
                hidden("<actionsMenuHidden>true</actionsMenuHidden>", RoomElement.ACTION_MENU),
                hidden("<hideActionsMenu>true</hideActionsMenu>", RoomElement.ACTION_MENU),
                hidden("<screenSharingHidden>true</screenSharingHidden>", RoomElement.SCREEN_SHARING),
                hidden("<hideScreenSharing>true</hideScreenSharing>", RoomElement.SCREEN_SHARING),
                hidden("<whiteboardHidden>true</whiteboardHidden>", RoomElement.WHITEBOARD),
                hidden("<hideWhiteboard>true</hideWhiteboard>", RoomElement.WHITEBOARD),
                hidden("<hiddenElements>MicrophoneStatus</hiddenElements>", RoomElement.MICROPHONE_STATUS),
                hidden("<hiddenElements>POLL_MENU</hiddenElements>", RoomElement.POLL_MENU),
                hidden("<hiddenElements>UserCount</hiddenElements>", RoomElement.USER_COUNT));
    }

    private static Arguments hidden(String xml, RoomElement element) {
        return row(ID + xml, room -> room.hiddenElements(Set.of(element)));
    }

    private static Arguments row(String xml, UnaryOperator<RoomSettings.Builder> change) {
        return Arguments.of(xml, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void aNameMeansOneSetting(String xml, UnaryOperator<RoomSettings.Builder> change) {
        String body = "<a:getResponse xmlns:a='urn:a'><return>" + xml + "</return></a:getResponse>";
        Reply reply = new Reply(200, "application/xml", "", body.getBytes(StandardCharsets.UTF_8));

        RoomSettings read = FormDialect.INSTANCE
                .decode(reply, RoomBean.class)
                .required()
                .toRoom()
                .settings();

        assertThat(read)
                .isEqualTo(change.apply(RoomSettings.named("-").name("")).build());
    }
}
