-- When OpenMeetings is told again of a meeting that is not in step; while it is being told, when others may.
ALTER TABLE ${prefix}meeting ADD COLUMN due_at BIGINT DEFAULT 0 NOT NULL;
