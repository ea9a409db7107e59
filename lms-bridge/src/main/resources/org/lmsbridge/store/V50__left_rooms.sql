-- Rooms that their courses left open because the server did not answer; they are closed when it is back.
CREATE TABLE ${prefix}left_room (
    server VARCHAR(60) NOT NULL,
    room_id BIGINT NOT NULL,
    room_key CHAR(64) NOT NULL,
    lms_instance VARCHAR(190) NOT NULL,
    course VARCHAR(190) NOT NULL,
    course_session VARCHAR(190),
    course_group VARCHAR(190),
    slot VARCHAR(190) NOT NULL,
    CONSTRAINT ${prefix}left_room_pk PRIMARY KEY (server, room_id)
)${tableOptions};
CREATE INDEX ${prefix}left_room_course ON ${prefix}left_room (room_key);
