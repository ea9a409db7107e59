-- When a meeting ends for the last time; null until it is written again.
ALTER TABLE ${prefix}meeting ADD COLUMN last_end BIGINT;
CREATE INDEX ${prefix}meeting_time ON ${prefix}meeting (lms_instance, last_end);
