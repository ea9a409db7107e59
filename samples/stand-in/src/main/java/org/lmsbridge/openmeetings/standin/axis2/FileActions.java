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
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.StoredFile;
import org.lmsbridge.openmeetings.standin.world.World;

/**
 * Files and folders. Every operation but the lists comes with one for the caller's own things, {@code …Self}, some with a
 * third one, {@code …SelfInternal}. What changes a file gives nothing back, done or not.
 */
final class FileActions {
    private static final List<String> EXTENSIONS = List.of(
            "psd", "ps", "tiff", "bmp", "gif", "tga", "xchart", "pcd", "ico", "avi", "mov", "jpeg", "xcf", "exr", "sxc",
            "jpg", "xlsx", "rtf", "sxi", "svg", "ttf", "png", "wpd", "dpx", "docx", "wpg", "pptx", "mp4", "txt", "flv",
            "sxw", "pdf", "ppt", "pcds", "doc", "odp", "odt", "xls", "ods");

    private final World world;
    private final Gate gate;

    FileActions(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
    }

    void addTo(Map<String, Action> actions) {
        new FileChanges(world, gate).addTo(actions);
        for (String whose : new String[] {"", "Self", "SelfInternal"}) {
            actions.put("FileService.getFileExplorerByRoom" + whose, args -> byRoom(args, whose));
            actions.put("FileService.getFileExplorerByParent" + whose, args -> byParent(args, whose));
        }
        actions.put("FileService.getImportFileExtensions", args -> EXTENSIONS);
        // no file is ever converted here, so there is never a preview
        actions.put("FileService.getPresentationPreviewFileExplorer", args -> null);
    }

    private boolean allowed(Args args, String whose) {
        return whose.isEmpty() ? gate.service(args) : gate.user(args);
    }

    private long owner(Args args, String whose) {
        Account caller = world.sessions().caller(args.text("SID"));
        return whose.isEmpty() || caller == null ? args.number("owner_id") : caller.id();
    }

    static long room(Args args) {
        return args.has("roomId") ? args.number("roomId") : args.number("room_id");
    }

    private @Nullable Object byRoom(Args args, String whose) {
        if (!allowed(args, whose)) {
            return null;
        }
        List<StoredFile> own = world.files().ofOwner(owner(args, whose));
        List<StoredFile> shared = world.files().ofRoom(room(args));
        return Bean.of(
                "FileExplorerObject",
                "userHome",
                beans(own),
                "userHomeSize",
                world.files().size(own),
                "roomHome",
                beans(shared),
                "roomHomeSize",
                world.files().size(shared));
    }

    private @Nullable Object byParent(Args args, String whose) {
        if (!allowed(args, whose)) {
            return null;
        }
        long parent = args.number("parentFileExplorerItemId");
        if (parent != 0) {
            return beans(world.files().in(parent));
        }
        return beans(
                args.flag("isOwner")
                        ? world.files().ofOwner(owner(args, whose))
                        : world.files().ofRoom(room(args)));
    }

    private static List<Bean> beans(List<StoredFile> files) {
        return files.stream().map(FileActions::bean).toList();
    }

    private static Bean bean(StoredFile file) {
        return new Bean("FileExplorerItem", name -> switch (name) {
            case "fileExplorerItemId" -> file.id();
            case "fileName" -> file.text("name");
            case "fileHash" -> file.text("hash");
            case "wmlFilePath" -> "";
            case "externalFileId" -> file.get("externalId");
            case "room_id" -> file.get("roomId");
            case "parentFileExplorerItemId" -> file.number("parentId");
            case "isFolder" -> file.isOf("FOLDER");
            case "isImage" -> file.isOf("IMAGE");
            case "isPresentation" -> file.isOf("PRESENTATION");
            case "isStoredWmlFile" -> file.isOf("WML_FILE");
            case "isChart" -> false;
            default -> file.get(name);
        });
    }
}
