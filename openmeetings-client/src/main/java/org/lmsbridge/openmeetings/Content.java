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
package org.lmsbridge.openmeetings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What is uploaded. It is read while it is sent and never held in memory. */
public final class Content {
    /** Opens it. */
    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }

    private final Opening opening;
    private final OptionalLong length;

    private Content(Opening opening, OptionalLong length) {
        this.opening = opening;
        this.length = length;
    }

    /**
     * A local file, opened when it is uploaded and closed afterwards.
     *
     * @throws UncheckedIOException when it cannot be looked at
     */
    public static Content of(Path file) {
        try {
            return new Content(() -> Files.newInputStream(file), OptionalLong.of(Files.size(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes. */
    public static Content of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Content(() -> new ByteArrayInputStream(copy), OptionalLong.of(copy.length));
    }

    /** A stream of unknown length, for one upload; closed afterwards. */
    public static Content of(InputStream stream) {
        return new Content(() -> stream, OptionalLong.empty());
    }

    /**
     * A stream of known length, for one upload; closed afterwards. When it holds more or less, the upload is broken
     * off and nothing is stored.
     *
     * @throws IllegalArgumentException when the length is below 0
     */
    public static Content of(InputStream stream, long length) {
        if (length < 0) {
            throw new IllegalArgumentException("A length is at least 0, not " + length);
        }
        return new Content(() -> stream, OptionalLong.of(length));
    }

    /** In bytes; empty when it is not known. */
    public OptionalLong length() {
        return length;
    }

    InputStream open() throws IOException {
        return opening.open();
    }
}
