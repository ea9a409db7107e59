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

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.StoredFile;
import org.lmsbridge.openmeetings.standin.world.World;

/** Files: lists, names, places; uploads are {@link Uploads}. */
final class FileActions {
    private final World world;
    private final Refusals refusals;
    private final Uploads uploads;
    private final boolean early;
    private final String type;

    FileActions(World world, Refusals refusals) {
        this.world = world;
        this.refusals = refusals;
        this.uploads = new Uploads(world, refusals);
        this.early = refusals.early();
        this.type = early ? "fileExplorerItemDTO" : "fileItemDTO";
    }

    void addTo(Map<String, Action> actions) {
        actions.put("FileService.add", (args, rest) -> add(args));
        actions.put("FileService.delete", (args, rest) -> delete(args));
        actions.put("FileService.deleteExternal", (args, rest) -> deleteExternal(args));
        actions.put("FileService.getAllExternal", (args, rest) -> external(args));
        actions.put("FileService.getRoom", (args, rest) -> room(args));
        actions.put("FileService.getRoomByParent", (args, rest) -> byParent(args));
        actions.put("FileService.rename", (args, rest) -> rename(args));
        actions.put("FileService.move", (args, rest) -> move(args));
    }

    private void demand(Args args) {
        refusals.demand(args, early ? Right.ROOM : Right.SOAP);
    }

    private long caller(Args args) {
        Account caller = world.sessions().caller(args.text("sid"));
        return caller == null ? 0 : caller.id();
    }

    private Bean bean(StoredFile file) {
        return new Bean(type, name -> switch (name) {
            case "id" -> file.id();
            case "type" -> file.text("type").isEmpty() ? null : world.words().fileType(file.text("type"));
            case "externalType" -> externalType(file);
            default -> file.get(name);
        });
    }

    private List<Bean> beans(List<StoredFile> files) {
        return files.stream().map(this::bean).toList();
    }

    /** From 5.0 the platform is that of the folder, room or owner; what was sent is forgotten. */
    private @Nullable Object externalType(StoredFile file) {
        if (world.version().before(5, 0, 0)) {
            return file.get("externalType");
        }
        StoredFile folder = world.files().find(file.number("parentId"));
        Account owner = world.accounts().find(file.number("ownerId"));
        var room = world.rooms().find(file.number("roomId"));
        if (folder != null && externalType(folder) != null) {
            return externalType(folder);
        }
        String platform = room != null && !room.text("externalType").isEmpty()
                ? room.text("externalType")
                : owner == null ? "" : owner.person().externalType();
        return platform.isEmpty() ? null : platform;
    }

    private Object add(Args args) {
        demand(args);
        return bean(uploads.store(args, caller(args)));
    }

    private Object delete(Args args) {
        StoredFile file = world.files().find(args.number("id"));
        if (early && file == null && world.sessions().find(args.text("sid")) != null) {
            return Refusals.result(-1, "Bad id", "ERROR");
        }
        long caller = caller(args);
        boolean own = file != null && caller != 0 && file.number("ownerId") == caller;
        if (!refusals.may(args, Right.SOAP) && !(own && refusals.may(args, Right.ROOM))) {
            return refusals.result();
        }
        if (file == null) {
            return Refusals.result(-1, "Bad id", "ERROR");
        }
        file.put("deleted", true);
        return Refusals.result(file.id(), "Deleted", "SUCCESS");
    }

    /** Never works: the query and its parameter do not fit together (FileItemDao.get). */
    private @Nullable Object deleteExternal(Args args) {
        if (early) {
            return null;
        }
        refusals.demand(args, Right.SOAP);
        String like = world.version().before(5, 0, 0) ? "LIKE" : "=";
        throw Failure.service("Parameter named \"externalFileId\" is not declared in query \"SELECT f FROM FileItem f"
                + " WHERE f.deleted = false AND f.externalId = :externalId AND f.externalType " + like
                + " :externalType\". Declared parameter keys are \"[externalType, externalId]\".");
    }

    private Object external(Args args) {
        refusals.demand(args, Right.SOAP);
        return beans(world.files().all(file -> args.textOrEmpty("externaltype").equals(externalType(file))));
    }

    private Object room(Args args) {
        demand(args);
        List<StoredFile> own = world.files().ofOwner(caller(args));
        List<StoredFile> shared = world.files().ofRoom(args.number("id"));
        return Bean.of(
                "fileExplorerObject",
                "userHome",
                beans(own),
                "roomHome",
                beans(shared),
                "userHomeSize",
                world.files().size(own),
                "roomHomeSize",
                world.files().size(shared));
    }

    private Object byParent(Args args) {
        refusals.demand(args, Right.ROOM);
        long parent = args.number("parent");
        if (parent == -1) {
            return beans(world.files().ofOwner(caller(args)));
        }
        if (parent < 0) {
            return beans(world.files().ofRoom(args.number("id")));
        }
        if (world.version().atLeast(9, 0, 0)) {
            demandSight(args, parent);
        }
        return beans(world.files().in(parent));
    }

    private void demandSight(Args args, long parent) {
        StoredFile root = world.files().find(parent);
        if (root == null) {
            throw refusals.nullPointer(
                    "Cannot invoke \"org.apache.openmeetings.db.entity.file.BaseFileItem.getOwnerId()\""
                            + " because \"root\" is null");
        }
        boolean own = root.number("ownerId") == caller(args);
        if (!own && (root.get("roomId") == null || root.number("roomId") != args.number("id"))) {
            throw refusals.refusal();
        }
    }

    private @Nullable Object rename(Args args) {
        demand(args);
        StoredFile file = world.files().find(args.number("id"));
        return file == null ? null : bean(file.put("name", args.text("name")));
    }

    private @Nullable Object move(Args args) {
        demand(args);
        StoredFile file = world.files().find(args.number("id"));
        if (file == null) {
            return null;
        }
        long parent = args.number("parentid");
        file.put("parentId", parent < 0 ? null : parent).put("ownerId", parent == -1 ? caller(args) : null);
        if (parent < 0) {
            file.put("roomId", parent == -1 ? null : args.number("roomid"));
        }
        return bean(file);
    }
}
