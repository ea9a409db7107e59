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
package org.lmsbridge.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that is made of modules and has no Micrometer compiles against the bridge. */
class ModuleWithoutMicrometerTest {
    @TempDir
    Path folder;

    @Test
    void aModuleThatNeedsTheBridgeNeedsNoMicrometer() throws IOException {
        Map<String, Path> needed = needed("org.lmsbridge");
        assertThat(needed).containsKeys("org.lmsbridge", "org.lmsbridge.openmeetings", "org.jspecify");
        assertThat(needed).doesNotContainKey("micrometer.core");
        Path module = Files.writeString(
                folder.resolve("module-info.java"), "module platform {\n    requires org.lmsbridge;\n}\n");
        Path use = Files.writeString(
                Files.createDirectories(folder.resolve("platform")).resolve("Use.java"),
                "package platform;\n\nclass Use {\n    org.lmsbridge.CourseRooms rooms;\n}\n");
        assertThat(compiled(needed, List.of(module, use))).isEmpty();
    }

    /** What the compiler says. */
    private String compiled(Map<String, Path> modules, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        String path = modules.values().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-d", folder.resolve("classes").toString(), "--module-path", path),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return said.toString();
    }

    /** A module and whatever it cannot run without; of what it can run without, what it shows to others. */
    private static Map<String, Path> needed(String root) {
        Map<String, ModuleReference> found = found();
        Map<String, Path> needed = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            ModuleReference module = found.get(open.pop());
            if (module == null
                    || needed.containsKey(module.descriptor().name())
                    || module.descriptor().name().startsWith("micrometer")) {
                continue;
            }
            needed.put(module.descriptor().name(), Path.of(module.location().orElseThrow()));
            module.descriptor().requires().stream().map(Requires::name).forEach(open::push);
        }
        return needed;
    }

    /** All that these tests run with. Jars whose names make no module are none that anything could need by name. */
    private static Map<String, ModuleReference> found() {
        Map<String, ModuleReference> found = new HashMap<>();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.endsWith("test-classes"))
                .forEach(entry -> {
                    try {
                        ModuleFinder.of(entry)
                                .findAll()
                                .forEach(module -> found.put(module.descriptor().name(), module));
                    } catch (FindException e) {
                        assertThat(entry.toString()).doesNotContain("lmsbridge");
                    }
                });
        return found;
    }
}
