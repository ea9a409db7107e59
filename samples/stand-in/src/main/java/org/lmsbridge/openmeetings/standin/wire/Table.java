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
package org.lmsbridge.openmeetings.standin.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lmsbridge.openmeetings.standin.world.OmVersion;

/** Reads the tables that lie beside this class: one entry a line, {@code #} comments, {@code @ 3.1.0} sections. */
public final class Table {
    private Table() {}

    /** All entries. */
    public static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of the last section that begins no later than the version. */
    public static List<String> section(String name, OmVersion version) {
        List<String> section = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("@ ")) {
                if (OmVersion.parse(line.substring(2)).compareTo(version) > 0) {
                    break;
                }
                section.clear();
            } else {
                section.add(line);
            }
        }
        return section;
    }
}
