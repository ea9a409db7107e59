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
package org.lmsbridge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/**
 * The numbers by which OpenMeetings knows languages (its file languages.xml). They never changed from 2.0 to 9.x, new
 * ones were added at the end.
 */
public final class Languages {
    /** Number of English, which every version has. */
    public static final int ENGLISH = 1;

    /** By position; number 3 is German as StudIP words it, which no locale asks for. */
    private static final List<String> CODES = List.of(
            "en", "de", "", "fr", "it", "pt", "pt-BR", "es", "ru", "sv", "zh-CN", "zh-TW", "ko", "ar", "ja", "id", "hu",
            "tr", "uk", "th", "fa", "cs", "gl", "fi", "pl", "el", "nl", "he", "ca", "bg", "da", "sk", "bn", "hi", "ta",
            "lo", "ku", "tk", "ur");

    /** First version of each language that 2.0 does not have. */
    private static final Map<String, OpenMeetingsVersion> ADDED = Map.of(
            "bn", OpenMeetingsVersion.parse("4.0.5"),
            "hi", OpenMeetingsVersion.parse("5.0.0"),
            "ta", OpenMeetingsVersion.parse("5.0.0"),
            "lo", OpenMeetingsVersion.parse("5.0.0"),
            "ku", OpenMeetingsVersion.parse("5.1.0"),
            "tk", OpenMeetingsVersion.parse("5.1.0"),
            "ur", OpenMeetingsVersion.parse("6.0.0"));

    /** What platforms and old Java versions write. */
    private static final Map<String, String> OTHER_CODES = Map.of("in", "id", "iw", "he", "zh", "zh-CN");

    private static final Map<String, Integer> IDS = ids();

    private Languages() {}

    /**
     * The number of a language in a version: that of language and region where there is one (Brazilian Portuguese,
     * traditional Chinese by region or script), else that of the language, else English.
     */
    public static int id(Locale locale, OpenMeetingsVersion version) {
        String language = locale.getLanguage();
        if (language.equals("zh")) {
            boolean traditional = locale.getScript().equals("Hant")
                    || (locale.getScript().isEmpty()
                            && List.of("TW", "HK", "MO").contains(locale.getCountry()));
            return id(traditional ? "zh-TW" : "zh-CN", version).orElse(ENGLISH);
        }
        return id(language + "-" + locale.getCountry(), version)
                .or(() -> id(language, version))
                .orElse(ENGLISH);
    }

    private static Optional<Integer> id(String code, OpenMeetingsVersion version) {
        String known = OTHER_CODES.getOrDefault(code, code);
        OpenMeetingsVersion first = ADDED.get(known);
        return first != null && !version.isAtLeast(first) ? Optional.empty() : Optional.ofNullable(IDS.get(known));
    }

    private static Map<String, Integer> ids() {
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < CODES.size(); i++) {
            ids.put(CODES.get(i), i + 1);
        }
        ids.remove("");
        return Map.copyOf(ids);
    }
}
