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
package org.lmsbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, in a copy of the project where Java and Maven are two scripts that tell how they were called. */
class LauncherTest {
    private static final String OTHERS = "/usr/bin:/bin";

    @TempDir
    Path folder;

    private Path project;
    private Path tools;

    @BeforeEach
    void lay() throws IOException {
        project = Files.createDirectories(folder.resolve("pro ject"));
        tools = Files.createDirectories(folder.resolve("jdk/bin"));
        for (String module : List.of("openmeetings-client", "lms-bridge", "samples/stand-in", "samples/command-line")) {
            Files.createDirectories(project.resolve(module + "/src/main/java"));
            Files.writeString(project.resolve(module + "/pom.xml"), "");
        }
        Files.writeString(project.resolve("pom.xml"), "");
        Files.copy(Path.of("..", "om"), project.resolve("samples/om"));
        executable(project.resolve("samples/om"));
        tool(
                "mvn",
                "echo \"mvn $*\" >> '" + folder + "/called'\nmkdir -p '" + project
                        + "/samples/command-line/target'\n: > '" + jar() + "'\n");
        java("17", "jdk.compiler@17");
    }

    @Test
    void theFirstUseBuildsAndSaysSo() throws Exception {
        Said said = om("salt", "generate");

        assertThat(said.exitCode).isEqualTo(7);
        assertThat(said.err).contains("building");
        assertThat(said.out).isEqualTo("ran: salt generate\n");
        assertThat(called()).contains("-pl samples/command-line -am");
    }

    @Test
    void theSecondUseDoesNotBuild() throws Exception {
        om("--version");
        Files.delete(folder.resolve("called"));

        assertThat(om("--version").err).isEmpty();
        assertThat(folder.resolve("called")).doesNotExist();
    }

    @Test
    void aChangedSourceBuildsAgain() throws Exception {
        om("--version");
        Path source = Files.writeString(project.resolve("lms-bridge/src/main/java/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(om("--version").err).contains("building");
    }

    @Test
    void itWorksFromAnywhereThroughASymbolicLinkAndKeepsArgumentsWhole() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("pro ject/samples/om"));
        Said said = run(Map.of(), Path.of("/"), link, "room", "create", "--name", "A  \"b\" $c *");

        assertThat(said.out).isEqualTo("ran: room create --name A  \"b\" $c *\n");
    }

    @Test
    void anOldJavaIsRefusedWithAdvice() throws Exception {
        java("11", "jdk.compiler@11");

        assertThat(om("--version").err)
                .contains("is Java 11")
                .contains("JDK 17")
                .contains("JAVA_HOME");
    }

    @Test
    void aRuntimeWithoutCompilerIsRefusedWithAdvice() throws Exception {
        java("17", "java.base@17");

        assertThat(om("--version").err).contains("no compiler");
    }

    @Test
    void aWrongJavaHomeIsNamed() throws Exception {
        Said said = run(Map.of("JAVA_HOME", "/nowhere"), folder, project.resolve("samples/om"), "--version");

        assertThat(said.exitCode).isEqualTo(1);
        assertThat(said.err).startsWith("om: JAVA_HOME is /nowhere");
    }

    @Test
    void aFailedBuildIsToldAndRunsNothing() throws Exception {
        tool("mvn", "echo broken; exit 1\n");
        Said said = om("--version");

        assertThat(said.exitCode).isEqualTo(1);
        assertThat(said.out).isEmpty();
        assertThat(said.err).contains("broken").contains("The build failed");
    }

    private record Said(int exitCode, String out, String err) {}

    private Said om(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), folder, project.resolve("samples/om"), arguments);
    }

    private Said run(Map<String, String> environment, Path from, Path script, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(from.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools + ":" + OTHERS);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Said(code, Files.readString(out), Files.readString(err));
    }

    private void java(String release, String module) throws IOException {
        tool(
                "java",
                "case \"$*\" in\n"
                        + "*XshowSettings*) echo '    java.specification.version = " + release + "' >&2; exit 0;;\n"
                        + "*--list-modules) echo " + module + "; exit 0;;\n"
                        + "*ArchiveClassesAtExit*) exit 1;;\n"
                        + "esac\n"
                        + "while [ \"$1\" != -jar ]; do shift; done\nshift 2\necho \"ran: $*\"\nexit 7\n");
    }

    private void tool(String name, String script) throws IOException {
        Path file = tools.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script, StandardCharsets.UTF_8);
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jar() {
        return project.resolve("samples/command-line/target/om.jar");
    }

    private String called() throws IOException {
        return Files.readString(folder.resolve("called"));
    }
}
