-- Meetings of courses that have a date. Nothing about people is in here. Times are milliseconds since 1970, UTC.
CREATE TABLE ${prefix}meeting (
    uid VARCHAR(190) NOT NULL,
    room_key CHAR(64) NOT NULL,
    lms_instance VARCHAR(190) NOT NULL,
    course VARCHAR(190) NOT NULL,
    course_session VARCHAR(190),
    course_group VARCHAR(190),
    slot VARCHAR(190) NOT NULL,
    title VARCHAR(190) NOT NULL,
    description VARCHAR(2000) NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    time_zone VARCHAR(60) NOT NULL,
    repeat_rule VARCHAR(500),
    link VARCHAR(1000),
    cancelled BOOLEAN NOT NULL,
    sequence_number INT NOT NULL,
    state VARCHAR(20) NOT NULL,
    note VARCHAR(500),
    server VARCHAR(60),
    appointment_id BIGINT,
    kept_start BIGINT,
    kept_end BIGINT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    row_version BIGINT NOT NULL,
    PRIMARY KEY (uid)
)${tableOptions};
CREATE INDEX ${prefix}meeting_course ON ${prefix}meeting (room_key);
CREATE INDEX ${prefix}meeting_state ON ${prefix}meeting (lms_instance, state);
