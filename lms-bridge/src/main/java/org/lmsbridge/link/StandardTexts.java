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
import java.util.ResourceBundle;

/** The sentences that come with the bridge, in {@code notices_*.properties}. */
final class StandardTexts implements NoticeTexts {
    static final NoticeTexts INSTANCE = new StandardTexts();

    private static final String BUNDLE = "org.lmsbridge.link.notices";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"));

    private StandardTexts() {}

    @Override
    public List<Locale> languages() {
        return LANGUAGES;
    }

    @Override
    public String sentence(Notice notice, Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language).getString(notice.name());
    }
}
