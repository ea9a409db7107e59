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

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who else can read a file with secrets is looked at. */
class SecretFileTest extends AgainstStandIn {
    private static final String SALT = "a salt for links, long enough";

    @TempDir
    Path folder;

    @Test
    void aConfigurationWithAPasswordThatOthersReadIsWarnedOfOnce() throws IOException {
        Path file = configuration("password=" + server().password() + "\nlink-salt=" + SALT, "rw-r--r--");

        Ran ran = redeemed(file);
        assertThat(ran.err()).containsOnlyOnce("Warning: ").contains("chmod 600 " + file);
        assertThat(ran.err()).doesNotContain(SALT);
    }

    @Test
    void aConfigurationOfItsOwnersAloneOrWithoutASecretIsNotWarnedOf() throws IOException {
        assertThat(redeemed(configuration("link-salt=" + SALT, "rw-------")).err())
                .doesNotContain("Warning");
        Path plain = configuration("timeout=20s", "rw-r--r--");
        assertThat(om(environment(), "room", "list", "--config", plain.toString())
                        .done()
                        .err())
                .doesNotContain("Warning");
    }

    @Test
    void aFileThatIsMadeIsItsOwnersAloneAndOneThatIsThereStaysAsItIs() throws IOException {
        Path made = folder.resolve("made");
        SecretFile.make(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-r-----"));
        SecretFile.make(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void theDatabaseThatNobodyNamedIsItsOwnersAlone() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Om.class.getName(),
                        "course",
                        "template",
                        "list",
                        "--instance",
                        "campus.example")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            Path made = folder.resolve("om-courses.mv.db");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rw-------");
        } finally {
            process.destroyForcibly();
        }
    }

    private Ran redeemed(Path file) {
        Map<String, String> environment = environment();
        return Ran.reading(
                "no link",
                environment,
                "link",
                "redeem",
                "--instance",
                "campus.example",
                "--db",
                "jdbc:h2:mem:",
                "--config",
                file.toString());
    }

    private Path configuration(String lines, String rights) throws IOException {
        Path file = Files.writeString(folder.resolve("om.properties"), lines + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        return file;
    }
}
