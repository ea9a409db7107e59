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

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Appointment;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.Profile;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.RoomNames;
import org.lmsbridge.openmeetings.standin.world.World;

/** Puts the appointments a recorded server had into a world. */
final class CalendarSeeds {
    private static final Pattern NUMBER = Pattern.compile(
            "calendar/(\\d+)$|CalendarService/?\\?.*<(?:web:)?id>(\\d+)|appointmentId[=>](\\d+)", Pattern.DOTALL);

    private final World world;

    CalendarSeeds(World world) {
        this.world = world;
    }

    void plant(Exchange exchange, List<Map<String, Object>> beans) {
        world.appointments().clear();
        if (exchange.name().matches(".*(unknown|again).*")) {
            return;
        }
        Matcher number =
                NUMBER.matcher(exchange.path() + (exchange.path().contains("Service") ? "?" + exchange.said() : ""));
        if (number.find() && !exchange.operation().equals("save")) {
            String id = number.group(1) != null
                    ? number.group(1)
                    : number.group(2) != null ? number.group(2) : number.group(3);
            world.appointments().put(Long.parseLong(id)).put("ownerId", 1L);
        }
        if (world.version().axis2()) {
            axis2(exchange);
        }
        boolean made = exchange.operation().equals("save") && !exchange.name().contains("update");
        for (Map<String, Object> bean : beans) {
            if (bean.containsKey("title")) {
                plant(bean, made);
                if (exchange.name().contains("existing")) {
                    room(map(bean.get("room")));
                }
            }
        }
    }

    /** What the Axis2 versions do not tell, but must have known. */
    private void axis2(Exchange exchange) {
        String answer = exchange.answer().body();
        boolean unread = answer.contains("StackOverflow") || answer.contains("Servlet execution");
        boolean spoilt = exchange.name().contains("without-members")
                || exchange.operation().equals("searchAppointmentByTitle");
        if (unread || spoilt) {
            world.appointments()
                    .add()
                    .put("title", "Termin")
                    .put("ownerId", 1L)
                    .put("start", Instant.parse("2026-12-01T09:00:00Z"));
        }
        if (exchange.operation().equals("getAppointmentsByWeekCalendar")) {
            week();
        }
        Matcher refused = Pattern.compile("Room (.*) isnt part").matcher(answer);
        Matcher its = Pattern.compile("room_id[=>](\\d+)").matcher(exchange.said());
        if (refused.find() && its.find()) {
            String name = refused.group(1).replace("&lt;", "<").replace("&amp;", "&");
            world.rooms().put(Long.parseLong(its.group(1))).put("name", name);
            return;
        }
        Matcher room = Pattern.compile("room_id[=>](\\d+)").matcher(exchange.said());
        if (world.version().before(3, 0, 0)
                && room.find()
                && exchange.operation().matches("getAppointmentByRoomId|add.*")
                && exchange.name().matches("ok|.*appointment-room")
                && !answer.contains(">-1<")) {
            long id = Long.parseLong(room.group(1));
            world.rooms().put(id);
            world.appointments()
                    .add()
                    .put("roomId", id)
                    .put("start", Instant.EPOCH)
                    .put("end", Instant.EPOCH);
        }
    }

    private void week() {
        Instant start = Instant.parse("2026-12-01T09:00:00Z");
        Appointment appointment = world.appointments().add().put("title", "t").put("location", "l");
        appointment.put("ownerId", 1L).put("roomId", 1L).put("description", "d");
        appointment.put("start", start).put("end", start.plusSeconds(3600));
        Person guest = new Person("1_g@example.org", "G", "H", "g@example.org", "", "");
        Person nameless = new Person("1_n@example.org", "", "", "n@example.org", "", "");
        invite(appointment, guest, "Etc/GMT");
        invite(appointment, guest, "");
        if (world.version().atLeast(2, 1, 0)) {
            invite(appointment, nameless, "");
        }
    }

    private void invite(Appointment appointment, Person guest, String zone) {
        Account account = world.accounts().add(guest, Profile.of("CONTACT"), "", Set.of());
        world.appointments().invite(appointment, account, zone);
    }

    private void plant(Map<String, Object> bean, boolean made) {
        Map<String, Object> owner = map(bean.get("owner"));
        account(owner);
        for (Object member : list(bean.get("meetingMembers"))) {
            account(map(map(member).get("user")));
        }
        if (made) {
            return;
        }
        Appointment appointment = world.appointments().put(number(bean, "id"));
        for (String name : List.of("title", "location", "description", "icalId", "languageId")) {
            appointment.put(name, bean.get(name));
        }
        for (String name : List.of("start", "end", "inserted", "updated")) {
            appointment.put(name, moment(bean.get(name)));
        }
        appointment.put("reminder", ("" + bean.getOrDefault("reminder", "none")).toUpperCase(Locale.ROOT));
        appointment.put("ownerId", number(owner, "id"));
        for (Object member : list(bean.get("meetingMembers"))) {
            Account account = world.accounts().find(number(map(map(member).get("user")), "id"));
            if (account != null) {
                world.appointments().invite(appointment, account);
            }
        }
        appointment.put("roomId", room(map(bean.get("room"))));
    }

    private @Nullable Object room(Map<String, Object> bean) {
        if (!bean.isEmpty()) {
            Room room = world.rooms().put(number(bean, "id"));
            RoomNames names = new RoomNames(world.words());
            bean.forEach((name, value) -> names.write(room, name, value));
            room.put("deleted", false);
            if (bean.containsKey("roomtype")) {
                room.put("roomtypes_id", number(map(bean.get("roomtype")), "roomtypes_id"));
            }
            return room.id();
        }
        return null;
    }

    private void account(Map<String, Object> user) {
        long id = number(user, "id");
        if (id <= 1) {
            return;
        }
        Map<String, String> lines = new HashMap<>();
        map(user.get("address")).forEach((name, value) -> {
            if (Profile.LINES.contains(name)) {
                lines.put(name, "" + value);
            }
        });
        String external = user.containsKey("externalId") ? "" + user.get("externalId") : "";
        Profile profile = new Profile(lines, 1, "Europe/Berlin", user.containsKey("type") ? "USER" : null, null);
        Map<String, Object> address = map(user.get(world.version().axis2() ? "adresses" : "address"));
        if (world.version().axis2() && !address.containsKey("states")) {
            lines.put("states_id", "0");
        }
        String email = "" + address.getOrDefault("email", address.getOrDefault("mail", ""));
        Person person = new Person("u" + id, "f", "l", email, external, external.isEmpty() ? "" : "lms");
        int count = list(user.get("rights")).size();
        Set<Right> rights = count == 0 ? Set.of() : count == 1 ? Set.of(Right.ROOM) : Set.of(Right.ROOM, Right.LOGIN);
        world.accounts().put(id, person, profile, "", rights);
    }

    private static @Nullable Instant moment(@Nullable Object text) {
        if (("" + text).length() == 10) {
            return Instant.parse(text + "T00:00:00Z");
        }
        return text == null
                ? null
                : OffsetDateTime.parse(("" + text).replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    private static long number(Map<String, Object> bean, String name) {
        return bean.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
