-- Units that began with the questionnaire of a wave and did not hand it in. What they wrote is not kept.
CREATE TABLE begun (
    revision TEXT NOT NULL REFERENCES wave_revision (id) ON DELETE CASCADE,
    unit_number TEXT NOT NULL,
    PRIMARY KEY (revision, unit_number)
) WITHOUT ROWID;
