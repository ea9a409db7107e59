-- Who got a link for which room, under which names; found by a fingerprint of all of it.
CREATE TABLE ${prefix}attendance_link (
    id CHAR(64) NOT NULL,
    room_key CHAR(64) NOT NULL,
    lms_instance VARCHAR(190) NOT NULL,
    server VARCHAR(60) NOT NULL,
    room_id BIGINT NOT NULL,
    member_id VARCHAR(190) NOT NULL,
    login VARCHAR(190) NOT NULL,
    first_name VARCHAR(190) NOT NULL,
    last_name VARCHAR(190) NOT NULL,
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (id)
)${tableOptions};
CREATE INDEX ${prefix}attendance_link_room ON ${prefix}attendance_link (room_key);
CREATE INDEX ${prefix}attendance_link_who ON ${prefix}attendance_link (member_id);

-- Which process looks into the rooms of a platform.
CREATE TABLE ${prefix}attendance_lease (
    lms_instance VARCHAR(190) NOT NULL,
    holder CHAR(36) NOT NULL,
    held_until BIGINT NOT NULL,
    PRIMARY KEY (lms_instance)
)${tableOptions};

-- What was so at every look into a room during some time. Times are milliseconds since 1970, UTC.
CREATE TABLE ${prefix}attendance (
    id CHAR(36) NOT NULL,
    room_key CHAR(64) NOT NULL,
    lms_instance VARCHAR(190) NOT NULL,
    place VARCHAR(1000) NOT NULL,
    server VARCHAR(60) NOT NULL,
    room_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    sign VARCHAR(64) NOT NULL,
    member_id VARCHAR(190),
    login VARCHAR(190) NOT NULL,
    first_name VARCHAR(190) NOT NULL,
    last_name VARCHAR(190) NOT NULL,
    matched_by VARCHAR(20) NOT NULL,
    people INT NOT NULL,
    reason VARCHAR(40) NOT NULL,
    seen_from BIGINT NOT NULL,
    seen_until BIGINT NOT NULL,
    gone_at BIGINT,
    running BOOLEAN NOT NULL,
    PRIMARY KEY (id)
)${tableOptions};
CREATE INDEX ${prefix}attendance_room ON ${prefix}attendance (room_key, seen_from);
CREATE INDEX ${prefix}attendance_who ON ${prefix}attendance (member_id);
