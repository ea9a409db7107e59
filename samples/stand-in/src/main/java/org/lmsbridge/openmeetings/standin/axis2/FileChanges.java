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
package org.lmsbridge.openmeetings.standin.axis2;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.StoredFile;
import org.lmsbridge.openmeetings.standin.world.World;

/** Adding, renaming, moving and deleting files and folders. */
final class FileChanges {
    private static final Pattern FETCHABLE = Pattern.compile("(?i)(?:https?|ftp)://\\S+|file:/\\S+");
    private static final String FILES = "/opt/openmeetings/webapp/upload/files/";

    private final World world;
    private final Gate gate;

    FileChanges(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("FileService.addFolderByExternalUserIdAndType", args -> folder(args, external(args)));
        actions.put("FileService.addFolderByUserId", args -> folder(args, args.number("userId")));
        actions.put("FileService.addFolderSelf", this::ownFolder);
        actions.put("FileService.addFolderSelfInternal", this::ownFolder);
        actions.put("FileService.importFile", args -> fetch(args, external(args)));
        actions.put("FileService.importFileByInternalUserId", args -> fetch(args, internal(args)));
        actions.put("FileService.deleteFileOrFolder", args -> delete(args, gate.service(args)));
        actions.put("FileService.deleteFileOrFolderSelf", args -> delete(args, gate.user(args)));
        actions.put("FileService.deleteFileOrFolderByExternalIdAndType", this::deleteExternal);
        actions.put("FileService.updateFileOrFolderName", args -> rename(args, gate.service(args)));
        actions.put("FileService.updateFileOrFolderNameSelf", args -> rename(args, gate.user(args)));
        actions.put("FileService.moveFile", args -> move(args, gate.service(args), args.number("owner_id")));
        actions.put("FileService.moveFileSelf", args -> move(args, gate.user(args), caller(args)));
        actions.put("FileService.moveFileSelfInternal", args -> move(args, gate.user(args), caller(args)));
    }

    private long caller(Args args) {
        Account caller = world.sessions().caller(args.text("SID"));
        return caller == null ? 0 : caller.id();
    }

    private @Nullable Long external(Args args) {
        Account account =
                world.accounts().external(args.textOrEmpty("externalUserId"), args.textOrEmpty("externalType"));
        return account == null ? null : account.id();
    }

    private @Nullable Long internal(Args args) {
        Account account = world.accounts().find(args.number("internalUserId"));
        return account == null ? null : account.id();
    }

    private @Nullable Object folder(Args args, @Nullable Long user) {
        if (!gate.service(args) || user == null) {
            return null;
        }
        // -2 is the top of the user's own folders here, and 0 is it for addFolderSelf
        boolean home = args.number("parentFileExplorerItemId") == -2 && args.flag("isOwner");
        StoredFile folder = add(args, args.text("folderName"), "FOLDER", home ? user : null, user);
        folder.put("parentId", home ? 0L : args.number("parentFileExplorerItemId"));
        return folder.put("externalId", args.get("externalFilesid")).id();
    }

    private @Nullable Object ownFolder(Args args) {
        if (!gate.user(args)) {
            return null;
        }
        boolean home = args.number("parentFileExplorerItemId") == 0 && args.flag("isOwner");
        StoredFile folder = add(args, args.text("fileName"), "FOLDER", home ? caller(args) : null, caller(args));
        folder.put("parentId", args.number("parentFileExplorerItemId"));
        return folder.put("externalId", 0L).put("externalType", "").id();
    }

    private StoredFile add(Args args, @Nullable String name, String type, @Nullable Long owner, long by) {
        return world.files()
                .add()
                .put("name", name)
                .put("type", type)
                .put("roomId", FileActions.room(args))
                .put("ownerId", owner)
                .put("insertedBy", by)
                .put("externalType", args.get("externalType"));
    }

    /** Nothing is fetched from anywhere: an address that could be is taken for a picture that could be had. */
    private @Nullable Object fetch(Args args, @Nullable Long user) {
        if (!gate.service(args)
                || user == null
                || !FETCHABLE.matcher(args.textOrEmpty("path")).matches()) {
            return null;
        }
        String hash = UUID.randomUUID().toString().replace("-", "") + ".jpg";
        boolean home = args.flag("isOwner") || args.number("parentFolderId") == -2;
        add(args, args.text("fileSystemName"), "IMAGE", home ? user : null, user)
                .put("parentId", Math.max(0, args.number("parentFolderId")))
                .put("externalId", args.get("externalFileId"))
                .put("hash", hash);
        boolean list = world.version().before(3, 0, 0);
        String from = FILES + hash;
        String to = FILES + "_thumb_" + hash;
        String command = list
                ? "[convert, -thumbnail, 50x50, " + from + ", " + to + "]"
                : "convert -thumbnail 50x50 " + from + " " + to + " ";
        Bean thumb = step(command, "generateBatchThumbByWidth");
        return world.version().before(2, 1, 0) ? List.of(step("", ""), thumb) : List.of(thumb);
    }

    private static Bean step(String command, String process) {
        return Bean.of("FileImportError", "command", command, "error", "", "exitValue", 0L, "process", process);
    }

    private @Nullable Object delete(Args args, boolean allowed) {
        StoredFile file = allowed ? world.files().find(args.number("fileExplorerItemId")) : null;
        if (file != null) {
            file.put("deleted", true);
        }
        return null;
    }

    private @Nullable Object deleteExternal(Args args) {
        if (gate.service(args)) {
            List<StoredFile> found = world.files()
                    .all(file -> args.textOrEmpty("externalFilesid").equals(file.text("externalId"))
                            && args.textOrEmpty("externalType").equals(file.text("externalType")));
            // one of two stays, and so does the other: FileExplorerItemDao asks for a single one
            if (found.size() == 1) {
                found.get(0).put("deleted", true);
            }
        }
        return null;
    }

    private @Nullable Object rename(Args args, boolean allowed) {
        StoredFile file = allowed ? world.files().find(args.number("fileExplorerItemId")) : null;
        if (file != null) {
            file.put("name", args.text("fileName"));
        }
        return null;
    }

    private @Nullable Object move(Args args, boolean allowed, long owner) {
        StoredFile file = allowed ? world.files().find(args.number("fileExplorerItemId")) : null;
        if (file != null) {
            file.put("parentId", args.number("newParentFileExplorerItemId"));
            belong(file, args.flag("moveToHome") ? owner : null, FileActions.room(args));
        }
        return null;
    }

    private void belong(StoredFile file, @Nullable Long owner, long room) {
        file.put("ownerId", owner).put("roomId", owner == null ? room : null);
        if (file.isOf("FOLDER")) {
            world.files().in(file.id()).stream()
                    .filter(inner -> inner != file)
                    .forEach(inner -> belong(inner, owner, room));
        }
    }
}
