-- Which server a room is on: numbers of rooms are good for one server only.
ALTER TABLE ${prefix}room ADD COLUMN server VARCHAR(60) DEFAULT 'main' NOT NULL;
ALTER TABLE ${prefix}room_event ADD COLUMN server VARCHAR(60) DEFAULT 'main' NOT NULL;
