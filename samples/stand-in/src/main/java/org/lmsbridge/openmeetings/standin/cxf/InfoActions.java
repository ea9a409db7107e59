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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Table;
import org.lmsbridge.openmeetings.standin.world.World;

/** Version, health, manifest and error texts. */
final class InfoActions {
    private static final Map<String, String> LABELS = Map.of(
            "error.unknown", "Unknown error. Please report this to the administrator.",
            "error.bad.credentials", "Username/email and/or password are incorrect.",
            "error.notallowed", "You need to be an administrator to perform this action.",
            "error.notactivated", "Your account is not activated.",
            "error.type.error", "Error",
            "5", "Profile");
    private static final String GERMAN = "Sie müssen Administrator sein, um diese Aktion auszuführen.";

    private final World world;

    InfoActions(World world) {
        this.world = world;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("InfoService.getVersion", (args, rest) -> version());
        actions.put(
                "InfoService.getHealth",
                (args, rest) -> Bean.of("health", "inited", true, "installed", true, "dbOk", true));
        actions.put("InfoService.getManifest", (args, rest) -> manifest());
        actions.put("ErrorService.get", (args, rest) -> error(args));
        actions.put("ErrorService.report", (args, rest) -> null);
    }

    private Bean version() {
        boolean early = world.version().before(5, 0, 0);
        return Bean.of(
                "info",
                "version",
                world.version().toString(),
                "revision",
                early ? "e6a33d3c74255f1a4d1c2fa861cf7f5c6c24d6a9" : world.line(5, 1) ? "6691181" : "32adbc8",
                "buildDate",
                early ? "2019/12/11 21:22" : "2026-08-17T07:06:45Z",
                "inited",
                true);
    }

    private String manifest() {
        String name = "OpenMeetings " + world.version();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", name);
        manifest.put("short_name", name);
        manifest.put(
                "description",
                "Openmeetings provides video conferencing, instant messaging, white board, collaborative document"
                        + " editing and other groupware tools.");
        manifest.put("start_url", "/openmeetings/?pwa=true");
        manifest.put("scope", "/");
        manifest.put("background_color", "#ffffff");
        manifest.put("theme_color", "#ffffff");
        manifest.put("dir", "auto");
        manifest.put("display", "standalone");
        manifest.put("orientation", "landscape");
        manifest.put("icons", List.of(icon(512), icon(192)));
        manifest.put("prefer_related_applications", false);
        return Json.write(manifest);
    }

    private static Map<String, Object> icon(int size) {
        Map<String, Object> icon = new LinkedHashMap<>();
        icon.put("src", "/openmeetings/images/icons/manifest-icon-" + size + ".maskable.png");
        icon.put("type", "image/png");
        icon.put("sizes", size + "x" + size);
        icon.put("purpose", "maskable");
        return icon;
    }

    private @Nullable Object error(Args args) {
        if (world.version().before(4, 0, 0)) {
            return byCode(args.number("id"));
        }
        if (!args.has("key")) {
            return null;
        }
        String key = args.textOrEmpty("key");
        boolean german = key.equals("error.notallowed") && args.number("lang") == 2;
        String text = german ? GERMAN : LABELS.getOrDefault(key, "[Missing]");
        return Refusals.result(0, world.version().before(5, 0, 0) ? text : text + " [" + key + "]", "SUCCESS");
    }

    private static @Nullable Object byCode(long code) {
        if (code >= 0) {
            return Refusals.result(code, "Error ... please check your input", "Error");
        }
        for (String line : Table.lines("axis2-errors.txt")) {
            String[] parts = line.split("\\|", -1);
            if (parts[0].equals("" + code)) {
                return Refusals.result(code, parts[2], parts[1]);
            }
        }
        return null;
    }
}
