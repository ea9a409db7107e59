-- Which rows of a Chamilo table have been taken, as they were then, and the version of the course's row that came of it.
CREATE TABLE ${prefix}chamilo_row (
    lms_instance VARCHAR(190) NOT NULL,
    source_row BIGINT NOT NULL,
    digest CHAR(64) NOT NULL,
    room_version BIGINT,
    PRIMARY KEY (lms_instance, source_row)
)${tableOptions};

-- Rooms found on OpenMeetings are looked up by what OpenMeetings knows them by.
CREATE INDEX ${prefix}room_external ON ${prefix}room (external_id);
