-- Links that are good once and have been followed: free again when that failed, gone some time after they expired. A
-- row without held_until has been used for good. Times are milliseconds since 1970, UTC.
CREATE TABLE ${prefix}used_link (
    link_id CHAR(32) NOT NULL,
    holder CHAR(36) NOT NULL,
    held_until BIGINT,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (link_id)
)${tableOptions};
CREATE INDEX ${prefix}used_link_expiry ON ${prefix}used_link (expires_at);
