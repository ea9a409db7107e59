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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Appointment;
import org.lmsbridge.openmeetings.standin.world.World;

/** Calendars: finding and deleting; keeping is {@link AppointmentKeeping}. */
final class CalendarActions {
    private final World world;
    private final Refusals refusals;
    private final AppointmentBeans beans;
    private final AppointmentKeeping keeping;

    CalendarActions(World world, Refusals refusals) {
        this.world = world;
        this.refusals = refusals;
        this.beans = new AppointmentBeans(world);
        this.keeping = new AppointmentKeeping(world, refusals);
    }

    void addTo(Map<String, Action> actions) {
        actions.put("CalendarService.range", (args, rest) -> range(args, rest, Right.ROOM));
        actions.put("CalendarService.rangeForUser", (args, rest) -> range(args, rest, Right.SOAP));
        actions.put("CalendarService.next", (args, rest) -> next(args, rest, Right.ROOM));
        actions.put("CalendarService.nextForUser", (args, rest) -> next(args, rest, Right.SOAP));
        actions.put("CalendarService.getByRoom", this::byRoom);
        actions.put("CalendarService.getByTitle", this::byTitle);
        actions.put("CalendarService.save", (args, rest) -> beans.of(keeping.save(args, rest), rest));
        actions.put("CalendarService.delete", (args, rest) -> delete(args));
    }

    private long whose(Args args) {
        if (args.has("userid")) {
            return args.number("userid");
        }
        Account caller = world.sessions().caller(args.text("sid"));
        return caller == null ? 0 : caller.id();
    }

    private List<Object> beans(List<Appointment> found, boolean rest) {
        return found.stream().map(one -> beans.of(one, rest)).toList();
    }

    private Object range(Args args, boolean rest, Right right) {
        Instant start = moment(args.textOrEmpty("start"), rest);
        Instant end = moment(args.textOrEmpty("end"), rest);
        refusals.demand(args, right);
        return beans(world.appointments().during(whose(args), start, end), rest);
    }

    private Instant moment(String text, boolean rest) {
        return rest
                ? Moments.rest(text, world.clock().getZone(), 404)
                : Moments.soap(text, world.clock().getZone());
    }

    private @Nullable Object next(Args args, boolean rest, Right right) {
        refusals.demand(args, right);
        Appointment next = world.appointments().next(whose(args));
        return next == null ? null : beans.of(next, rest);
    }

    private @Nullable Object byRoom(Args args, boolean rest) {
        refusals.demand(args, Right.ROOM);
        long owner = whose(args);
        Appointment found = world.appointments().inRoom(args.number("roomid"), one -> one.number("ownerId") == owner);
        return found == null ? null : beans.of(found, rest);
    }

    private Object byTitle(Args args, boolean rest) {
        refusals.demand(args, Right.ROOM);
        if (refusals.early()) {
            // the name of another query was used in CalendarWebService, see OPENMEETINGS-1705
            throw Failure.service(
                    "Parameter named \"title\" is not declared in query \"SELECT a FROM Appointment a WHERE"
                            + " a.deleted = false AND a.start > :start AND a.owner.id = :userId\". Declared parameter keys are"
                            + " \"[start, userId]\".");
        }
        long owner = whose(args);
        Pattern title = like(args.textOrEmpty("title"));
        return beans(
                world.appointments()
                        .all(one -> one.number("ownerId") == owner
                                && title.matcher(one.text("title")).matches()),
                rest);
    }

    /** LIKE of the database (Appointment.getAppointmentsByTitle): any text for a percent sign, any sign for an underscore. */
    private static Pattern like(String text) {
        String pattern = text.chars()
                .mapToObj(sign -> sign == '%' ? ".*" : sign == '_' ? "." : Pattern.quote(String.valueOf((char) sign)))
                .collect(Collectors.joining());
        return Pattern.compile(pattern, Pattern.DOTALL);
    }

    private Object delete(Args args) {
        Appointment found = world.appointments().find(args.number("id"));
        boolean all = refusals.may(args, Right.SOAP) || (!refusals.early() && refusals.may(args, Right.ADMIN));
        boolean own = found != null && refusals.may(args, Right.ROOM) && found.number("ownerId") == whose(args);
        if (!all && !own) {
            boolean known = refusals.early() && refusals.may(args, Right.ROOM);
            throw known
                    ? Failure.service("The Appointment cannot be updated by the given user")
                    : refusals.early()
                            ? Failure.service("Not allowed to preform that action, Authenticate the SID first")
                            : refusals.refusal();
        }
        if (found == null) {
            throw refusals.early() ? refusals.nullPointer("") : Failure.service("Bad id");
        }
        world.delete(found);
        return Refusals.result(found.id(), "Deleted", "SUCCESS");
    }
}
