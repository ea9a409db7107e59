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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.Profile;
import org.lmsbridge.openmeetings.standin.world.StoredFile;
import org.lmsbridge.openmeetings.standin.world.World;

/** Puts the files a recorded server had into a world. */
final class FileSeeds {
    private static final Pattern FOLDER = Pattern.compile("file/room/\\d+/(\\d+)");
    private static final Pattern NUMBERS =
            Pattern.compile("file/(?:rename/|move/\\d+/)?(\\d+)" + "|(?:<id>|fileExplorerItemId[=>])(\\d+)");

    private final World world;

    FileSeeds(World world) {
        this.world = world;
    }

    void plant(Exchange exchange, List<Map<String, Object>> beans) {
        world.files().clear();
        Matcher user = Pattern.compile("externalUserId[=>]([\\w-]+)").matcher(exchange.said());
        if (user.find()) {
            Person person = new Person("x", "x", "x", "x", user.group(1), "moodle");
            world.accounts().add(person, "", Set.of(Right.ROOM));
        }
        if (exchange.operation().matches("add|addFolder.*")) {
            beans.forEach(this::platform);
            return;
        }
        Matcher folder = FOLDER.matcher(exchange.path());
        if (folder.find()) {
            world.files().put(Long.parseLong(folder.group(1))).put("type", "FOLDER");
        }
        if (exchange.operation().matches("(?!getRoom|getFile).*")) {
            named(exchange);
        }
        beans.forEach(bean -> plant(exchange, bean));
    }

    private void named(Exchange exchange) {
        Matcher number = NUMBERS.matcher(exchange.path() + "?" + exchange.said());
        while (number.find()) {
            long id = Long.parseLong(number.group(1) == null ? number.group(2) : number.group(1));
            if (!exchange.name().contains("unknown")) {
                world.files()
                        .put(id)
                        .put("name", "n")
                        .put("type", "FOLDER")
                        .put("ownerId", 1L)
                        .put("roomId", 9L);
            }
        }
    }

    private void plant(Exchange exchange, Map<String, Object> bean) {
        boolean axis2 = bean.containsKey("fileExplorerItemId");
        StoredFile file = world.files().put(number(bean, axis2 ? "fileExplorerItemId" : "id"));
        for (String name : List.of(
                "name", "hash", "parentId", "roomId", "ownerId", "externalId", "externalType", "width", "height")) {
            file.put(name, bean.get(name));
        }
        if (axis2) {
            file.put("name", bean.get("fileName")).put("hash", bean.get("fileHash"));
            file.put("parentId", bean.get("parentFileExplorerItemId")).put("roomId", bean.get("room_id"));
            file.put("externalId", bean.get("externalFileId")).put("insertedBy", bean.get("insertedBy"));
        }
        boolean folder =
                axis2 ? Boolean.TRUE.equals(bean.get("isFolder")) : "folder".equalsIgnoreCase("" + bean.get("type"));
        String type = world.words().readFileType("" + bean.get("type"));
        file.put("type", folder ? "FOLDER" : type == null ? "IMAGE" : type);
        boolean own = exchange.name().contains("home") || exchange.name().matches(".*\\.own.*|own");
        file.put("ownerId", platform(bean));
        if (own && file.get("ownerId") == null) {
            file.put("ownerId", 1L);
        }
    }

    /** From 5.0 a file has the platform of its room or owner; gives the owner. */
    private @Nullable Object platform(Map<String, Object> bean) {
        if (!bean.containsKey("externalType") || world.version().before(5, 0, 0)) {
            return bean.get("ownerId");
        }
        String type = "" + bean.get("externalType");
        if (bean.containsKey("roomId")) {
            world.rooms().put(number(bean, "roomId")).put("externalType", type);
            return null;
        }
        Person owner = new Person("x", "x", "x", "x", "x", type);
        Profile profile = Profile.of("EXTERNAL");
        return world.accounts()
                .put(number(bean, "ownerId"), owner, profile, "", Set.of(Right.ROOM))
                .id();
    }

    private static long number(Map<String, Object> bean, String name) {
        return bean.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
