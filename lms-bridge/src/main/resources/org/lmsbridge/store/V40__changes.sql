-- Which settings of a room somebody has changed since they were chosen for its course: names of settings, each with a mark
-- of what was chosen.
ALTER TABLE ${prefix}room ADD COLUMN changes VARCHAR(255) DEFAULT '' NOT NULL;
