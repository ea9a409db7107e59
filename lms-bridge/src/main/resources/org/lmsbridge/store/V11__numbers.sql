-- A search for a lost room begins behind the highest number of its server; a course is looked for by its code.
CREATE INDEX ${prefix}room_number ON ${prefix}room (server, room_id);
CREATE INDEX ${prefix}room_event_number ON ${prefix}room_event (server, room_id);
CREATE INDEX ${prefix}room_course ON ${prefix}room (lms_instance, course);
