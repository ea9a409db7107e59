-- Attendance looks for the few rooms that are open, among all that there are, once a minute.
CREATE INDEX ${prefix}room_open ON ${prefix}room (lms_instance, is_open);
