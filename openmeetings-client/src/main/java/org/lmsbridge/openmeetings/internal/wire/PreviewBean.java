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
package org.lmsbridge.openmeetings.internal.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.PresentationPreview;

/** What was made of a presentation (LibraryPresentation, 2.0 to 3.2.0). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class PreviewBean extends WireBean {
    @Nullable PartBean originalDocument;

    @Nullable PartBean pdfDocument;

    @Nullable PartBean swfDocument;

    @Nullable ThumbsBean thumbs;

    /** A file of it (LibraryPresentationFile and LibraryPresentationThumb). */
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class PartBean extends WireBean {
        @Nullable String name;

        @Nullable String filename;

        @Nullable String lastmod;

        @Nullable String size;

        PresentationPreview.Part toPart() {
            return new PresentationPreview.Part(
                    name == null ? "" : name,
                    filename == null ? "" : filename,
                    lastmod == null ? "" : lastmod,
                    Texts.number("size", size).orElse(0L));
        }
    }

    /** Its pages (LibraryPresenationThumbs). */
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class ThumbsBean extends WireBean {
        @Nullable String name;

        @Nullable List<PartBean> thumbs;

        List<PresentationPreview.Part> toParts() {
            return thumbs == null
                    ? List.of()
                    : thumbs.stream().map(PartBean::toPart).toList();
        }
    }

    /** The preview in our words. */
    public PresentationPreview toPreview() {
        ThumbsBean pages = thumbs;
        return new PresentationPreview(
                part(originalDocument),
                part(pdfDocument),
                part(swfDocument),
                pages == null || pages.name == null ? "" : pages.name,
                pages == null ? List.of() : pages.toParts());
    }

    private static Optional<PresentationPreview.Part> part(@Nullable PartBean bean) {
        return Optional.ofNullable(bean).map(PartBean::toPart);
    }
}
