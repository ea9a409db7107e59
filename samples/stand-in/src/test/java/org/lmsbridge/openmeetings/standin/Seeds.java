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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.lmsbridge.openmeetings.standin.wire.Node;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.Recording;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.RoomNames;
import org.lmsbridge.openmeetings.standin.world.World;

/** Puts into a world what the real server must have known when it gave a recorded answer. */
final class Seeds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAMED =
            Pattern.compile("(?:[?&/<:\"]|^)(?:rooms?_?[iI]d\\d*|rooms_id|id|roomid)\"?[=:>]\\s*(\\d+)");
    private static final Pattern IN_PATH = Pattern.compile("/(?:room|close|open|kick|count|users)/(\\d+)");

    private static final List<String> WRAPPERS = List.of(
            "roomDTO",
            "recordingDTO",
            "userDTO",
            "roomCountDTO",
            "groupDTO",
            "userSearchResult",
            "fileItemDTO",
            "appointmentDTO",
            "fileExplorerItemDTO",
            "fileExplorerObject",
            "userHome",
            "roomHome",
            "return",
            "result",
            "Body");

    private final World world;
    private final RoomNames names;
    private final PeopleSeeds people;

    Seeds(World world) {
        this.world = world;
        this.names = new RoomNames(world.words());
        this.people = new PeopleSeeds(world);
    }

    void plant(Exchange exchange) {
        synchronized (world) {
            world.recordings().clear();
            world.door().kick(one -> true);
            world.accounts().living().stream()
                    .filter(account -> account.id() != 1)
                    .forEach(world.accounts()::delete);
            List<Map<String, Object>> beans = beans(exchange.answer().body());
            boolean lists = exchange.operation()
                    .matches("getPublic|getRoomsPublic|getRooms.*|getAvailableRooms|getRoomCounters|counters");
            boolean absent = exchange.name()
                    .matches(".*(unknown|deleted|again|missing|not_found|none|created|create|wrong_type).*");
            world.rooms().clear();
            if (!lists && !absent) {
                for (Pattern pattern : List.of(NAMED, IN_PATH)) {
                    Matcher id = pattern.matcher(exchange.path() + "?" + exchange.said());
                    while (id.find()) {
                        basic(Long.parseLong(id.group(1)));
                    }
                }
            }
            people.plant(exchange);
            if (exchange.path().contains("/FileService") || exchange.path().contains("/file/")) {
                new FileSeeds(world).plant(exchange, beans);
                return;
            }
            if (exchange.path().contains("/CalendarService")
                    || exchange.operation().contains("MeetingMember")
                    || exchange.path().contains("/calendar/")) {
                new CalendarSeeds(world).plant(exchange, beans);
                return;
            }
            for (Map<String, Object> bean : beans) {
                plant(exchange, bean);
            }
        }
    }

    private Room basic(long id) {
        Room room = world.rooms().put(id);
        return room.put("name", "n")
                .put("type", "CONFERENCE")
                .put("capacity", 4L)
                .put("roomtypes_id", 1L);
    }

    private void plant(Exchange exchange, Map<String, Object> bean) {
        if (bean.containsKey("flvRecordingId") || bean.containsKey("status")) {
            recording(exchange, bean);
        } else if (bean.containsKey("roomCount")) {
            Room room = basic(number(bean, "roomId"));
            room.put("name", bean.get("roomName")).put("capacity", number(bean, "maxUser"));
            fill(room.id(), number(bean, "roomCount"));
        } else if (bean.containsKey("creator") && bean.containsKey("room_id")) {
            Room room = basic(number(bean, "room_id")).put("name", bean.get("name"));
            Matcher type = Pattern.compile("externalRoomType[=>]([\\w-]+)").matcher(exchange.said());
            room.put("externalType", type.find() ? type.group(1) : null);
            fill(room.id(), bean.containsKey("roomUser") ? 1 : 0);
        } else if (people.plant(exchange, bean)) {
            return;
        } else if (bean.containsKey("comment")
                || bean.containsKey("numberOfPartizipants")
                || bean.containsKey("capacity")) {
            boolean made = exchange.operation().equals("add")
                    && !exchange.said().contains("\"id\"")
                    && !exchange.said().contains("<id>");
            if (!made && !exchange.name().matches("(?!.*again).*(created_from_room_param|external-create$)")) {
                people.plant(exchange, bean, room(bean));
            }
        }
    }

    private void fill(long room, long people) {
        for (int i = 0; i < people; i++) {
            Person person = new Person("l", "F", "L", "", "u" + i, "t");
            world.door().place(room, world.accounts().add(person, "", Set.of(Right.ROOM)));
        }
    }

    private long room(Map<String, Object> bean) {
        Room room = world.rooms().put(number(bean, bean.containsKey("rooms_id") ? "rooms_id" : "id"));
        bean.forEach((name, value) -> {
            boolean date = value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d");
            names.write(room, name, date ? Instant.parse(value + "T00:00:00Z") : value);
        });
        room.put("deleted", false);
        if (bean.get("roomtype") instanceof Map<?, ?> type) {
            room.put("roomtypes_id", Long.valueOf("" + type.get("roomtypes_id")));
        }
        return room.id();
    }

    private void recording(Exchange exchange, Map<String, Object> bean) {
        long roomId = number(bean, bean.containsKey("room_id") ? "room_id" : "roomId");
        Map<String, String> said = new HashMap<>();
        Matcher words = Pattern.compile("(\\w+)[=>]([\\w-]+)").matcher(exchange.said());
        while (words.find()) {
            said.put(words.group(1).toLowerCase(java.util.Locale.ROOT), words.group(2));
        }
        String[] path = exchange.path().split("/", -1);
        boolean rest = exchange.path().contains("/record/");
        String type = rest ? path[4] : said.getOrDefault("externaltype", said.getOrDefault("externalusertype", ""));
        String user = rest && path.length > 5
                ? path[5]
                : said.getOrDefault("externaluserid", said.getOrDefault("externalid", ""));
        if (said.containsKey("externalroomtype")) {
            basic(roomId).put("externalType", said.get("externalroomtype"));
        } else if (!bean.containsKey("externalType") && world.version().atLeast(5, 0, 0)) {
            type = "";
        }
        if (type.equals("room") || bean.containsKey("externalType")) {
            type = "" + bean.getOrDefault("externalType", "");
        }
        Instant start = bean.get("start") instanceof String text && text.contains("T")
                ? OffsetDateTime.parse(text).toInstant()
                : Instant.EPOCH;
        world.recordings()
                .put(new Recording(
                        number(bean, bean.containsKey("id") ? "id" : "flvRecordingId"),
                        roomId,
                        "" + bean.getOrDefault("name", bean.get("fileName")),
                        user,
                        type,
                        number(bean, bean.containsKey("insertedBy") ? "insertedBy" : "ownerId"),
                        "hash_1",
                        "PROCESSED",
                        false,
                        start,
                        start,
                        1,
                        1));
    }

    private static long number(Map<String, Object> bean, String name) {
        return bean.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static List<Map<String, Object>> beans(String body) {
        List<Map<String, Object>> found = new ArrayList<>();
        try {
            if (body.startsWith("{")) {
                collect(JSON.convertValue(JSON.readTree(body), Object.class), found);
            } else if (body.startsWith("<")
                    && !body.toLowerCase(java.util.Locale.ROOT).startsWith("<!doctype")) {
                collect(value(Node.read(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))), found);
            }
        } catch (JsonProcessingException | XMLStreamException e) {
            return found;
        }
        return found;
    }

    private static Object value(Node node) {
        if (node.children().isEmpty()) {
            String text = node.text();
            return text.equals("0") || (text.matches("-?\\d{1,18}") && !text.startsWith("0"))
                    ? (Object) Long.valueOf(text)
                    : text.matches("true|false") ? (Object) Boolean.valueOf(text) : text;
        }
        Map<String, Object> map = new HashMap<>();
        for (Node child : node.children()) {
            if (child.nil()) {
                continue;
            }
            Object value = value(child);
            boolean list = child.name()
                    .matches("hiddenElements|return|result|roomUser|rights|userHome|roomHome|meetingMembers");
            if (list) {
                List<Object> all = new ArrayList<>();
                if (map.get(child.name()) instanceof List<?> before) {
                    all.addAll(before);
                }
                all.add(value);
                map.put(child.name(), all);
            } else {
                map.put(child.name(), value);
            }
        }
        if (!node.children().isEmpty() && node.child("name") != null && node.child("room_id") != null) {
            map.putIfAbsent("creator", "");
        }
        return map;
    }

    private static void collect(Object value, List<Map<String, Object>> found) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, found));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> bean = new HashMap<>();
            map.forEach((name, inner) -> {
                Object kept = inner instanceof Integer number ? (Object) number.longValue() : inner;
                boolean single = String.valueOf(name).equals("hiddenElements") && !(inner instanceof List<?>);
                bean.put(String.valueOf(name), single ? List.of(kept) : kept);
            });
            if (bean.containsKey("id")
                    || bean.containsKey("rooms_id")
                    || bean.containsKey("room_id")
                    || bean.containsKey("roomId")
                    || bean.containsKey("fileExplorerItemId")
                    || bean.containsKey("flvRecordingId")) {
                found.add(bean);
            }
            for (String wrapper : WRAPPERS) {
                if (bean.get(wrapper) != null) {
                    collect(bean.get(wrapper), found);
                }
            }
            map.forEach((name, inner) -> {
                if (String.valueOf(name).endsWith("Response")) {
                    collect(inner, found);
                }
            });
        }
    }
}
