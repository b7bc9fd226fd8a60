-- What else came with the wave (indicators, the report's plan, texts, weights), as JSON like its
-- codebook; a wave imported before has none until it is imported again.
-- A wave says which year's register it rests on, and need not have one of its own year. SQLite takes
-- back no reference, so the tables are made anew: parents first, and the old ones go with their children
-- first. A renamed table is followed by those that refer to it.
CREATE TABLE new_revision (
    id TEXT NOT NULL PRIMARY KEY,
    year BIGINT NOT NULL,
    codebook TEXT NOT NULL,
    synthetic BOOLEAN NOT NULL,
    imported_at TEXT NOT NULL,
    checksum TEXT NOT NULL,
    generation BIGINT NOT NULL UNIQUE,
    rules TEXT NOT NULL DEFAULT '{"rule":[]}',
    content TEXT NOT NULL DEFAULT '{}',
    register_year BIGINT NOT NULL REFERENCES register (year)
);

INSERT INTO new_revision (
    id, year, codebook, synthetic, imported_at, checksum, generation, rules, register_year
)
SELECT id, year, codebook, synthetic, imported_at, checksum, generation, rules, year
FROM wave_revision;

CREATE TABLE new_wave (
    year BIGINT NOT NULL PRIMARY KEY,
    revision TEXT NOT NULL REFERENCES new_revision (id)
);

INSERT INTO new_wave (year, revision) SELECT year, revision FROM wave;

CREATE TABLE new_flag (
    revision TEXT NOT NULL REFERENCES new_revision (id) ON DELETE CASCADE,
    flag TEXT NOT NULL,
    unit_number TEXT NOT NULL,
    holds BOOLEAN NOT NULL,
    PRIMARY KEY (revision, flag, unit_number)
) WITHOUT ROWID;

INSERT INTO new_flag (revision, flag, unit_number, holds)
SELECT revision, flag, unit_number, holds FROM wave_flag;

CREATE TABLE new_response (
    revision TEXT NOT NULL REFERENCES new_revision (id) ON DELETE CASCADE,
    unit_number TEXT NOT NULL,
    responded_on TEXT,
    PRIMARY KEY (revision, unit_number)
) WITHOUT ROWID;

INSERT INTO new_response (revision, unit_number, responded_on)
SELECT revision, unit_number, responded_on FROM response;

CREATE TABLE new_answer (
    revision TEXT NOT NULL,
    unit_number TEXT NOT NULL,
    column_id TEXT NOT NULL,
    options TEXT,
    figure BIGINT,
    words TEXT,
    PRIMARY KEY (revision, unit_number, column_id),
    FOREIGN KEY (revision, unit_number) REFERENCES new_response (revision, unit_number)
        ON DELETE CASCADE,
    CHECK (
        (CASE WHEN options IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN figure IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN words IS NULL THEN 0 ELSE 1 END) = 1
    )
) WITHOUT ROWID;

INSERT INTO new_answer (revision, unit_number, column_id, options, figure, words)
SELECT revision, unit_number, column_id, options, figure, words FROM answer;

DROP TABLE answer;
DROP TABLE response;
DROP TABLE wave_flag;
DROP TABLE wave;
DROP TABLE wave_revision;

ALTER TABLE new_revision RENAME TO wave_revision;
ALTER TABLE new_wave RENAME TO wave;
ALTER TABLE new_flag RENAME TO wave_flag;
ALTER TABLE new_response RENAME TO response;
ALTER TABLE new_answer RENAME TO answer;
