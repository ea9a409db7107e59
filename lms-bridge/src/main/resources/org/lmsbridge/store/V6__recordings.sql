-- What the bridge knows of recordings: whose they are, who sees them, how long they stay. Times are milliseconds since
-- 1970, UTC. The audience is a list of roles with commas between; null while the policy decides.
CREATE TABLE ${prefix}recording (
    server VARCHAR(60) NOT NULL,
    recording_id BIGINT NOT NULL,
    room_key CHAR(64) NOT NULL,
    lms_instance VARCHAR(190) NOT NULL,
    course VARCHAR(190) NOT NULL,
    course_session VARCHAR(190),
    course_group VARCHAR(190),
    slot VARCHAR(190) NOT NULL,
    room_id BIGINT NOT NULL,
    recording_name VARCHAR(255) NOT NULL,
    started_at BIGINT,
    seen_at BIGINT NOT NULL,
    audience VARCHAR(60),
    permanent BOOLEAN NOT NULL,
    gone_at BIGINT,
    row_version BIGINT NOT NULL,
    PRIMARY KEY (server, recording_id)
)${tableOptions};
CREATE INDEX ${prefix}recording_course ON ${prefix}recording (room_key);
CREATE INDEX ${prefix}recording_instance ON ${prefix}recording (lms_instance);
