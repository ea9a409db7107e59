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
package org.lmsbridge.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;
import org.lmsbridge.template.CourseChoice;
import org.lmsbridge.template.RoomTemplate;
import org.lmsbridge.template.TemplateStore;

/** Keeps templates in a database. Thread-safe. */
final class JdbcTemplateStore implements TemplateStore {
    private static final List<String> SETTINGS = List.of(
            "room_name",
            "room_type",
            "capacity",
            "moderated",
            "recording_allowed",
            "hidden_elements",
            "waiting",
            "refused_when_full",
            "openers");

    private final Sql database;
    private final Upsert templates;
    private final Upsert choices;

    JdbcTemplateStore(Sql database) {
        this.database = database;
        templates = new Upsert(
                database,
                database.prefix() + "template",
                "template_key",
                List.of("lms_instance", "template_name"),
                SETTINGS);
        choices = new Upsert(
                database,
                database.prefix() + "course_choice",
                "room_key",
                List.of("lms_instance", "course", "course_session", "course_group", "slot", "template_name"),
                SETTINGS);
    }

    @Override
    public Optional<RoomTemplate> find(String instance, String name) {
        return database.reading(handle -> handle.createQuery(templates.select() + " WHERE template_key = :key")
                .bind("key", key(instance, name))
                .map((row, context) -> template(row))
                .findOne());
    }

    @Override
    public List<RoomTemplate> list(String instance) {
        return database.reading(handle -> handle.createQuery(
                        templates.select() + " WHERE lms_instance = :instance ORDER BY template_name")
                .bind("instance", instance)
                .map((row, context) -> template(row))
                .list());
    }

    @Override
    public void save(String instance, RoomTemplate template) {
        Map<String, @Nullable Object> columns = new HashMap<>(SettingsRow.columns(template.settings()));
        columns.put("template_key", key(instance, template.name()));
        columns.put("lms_instance", instance);
        columns.put("template_name", template.name());
        templates.write(columns);
    }

    @Override
    public boolean remove(String instance, String name) {
        return templates.delete(key(instance, name));
    }

    @Override
    public Optional<CourseChoice> choice(CourseKey key) {
        return database.reading(handle -> handle.createQuery(choices.select() + " WHERE room_key = :key")
                .bind("key", key.fingerprint())
                .map((row, context) -> choice(row))
                .findOne());
    }

    @Override
    public List<CourseChoice> choices(String instance, String course) {
        return database.reading(handle -> handle.createQuery(choices.select()
                        + " WHERE lms_instance = :instance AND course = :course"
                        + " ORDER BY course_session, course_group, slot")
                .bind("instance", instance)
                .bind("course", course)
                .map((row, context) -> choice(row))
                .list());
    }

    @Override
    public void choose(CourseChoice choice) {
        Map<String, @Nullable Object> columns = KeyRow.columns(choice.key());
        columns.putAll(OverridesRow.columns(choice.overrides()));
        columns.put("template_name", choice.template());
        choices.write(columns);
    }

    @Override
    public boolean forget(CourseKey key) {
        return choices.delete(key.fingerprint());
    }

    private static RoomTemplate template(ResultSet row) throws SQLException {
        return new RoomTemplate(row.getString("template_name"), SettingsRow.read(row));
    }

    private static CourseChoice choice(ResultSet row) throws SQLException {
        return new CourseChoice(KeyRow.read(row), row.getString("template_name"), OverridesRow.read(row));
    }

    private static String key(String instance, String name) {
        try {
            byte[] text = (instance.length() + ":" + instance + name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
