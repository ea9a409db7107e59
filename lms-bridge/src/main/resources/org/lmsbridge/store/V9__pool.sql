-- What was decided about the servers; those without a row are in use.
CREATE TABLE ${prefix}pool_server (
    name VARCHAR(60) NOT NULL,
    state VARCHAR(20) NOT NULL,
    decided_at BIGINT NOT NULL,
    PRIMARY KEY (name)
)${tableOptions};

-- Courses that leave their server when they are opened next. A row about another server than that on which the course
-- is says nothing: it has left.
CREATE TABLE ${prefix}pool_leaving (
    room_key CHAR(64) NOT NULL,
    server VARCHAR(60) NOT NULL,
    decided_at BIGINT NOT NULL,
    PRIMARY KEY (room_key)
)${tableOptions};
CREATE INDEX ${prefix}room_server ON ${prefix}room (server);
