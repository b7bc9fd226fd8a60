-- The store: registers, waves and their answers. It stores; it does not tabulate.
-- Times are text (RFC 3339, UTC), days are text (YYYY-MM-DD), ids are made by the application.

-- One row. Raised by every publishing, and polled, so that several servers notice a new revision.
CREATE TABLE generation (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    number BIGINT NOT NULL
);

INSERT INTO generation (id, number) VALUES (1, 0);

-- The register of one year.
CREATE TABLE register (
    year BIGINT NOT NULL PRIMARY KEY,
    checksum TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    generation BIGINT NOT NULL
);

-- A municipality or district as it was that year. In the figures of settlement and programme
-- NULL is "not registered" and -1 is "held back by the publisher".
CREATE TABLE unit (
    year BIGINT NOT NULL REFERENCES register (year) ON DELETE CASCADE,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    name_rank BIGINT NOT NULL CHECK (name_rank >= 0),
    county_number TEXT NOT NULL,
    county TEXT NOT NULL,
    region TEXT NOT NULL,
    language TEXT,
    population BIGINT NOT NULL CHECK (population >= 0),
    immigrants BIGINT NOT NULL CHECK (immigrants >= 0),
    norwegian_born BIGINT NOT NULL CHECK (norwegian_born >= 0),
    centrality TEXT,
    settles BOOLEAN,
    requested BIGINT CHECK (requested >= -1),
    decided BIGINT CHECK (decided >= -1),
    settled BIGINT CHECK (settled >= -1),
    requested_next BIGINT CHECK (requested_next >= -1),
    decided_next BIGINT CHECK (decided_next >= -1),
    requested_previous BIGINT CHECK (requested_previous >= -1),
    decided_previous BIGINT CHECK (decided_previous >= -1),
    programme_left BIGINT CHECK (programme_left >= -1),
    programme_percent BIGINT CHECK (programme_percent >= -1),
    latitude DOUBLE PRECISION NOT NULL,
    longitude DOUBLE PRECISION NOT NULL,
    numbers_2020 TEXT NOT NULL,
    numbers_2024 TEXT NOT NULL,
    PRIMARY KEY (year, number)
) WITHOUT ROWID;

-- A wave as it was imported once. Never changed afterwards.
CREATE TABLE wave_revision (
    id TEXT NOT NULL PRIMARY KEY,
    year BIGINT NOT NULL REFERENCES register (year),
    codebook TEXT NOT NULL,
    synthetic BOOLEAN NOT NULL,
    imported_at TEXT NOT NULL,
    checksum TEXT NOT NULL,
    generation BIGINT NOT NULL UNIQUE
);

-- Which revision of a year's wave is the published one.
CREATE TABLE wave (
    year BIGINT NOT NULL PRIMARY KEY REFERENCES register (year),
    revision TEXT NOT NULL REFERENCES wave_revision (id)
);

-- What the wave says of a unit besides its answers; units left out are unknown.
CREATE TABLE wave_trait (
    revision TEXT NOT NULL REFERENCES wave_revision (id) ON DELETE CASCADE,
    trait TEXT NOT NULL,
    unit_number TEXT NOT NULL,
    holds BOOLEAN NOT NULL,
    PRIMARY KEY (revision, trait, unit_number)
) WITHOUT ROWID;

-- A handed-in questionnaire.
CREATE TABLE response (
    revision TEXT NOT NULL REFERENCES wave_revision (id) ON DELETE CASCADE,
    unit_number TEXT NOT NULL,
    responded_on TEXT,
    PRIMARY KEY (revision, unit_number)
) WITHOUT ROWID;

-- One answered column: option ids separated by |, a figure, or words. No row: not answered.
CREATE TABLE answer (
    revision TEXT NOT NULL,
    unit_number TEXT NOT NULL,
    column_id TEXT NOT NULL,
    options TEXT,
    figure BIGINT,
    words TEXT,
    PRIMARY KEY (revision, unit_number, column_id),
    FOREIGN KEY (revision, unit_number) REFERENCES response (revision, unit_number)
        ON DELETE CASCADE,
    CHECK (
        (CASE WHEN options IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN figure IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN words IS NULL THEN 0 ELSE 1 END) = 1
    )
) WITHOUT ROWID;
