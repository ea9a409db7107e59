-- One row for each course that has, or asked for, a room. Keys are found by their fingerprint: their parts together are
-- longer than what some databases index, and compared differently by each. Times are milliseconds since 1970, UTC.
CREATE TABLE ${prefix}room (
    room_key CHAR(64) NOT NULL,
    lms_instance VARCHAR(190) NOT NULL,
    course VARCHAR(190) NOT NULL,
    course_session VARCHAR(190),
    course_group VARCHAR(190),
    slot VARCHAR(190) NOT NULL,
    external_type VARCHAR(255) NOT NULL,
    external_id VARCHAR(20) NOT NULL,
    row_version BIGINT NOT NULL,
    claimed_until BIGINT,
    claimed_above BIGINT,
    room_id BIGINT,
    room_name VARCHAR(255) NOT NULL,
    room_type VARCHAR(20) NOT NULL,
    capacity INT NOT NULL,
    moderated BOOLEAN NOT NULL,
    recording_allowed BOOLEAN NOT NULL,
    is_open BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    opened_at BIGINT,
    closed_at BIGINT,
    PRIMARY KEY (room_key)
)${tableOptions};
CREATE INDEX ${prefix}room_instance ON ${prefix}room (lms_instance);
CREATE INDEX ${prefix}room_room ON ${prefix}room (room_id);

-- What happened, kept when the room is deleted.
CREATE TABLE ${prefix}room_event (
    id CHAR(36) NOT NULL,
    room_key CHAR(64) NOT NULL,
    room_id BIGINT NOT NULL,
    what VARCHAR(20) NOT NULL,
    member_id VARCHAR(190) NOT NULL,
    happened_at BIGINT NOT NULL,
    row_version BIGINT NOT NULL,
    PRIMARY KEY (id)
)${tableOptions};
CREATE INDEX ${prefix}room_event_key ON ${prefix}room_event (room_key, happened_at);
CREATE INDEX ${prefix}room_event_room ON ${prefix}room_event (room_id);
