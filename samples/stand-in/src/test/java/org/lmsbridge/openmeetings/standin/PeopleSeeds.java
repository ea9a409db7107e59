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

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Group;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.Profile;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.World;

/** Puts into a world the users, groups and cluster servers a real server must have known. */
final class PeopleSeeds {
    private static final Pattern GROUP =
            Pattern.compile("/group/(?:users/)?(\\d+)|organisation_id[=>](\\d+)|<(?:web:)?id>(\\d+)");
    private static final Pattern MEMBER = Pattern.compile("/users/(\\d+)\\?|user_?id[=>](\\d+)");
    private static final Pattern ROOM = Pattern.compile("/rooms/add/(\\d+)");
    private static final long UNKNOWN = 99_999;

    private final World world;

    PeopleSeeds(World world) {
        this.world = world;
    }

    /** What the request alone tells. */
    void plant(Exchange exchange) {
        world.groups().all().forEach(world.groups()::delete);
        world.nodes().clear();
        world.groups().put(1, "lms");
        world.groups().welcome(Objects.requireNonNull(world.accounts().find(1)));
        String said = exchange.path() + "?" + exchange.said();
        boolean gone = exchange.name().matches(".*again");
        boolean ofGroups = exchange.path().matches(".*/group/.*|.*GroupService") || said.contains("organisation_id");
        long group = number(GROUP, said);
        if (ofGroups
                && group > 0
                && group < UNKNOWN
                && !(gone && exchange.operation().equals("delete"))) {
            world.groups().put(group, "g");
        }
        long member = number(MEMBER, said);
        if (ofGroups && member > 1 && member < UNKNOWN) {
            Person person = new Person("member", "m", "m", "m@example.org", "", "");
            Account account = world.accounts().put(member, person, Profile.of("USER"), "", EnumSet.of(Right.ROOM));
            Group its = world.groups().find(group);
            if (its != null && exchange.operation().equals("addUserToOrganisation") && known(exchange)) {
                world.groups().join(its, account);
            }
        }
        long room = number(ROOM, said);
        if (room > 0 && room < UNKNOWN) {
            world.rooms().put(room);
        }
        if (exchange.operation().equals("deleteServer") && exchange.name().equals("ok")) {
            world.nodes().put(number(Pattern.compile("\\bid[=>](\\d+)"), said), Map.of());
        }
        if (exchange.answer().body().matches("(?s).*(StackOverflow|Servlet execution).*")) {
            own(world.rooms().put(1).put("readWithGroups", true));
        }
        users(exchange);
    }

    private static boolean known(Exchange exchange) {
        return exchange.answer().body().contains(">-35<");
    }

    /** Rooms that were listed or read because they are a group's. */
    void plant(Exchange exchange, Map<String, Object> bean, long roomId) {
        Room room = world.rooms().find(roomId);
        boolean listed = exchange.operation().equals("getAvailableRooms");
        if (room != null && (bean.containsKey("roomOrganisations") || (listed && !room.is("isPublic")))) {
            own(room);
        }
    }

    private void own(Room room) {
        world.groups().own(Objects.requireNonNull(world.groups().find(1)), room);
    }

    /** The users a request is about. */
    private void users(Exchange exchange) {
        String name = exchange.name();
        String path = exchange.path();
        if (name.contains("duplicate")) {
            boolean kind = world.version().before(4, 0, 0) || world.version().atLeast(6, 0, 0);
            Profile profile = new Profile(Map.of(), 1, null, kind ? "USER" : null, null);
            boolean external = name.contains("external");
            Person person = new Person(
                    name.contains("login") ? said(exchange, "login") : "somebody",
                    "f",
                    "l",
                    name.contains("email") ? said(exchange, "email") : "somebody@example.org",
                    external ? said(exchange, "external(?:User)?Id") : "",
                    external ? said(exchange, "external(?:User)?Type") : "");
            world.accounts().add(person, profile, "", Set.of(Right.ROOM));
        }
        boolean deletes = exchange.operation().matches("deleteExternal|deleteUserByExternalUserIdAndType");
        if (deletes && !name.matches(".*(unknown|again|service-exception).*")) {
            Matcher inPath = Pattern.compile("/user/([^/]+)/([^/]+)").matcher(path);
            boolean rest = inPath.find();
            String type = rest ? inPath.group(1) : said(exchange, "external(?:User)?[tT]ype");
            String id = rest ? inPath.group(2) : said(exchange, "external(?:User)?[iI]d");
            world.accounts().add(new Person("x", "x", "x", "", id, type), "", Set.of(Right.ROOM));
        }
        if (name.contains("with_id")) {
            Person person = new Person("x", "x", "x", "", "e1", "t");
            world.accounts().put(2, person, Profile.of("EXTERNAL"), "", Set.of(Right.ROOM));
        }
    }

    private static String said(Exchange exchange, String name) {
        Matcher matcher =
                Pattern.compile("\\b" + name + "(?:=|>|\":[ +]*\")([^&<\"]*)").matcher(exchange.said());
        return matcher.find() ? matcher.group(1) : "";
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return 0;
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return Long.parseLong(matcher.group(i));
            }
        }
        return 0;
    }

    /** What a bean of the answer tells; says whether it was about people. */
    boolean plant(Exchange exchange, Map<String, Object> bean) {
        if (bean.containsKey("login")) {
            boolean listed = exchange.operation().matches("get|users|getUsers|getUsersByOrganisation");
            if (listed) {
                user(exchange, bean);
            }
            return true;
        }
        if (bean.containsKey("webapp")) {
            world.nodes().put(number(bean, "id"), new HashMap<>(bean));
            return true;
        }
        boolean group = exchange.operation().equals("get") && exchange.path().matches(".*/group/?|.*GroupService");
        if (group) {
            world.groups().put(number(bean, "id"), bean.containsKey("name") ? "" + bean.get("name") : null);
        }
        return group;
    }

    private void user(Exchange exchange, Map<String, Object> bean) {
        boolean all = exchange.operation().equals("get");
        if (all && number(bean, "id") == 1) {
            return;
        }
        Person person = new Person(
                "" + bean.get("login"),
                "" + bean.get("firstname"),
                "" + bean.get("lastname"),
                address(bean).getOrDefault("email", address(bean).getOrDefault("mail", "")),
                text(bean, "externalId"),
                bean.containsKey("externalType") ? text(bean, "externalType") : "t");
        String type = bean.containsKey("type") ? world.words().readUserType("" + bean.get("type")) : null;
        Map<String, String> lines = new HashMap<>(address(bean));
        lines.keySet().retainAll(Profile.LINES);
        String zone = bean.containsKey("timeZone") ? "Europe/Berlin" : (String) bean.get("timeZoneId");
        String picture = (String) bean.get("pictureUri");
        Profile profile = new Profile(lines, number(bean, "languageId"), zone, type, picture);
        boolean many = bean.get("rights") instanceof List<?> rights && rights.size() > 1;
        Set<Right> rights = many ? Set.of(Right.ROOM, Right.LOGIN) : Set.of(Right.ROOM);
        Account account = world.accounts().put(number(bean, "id") + 1000, person, profile, "", rights);
        long number = number(GROUP, exchange.path() + "?" + exchange.said());
        Group group = world.groups().find(number);
        if (!all && group != null) {
            if (number == 1) {
                group.leave(Objects.requireNonNull(world.accounts().find(1)));
            }
            world.groups().join(group, account);
        }
        if (exchange.operation().equals("users")) {
            world.door()
                    .place(
                            number(Pattern.compile("roomid>(\\d+)|/users/(\\d+)"), exchange.path() + exchange.said()),
                            account);
        }
    }

    private static Map<String, String> address(Map<String, Object> bean) {
        Map<String, String> lines = new HashMap<>();
        for (String name : List.of("address", "adresses")) {
            if (bean.get(name) instanceof Map<?, ?> address) {
                address.forEach((line, text) -> lines.put("" + line, "" + text));
            }
        }
        return lines;
    }

    private static String text(Map<String, Object> bean, String name) {
        return bean.containsKey(name) ? "" + bean.get(name) : "";
    }

    private static long number(Map<String, Object> bean, String name) {
        return bean.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
