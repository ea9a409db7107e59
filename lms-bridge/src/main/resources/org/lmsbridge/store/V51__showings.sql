-- Recordings that are shown in courses other than their own. A recording is known by its number and by when it was first
-- seen: a server that is installed anew gives numbers again.
CREATE TABLE ${prefix}recording_showing (
    server VARCHAR(60) NOT NULL,
    recording_id BIGINT NOT NULL,
    room_key CHAR(64) NOT NULL,
    lms_instance VARCHAR(190) NOT NULL,
    course VARCHAR(190) NOT NULL,
    course_session VARCHAR(190),
    course_group VARCHAR(190),
    slot VARCHAR(190) NOT NULL,
    seen_at BIGINT NOT NULL,
    audience VARCHAR(60) NOT NULL,
    CONSTRAINT ${prefix}recording_showing_pk PRIMARY KEY (server, recording_id, room_key)
)${tableOptions};
CREATE INDEX ${prefix}recording_showing_course ON ${prefix}recording_showing (room_key);
