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

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.model.InvitationRequest;
import org.lmsbridge.openmeetings.model.Validity;

/** What the versions call invitations (RoomWebService, before 3.1 RoomWebServiceFacade). */
public final class InvitationOperations {
    private static final String ROOM = "RoomService";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** Stands where 2.0 to 3.0 want a date that they do not look at. */
    private static final LocalDateTime ANY = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final Versions CLOSED = Versions.between("3.1.0", "4.0.0");
    private static final Versions UNREAD = Versions.between("4.0.0", "4.0.3");
    private static final String PRIVATE = "keeps the method that makes invitations private (RoomWebService.hash)";

    /** Makes an invitation. 3.0.6 and 3.0.7 take both names here, and one name where a mail may go along. */
    public static final Operation<InvitationWrite, String> CREATE = absences(Operation.of(
            "invitations.create",
            mailed(Versions.before("3.0.1"), true, true),
            mailed(Versions.between("3.0.1", "3.0.6"), false, true),
            valid(Form.<InvitationWrite>axis2(ROOM, "getInvitationHashFullName")
                            .in(Versions.between("3.0.6", "3.1.0"))
                            .insteadOf("getInvitationHash")
                            .session()
                            .field("username", write -> write.request().email())
                            .field("firstname", write -> write.request().firstName())
                            .field("lastname", write -> write.request().lastName())
                            .field("room_id", write -> write.request().room().value()))
                    .answers(String.class, Answers::hash),
            hash(UNREAD, Wire.SOAP),
            hash(Versions.from("4.0.3"), Wire.SOAP, Wire.REST)));

    /** Makes an invitation and mails it. */
    public static final Operation<InvitationWrite, String> SEND = absences(Operation.of(
            "invitations.send",
            mailed(Versions.before("3.0.1"), true, true),
            mailed(Versions.between("3.0.1", "3.0.6"), false, true),
            mailed(Versions.between("3.0.6", "3.1.0"), false, false),
            hash(UNREAD, Wire.SOAP),
            hash(Versions.from("4.0.3"), Wire.SOAP, Wire.REST)));

    private InvitationOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(CREATE, SEND);
    }

    private static Operation<InvitationWrite, String> absences(Operation<InvitationWrite, String> operation) {
        return operation
                .absent(CLOSED, PRIVATE)
                .absent(UNREAD, Wire.REST, "cannot read an invitation from an address (no converter for InvitationDTO)")
                .defect(Versions.from("4.0.0"), "opens a period five minutes early (RoomMapper.get)")
                .defect(Versions.from("4.0.3"), "reads no language over REST (InvitationDTO.get)");
    }

    private static Form<InvitationWrite, String> mailed(Versions versions, boolean based, boolean domain) {
        Form.Builder<InvitationWrite> form = Form.<InvitationWrite>axis2(ROOM, "sendInvitationHash")
                .in(versions)
                .insteadOf("getInvitationHash", "sendInvitationHashWithDateObject")
                .session()
                .field("username", write -> name(write.request()))
                .field("message", InvitationWrite::message);
        if (based) {
            form.field("baseurl", InvitationWrite::base);
        }
        form.field("email", write -> write.request().email())
                .field("subject", InvitationWrite::subject)
                .field("room_id", write -> write.request().room().value());
        if (domain) {
            form.field("conferencedomain", write -> "public");
        }
        return valid(form)
                .field("language_id", write -> write.request().language())
                .field("sendMail", InvitationWrite::mailed)
                .answers(String.class, Answers::hash);
    }

    private static Form.Builder<InvitationWrite> valid(Form.Builder<InvitationWrite> form) {
        return form.field(
                        "isPasswordProtected",
                        write -> write.request().password().isPresent())
                .field("invitationpass", write -> write.request().password().orElse(""))
                .field("valid", write -> number(write.request().validity()))
                .field("validFromDate", write -> DAY.format(from(write)))
                .field("validFromTime", write -> TIME.format(from(write)))
                .field("validToDate", write -> DAY.format(to(write)))
                .field("validToTime", write -> TIME.format(to(write)));
    }

    /** SOAP first: over REST a password would stand in the address, and the language would be lost. */
    private static Form<InvitationWrite, String> hash(Versions versions, Wire... wires) {
        return Form.<InvitationWrite>rewritten(ROOM, "hash", "POST", "room/hash")
                .in(versions)
                .over(wires)
                // by its older name it is asked for too, and refused
                .insteadOf("getInvitationHash")
                .session()
                .query("invite", InvitationOperations::shape)
                .query("sendmail", InvitationWrite::mailed)
                .answers(ResultBean.class, Answers::resultHash);
    }

    private static Map<String, @Nullable Object> shape(InvitationWrite write, Features features) {
        InvitationRequest request = write.request();
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("email", request.email());
        shape.put("firstname", request.firstName());
        shape.put("lastname", request.lastName());
        shape.put("message", write.message());
        shape.put("subject", write.subject());
        shape.put("roomId", request.room().value());
        shape.put("passwordProtected", request.password().isPresent());
        shape.put("password", request.password().orElse(null));
        shape.put("valid", features.spelled(request.validity()));
        if (request.validity() instanceof Validity.Period period) {
            shape.put("validFrom", DAY_AND_TIME.format(period.from()));
            shape.put("validTo", DAY_AND_TIME.format(period.to()));
        }
        shape.put("languageId", request.language());
        return shape;
    }

    private static String name(InvitationRequest request) {
        String name = (request.firstName() + " " + request.lastName()).strip();
        return name.isEmpty() ? request.email() : name;
    }

    private static int number(Validity validity) {
        if (validity instanceof Validity.Endless) {
            return 1;
        }
        return validity instanceof Validity.Period ? 2 : 3;
    }

    private static LocalDateTime from(InvitationWrite write) {
        return write.request().validity() instanceof Validity.Period period ? period.from() : ANY;
    }

    private static LocalDateTime to(InvitationWrite write) {
        return write.request().validity() instanceof Validity.Period period ? period.to() : ANY;
    }
}
