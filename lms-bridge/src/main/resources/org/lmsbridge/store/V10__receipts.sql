-- A row for each place of each erasure. The person stands here as a fingerprint only.
CREATE TABLE ${prefix}receipt (
    id CHAR(36) NOT NULL,
    place_number INT NOT NULL,
    person CHAR(64) NOT NULL,
    erased_at BIGINT NOT NULL,
    place VARCHAR(190) NOT NULL,
    found INT NOT NULL,
    erased INT NOT NULL,
    failed BOOLEAN NOT NULL,
    remarks VARCHAR(2000) NOT NULL,
    PRIMARY KEY (id, place_number)
)${tableOptions};
CREATE INDEX ${prefix}receipt_person ON ${prefix}receipt (person);
