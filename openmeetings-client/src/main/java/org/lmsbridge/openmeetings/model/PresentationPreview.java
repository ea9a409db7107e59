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
package org.lmsbridge.openmeetings.model;

import java.util.List;
import java.util.Optional;

/**
 * What OpenMeetings made of a presentation.
 *
 * @param original document that was uploaded
 * @param pdf its PDF
 * @param swf its Flash film
 * @param folder name of the folder of the pictures of its pages; empty when there is none
 * @param pages pictures of its pages, in their order
 */
public record PresentationPreview(
        Optional<Part> original, Optional<Part> pdf, Optional<Part> swf, String folder, List<Part> pages) {
    /** Copies the list. */
    public PresentationPreview {
        pages = List.copyOf(pages);
    }

    /**
     * One file of it.
     *
     * @param name what it is, such as {@code pdfDocument} or {@code thumb}
     * @param fileName name of the file
     * @param lastModified as the server writes it, in no particular format
     * @param size in bytes; 0 when unknown
     */
    public record Part(String name, String fileName, String lastModified, long size) {}
}
