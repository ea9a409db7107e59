-- How many guests of a pass have got a number, from which their ids are made. Grows only.
ALTER TABLE ${prefix}guest_pass ADD COLUMN entries INT DEFAULT 0 NOT NULL;
