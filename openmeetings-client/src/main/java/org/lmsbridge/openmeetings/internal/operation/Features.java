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
package org.lmsbridge.openmeetings.internal.operation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.lmsbridge.openmeetings.model.FileType;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.Reminder;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.model.UserRight;
import org.lmsbridge.openmeetings.model.UserType;
import org.lmsbridge.openmeetings.model.Validity;

/** What one version can do and how it spells it. Numbers of versions appear here and in the tables, nowhere else. */
public record Features(OpenMeetingsVersion version) {
    private static final OpenMeetingsVersion V2_1 = OpenMeetingsVersion.parse("2.1.0");
    private static final OpenMeetingsVersion V3_0 = OpenMeetingsVersion.parse("3.0.0");
    private static final OpenMeetingsVersion V3_0_3 = OpenMeetingsVersion.parse("3.0.3");
    private static final OpenMeetingsVersion V3_0_4 = OpenMeetingsVersion.parse("3.0.4");
    private static final OpenMeetingsVersion V3_1_2 = OpenMeetingsVersion.parse("3.1.2");
    private static final OpenMeetingsVersion V3_2 = OpenMeetingsVersion.parse("3.2.0");
    private static final OpenMeetingsVersion V3_3_0 = OpenMeetingsVersion.parse("3.3.0");
    private static final OpenMeetingsVersion V3_3_1 = OpenMeetingsVersion.parse("3.3.1");
    private static final OpenMeetingsVersion V4_0 = OpenMeetingsVersion.parse("4.0.0");
    private static final OpenMeetingsVersion V4_0_3 = OpenMeetingsVersion.parse("4.0.3");
    private static final OpenMeetingsVersion V4_0_6 = OpenMeetingsVersion.parse("4.0.6");
    private static final OpenMeetingsVersion V4_0_9 = OpenMeetingsVersion.parse("4.0.9");
    private static final OpenMeetingsVersion UPPER = OpenMeetingsVersion.parse("5.0.0-M4");
    private static final OpenMeetingsVersion V5_0 = OpenMeetingsVersion.parse("5.0.0");
    private static final OpenMeetingsVersion V5_0_1 = OpenMeetingsVersion.parse("5.0.1");
    private static final OpenMeetingsVersion V6_0 = OpenMeetingsVersion.parse("6.0.0");
    private static final OpenMeetingsVersion V6_1 = OpenMeetingsVersion.parse("6.1.0");
    private static final OpenMeetingsVersion V6_3 = OpenMeetingsVersion.parse("6.3.0");

    private static final Set<UserRight> RIGHTS_BEFORE_6_1 = EnumSet.of(
            UserRight.ADMIN,
            UserRight.GROUP_ADMIN,
            UserRight.ROOM,
            UserRight.DASHBOARD,
            UserRight.LOGIN,
            UserRight.SOAP);

    private boolean since(OpenMeetingsVersion first) {
        return version.isAtLeast(first);
    }

    /** Whether the server speaks Axis2. */
    public boolean axis2() {
        return !since(Versions.CXF);
    }

    /** Namespace of all operations. */
    public String namespace() {
        if (!axis2()) {
            return "http://webservice.openmeetings.apache.org/";
        }
        return since(V2_1) ? "http://services.axis.openmeetings.apache.org" : "http://services.axis.openmeetings.org";
    }

    /** The interface that tells most: in 6.0 to 6.2 only SOAP says why something was refused. */
    public Wire preferred() {
        return since(V6_0) && !since(V6_3) ? Wire.SOAP : Wire.REST;
    }

    /** Session ids and hashes are the MD5 of the current millisecond: two in one millisecond are the same. */
    public boolean idsFromClock() {
        return !since(V3_1_2);
    }

    /** External ids of rooms may be any text, not only numbers. */
    public boolean textExternalIds() {
        return !axis2();
    }

    /** OpenMeetings finds or creates a room by its external id in one call. */
    public boolean createsByExternalId() {
        return axis2();
    }

    /** A room can be looked up by its external id. */
    public boolean findsByExternalId() {
        return since(V3_3_0);
    }

    /** Any property of a room can be set by itself; 3.0.0 to 3.0.2 take values of a type that is not known. */
    public boolean setsAnyProperty() {
        return axis2() && since(V3_0_3);
    }

    /** Properties of a room that are texts can be set by themselves: PropertyUtils of 2.1 and 2.2 converts nothing. */
    public boolean setsTextProperties() {
        return since(V2_1) && !since(V3_0);
    }

    /** The widest update carries hidden elements and audio only. */
    public boolean updatesAllOfRoom() {
        return since(V2_1);
    }

    /**
     * The call that makes a room and hides more than its bar stores all of these settings. What it does not carry it
     * decides: nobody is reminded to record, and nobody may until 3.0.3, everybody from 3.0.4 on.
     */
    public boolean createsHiding(RoomSettings room) {
        return axis2()
                && since(V2_1)
                && !Set.of(RoomElement.TOP_BAR).containsAll(room.hiddenElements())
                && !room.waitForRecording()
                && room.recordingAllowed() == since(V3_0_4);
    }

    /** Hidden elements are seven booleans, not a set. */
    public boolean hidesByFlags() {
        return !since(V3_2);
    }

    /** What can be hidden. */
    public Set<RoomElement> hideable() {
        EnumSet<RoomElement> all = EnumSet.allOf(RoomElement.class);
        if (!since(V3_2)) {
            all.remove(RoomElement.MICROPHONE_STATUS);
        }
        if (!since(V4_0_3)) {
            all.remove(RoomElement.POLL_MENU);
        }
        if (!since(V4_0_9)) {
            all.remove(RoomElement.USER_COUNT);
        }
        if (!since(V2_1)) {
            return EnumSet.of(RoomElement.TOP_BAR);
        }
        return all;
    }

    /** Rooms know files and the word capacity. */
    public boolean modernRooms() {
        return since(V4_0);
    }

    /** Rooms can wait for a moderator, and spell waitRecording. */
    public boolean waitsForModerator() {
        return since(UPPER);
    }

    /** Rooms have a tag. */
    public boolean tags() {
        return since(V5_0);
    }

    /** A link can ask for a nick name. */
    public boolean nickNameDialog() {
        return !since(V3_2);
    }

    /** A link can lead to the dashboard. */
    public boolean dashboardLinks() {
        return axis2();
    }

    /** A link can lead to the file of a recording; before, its address would hold a session id. */
    public boolean recordingFileLinks() {
        return since(V3_0);
    }

    /** A link can name a room by its external id. */
    public boolean externalRoomLinks() {
        return since(V5_0_1);
    }

    /** The query for recordings of an external user works; from 5.0.0-M4 on it answers with nothing always. */
    public boolean externalUserRecordings() {
        return !since(UPPER);
    }

    /** A new user can be given a time zone; 3.1.0 to 3.3.0 take it and forget it. */
    public boolean timeZones() {
        return axis2() || since(V3_3_1);
    }

    /** The caller decides whether a new user has to confirm a mail. */
    public boolean confirmationMails() {
        return !axis2() && !since(V4_0_3);
    }

    /** Countries are numbers of a list, not letters. */
    public boolean countriesByNumber() {
        return !since(V3_1_2);
    }

    /** What SOAP calls the e-mail of an address; JSON that is sent calls it email always. */
    public String mailElement() {
        return since(UPPER) ? "mail" : "email";
    }

    /** Rights that a new user can be given. */
    public Set<UserRight> grantable() {
        if (!since(V4_0_3)) {
            return Set.of();
        }
        return since(V6_1) ? EnumSet.allOf(UserRight.class) : RIGHTS_BEFORE_6_1;
    }

    /** A refusal for want of a right is told as such where the right Admin is needed; later not over all transports. */
    public boolean tellsMissingRights() {
        return !since(V4_0);
    }

    /** Users and groups can be listed. */
    public boolean listsPeople() {
        return since(V3_1_2);
    }

    /** A file's room is lost and its group taken for the room. */
    public boolean roomsOfFilesByGroup() {
        return since(V3_3_0);
    }

    /** The files of a calling system can be listed. */
    public boolean listsFilesByExternalType() {
        return since(V4_0_6);
    }

    /** Name of the root around a file. */
    String fileRoot() {
        return since(V4_0) ? "fileItemDTO" : "fileExplorerItemDTO";
    }

    /** Errors have keys, not numbers. */
    public boolean errorKeys() {
        return since(V4_0);
    }

    /** How a room type is spelt; 2.0 to 3.0 use {@link #roomTypeId}. */
    public String spelled(RoomType type) {
        String name = type == RoomType.PRESENTATION && !since(V4_0)
                ? "restricted"
                : type.name().toLowerCase(Locale.ROOT);
        return since(UPPER) ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** Number of a room type in 2.0 to 3.0. */
    public static long roomTypeId(RoomType type) {
        return switch (type) {
            case CONFERENCE -> 1;
            case AUDIENCE -> 2;
            case PRESENTATION -> 3;
            case INTERVIEW -> 4;
            case CUSTOM -> 5;
        };
    }

    /** Guests of appointments leave a number that they do not have empty. */
    public boolean guestsWithoutNumbers() {
        return since(V3_0);
    }

    /** Appointments can be in a room that is there. */
    public boolean appointmentsInRooms() {
        return since(V2_1);
    }

    /** JSON of a room that does not say its type is refused, for an appointment in a room that is there too. */
    public boolean refusesRoomsWithoutType() {
        return since(V5_0);
    }

    /** Guests of a room's appointment have a telephone. */
    public boolean guestPhones() {
        return since(V2_1);
    }

    /** How a reminder is spelt; 2.0 to 3.0 use {@link #reminderId}. */
    public String spelled(Reminder reminder) {
        return since(UPPER) ? reminder.name() : reminder.name().toLowerCase(Locale.ROOT);
    }

    /** Number of a reminder in 2.0 to 3.0, in the order in which the installation makes them. */
    public static long reminderId(Reminder reminder) {
        return switch (reminder) {
            case NONE -> 1;
            case EMAIL -> 2;
            case ICAL -> 3;
        };
    }

    /** How the kind of a validity is spelt; 2.0 to 3.0 use numbers. */
    public String spelled(Validity validity) {
        if (validity instanceof Validity.Endless) {
            return since(UPPER) ? "ENDLESS" : "Endless";
        }
        if (validity instanceof Validity.Period) {
            return since(UPPER) ? "PERIOD" : "Period";
        }
        return since(UPPER) ? "ONE_TIME" : "OneTime";
    }

    /** How a hidden element is spelt where they are a set. */
    public String spelled(RoomElement element) {
        return since(UPPER) ? element.name() : camel(element);
    }

    /** How the type of a user is spelt. */
    public String spelled(UserType type) {
        return since(UPPER) ? type.name() : type.name().toLowerCase(Locale.ROOT);
    }

    /** How a right of a user is spelt. */
    public String spelled(UserRight right) {
        return since(UPPER) ? right.name() : camel(right);
    }

    /** How a type of file is spelt; 2.0 to 3.0 have flags instead. */
    public String spelled(FileType type) {
        return since(UPPER) ? type.name() : camel(type);
    }

    private static String camel(Enum<?> constant) {
        StringBuilder camel = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            camel.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return camel.toString();
    }
}
