-- What else a course wants of its room. Lists are names in alphabetical order, with commas between.
ALTER TABLE ${prefix}room ADD COLUMN hidden_elements VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE ${prefix}room ADD COLUMN waiting VARCHAR(20) DEFAULT 'NONE' NOT NULL;
ALTER TABLE ${prefix}room ADD COLUMN refused_when_full BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE ${prefix}room ADD COLUMN openers VARCHAR(60) DEFAULT '' NOT NULL;
ALTER TABLE ${prefix}room ADD COLUMN archived BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE ${prefix}room ADD COLUMN moderated_at BIGINT;

-- Where it happened, so that it is known of whose platform the member is, also after the room is deleted. Of rooms that
-- were deleted before there were these columns it stays unknown.
ALTER TABLE ${prefix}room_event ADD COLUMN lms_instance VARCHAR(190);
ALTER TABLE ${prefix}room_event ADD COLUMN course VARCHAR(190);
ALTER TABLE ${prefix}room_event ADD COLUMN course_session VARCHAR(190);
ALTER TABLE ${prefix}room_event ADD COLUMN course_group VARCHAR(190);
ALTER TABLE ${prefix}room_event ADD COLUMN slot VARCHAR(190);
UPDATE ${prefix}room_event SET
    lms_instance = (SELECT r.lms_instance FROM ${prefix}room r WHERE r.room_key = ${prefix}room_event.room_key),
    course = (SELECT r.course FROM ${prefix}room r WHERE r.room_key = ${prefix}room_event.room_key),
    course_session = (SELECT r.course_session FROM ${prefix}room r WHERE r.room_key = ${prefix}room_event.room_key),
    course_group = (SELECT r.course_group FROM ${prefix}room r WHERE r.room_key = ${prefix}room_event.room_key),
    slot = (SELECT r.slot FROM ${prefix}room r WHERE r.room_key = ${prefix}room_event.room_key);
CREATE INDEX ${prefix}room_event_member ON ${prefix}room_event (member_id);

-- Named settings of a platform. Found by the fingerprint of platform and name.
CREATE TABLE ${prefix}template (
    template_key CHAR(64) NOT NULL,
    lms_instance VARCHAR(190) NOT NULL,
    template_name VARCHAR(60) NOT NULL,
    room_name VARCHAR(255),
    room_type VARCHAR(20) NOT NULL,
    capacity INT NOT NULL,
    moderated BOOLEAN NOT NULL,
    recording_allowed BOOLEAN NOT NULL,
    hidden_elements VARCHAR(255) NOT NULL,
    waiting VARCHAR(20) NOT NULL,
    refused_when_full BOOLEAN NOT NULL,
    openers VARCHAR(60) NOT NULL,
    PRIMARY KEY (template_key)
)${tableOptions};
CREATE INDEX ${prefix}template_instance ON ${prefix}template (lms_instance);

-- Which template a course uses, and what it has otherwise; what is null is as the template has it.
CREATE TABLE ${prefix}course_choice (
    room_key CHAR(64) NOT NULL,
    lms_instance VARCHAR(190) NOT NULL,
    course VARCHAR(190) NOT NULL,
    course_session VARCHAR(190),
    course_group VARCHAR(190),
    slot VARCHAR(190) NOT NULL,
    template_name VARCHAR(60) NOT NULL,
    room_name VARCHAR(255),
    room_type VARCHAR(20),
    capacity INT,
    moderated BOOLEAN,
    recording_allowed BOOLEAN,
    hidden_elements VARCHAR(255),
    waiting VARCHAR(20),
    refused_when_full BOOLEAN,
    openers VARCHAR(60),
    PRIMARY KEY (room_key)
)${tableOptions};
CREATE INDEX ${prefix}course_choice_course ON ${prefix}course_choice (lms_instance, course);

-- Links for people without an account of the platform. Of the secret in the link only the hash is kept.
CREATE TABLE ${prefix}guest_pass (
    id CHAR(36) NOT NULL,
    secret_hash CHAR(64) NOT NULL,
    room_key CHAR(64) NOT NULL,
    lms_instance VARCHAR(190) NOT NULL,
    course VARCHAR(190) NOT NULL,
    course_session VARCHAR(190),
    course_group VARCHAR(190),
    slot VARCHAR(190) NOT NULL,
    label VARCHAR(190) NOT NULL,
    issued_by VARCHAR(190) NOT NULL,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    most_uses INT NOT NULL,
    uses INT NOT NULL,
    revoked_at BIGINT,
    PRIMARY KEY (id)
)${tableOptions};
CREATE UNIQUE INDEX ${prefix}guest_pass_secret ON ${prefix}guest_pass (secret_hash);
CREATE INDEX ${prefix}guest_pass_room ON ${prefix}guest_pass (room_key);
CREATE INDEX ${prefix}guest_pass_issuer ON ${prefix}guest_pass (issued_by);
