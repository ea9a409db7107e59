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
package org.lmsbridge.link;

import java.util.List;
import java.util.Locale;

/** The sentences that people see, in the languages of the platform. Called by many threads at once. */
public interface NoticeTexts {
    /** The languages there are; the first is for those who understand none of them. */
    List<Locale> languages();

    /** One or two sentences of plain text in one of the {@link #languages()}. */
    String sentence(Notice notice, Locale language);

    /** English, French and Spanish, as Chamilo's plug-in had. */
    static NoticeTexts standard() {
        return StandardTexts.INSTANCE;
    }
}
