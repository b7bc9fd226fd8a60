-- What else came with the wave (indicators, the report's plan, texts, weights), as JSON like its
-- codebook; a wave imported before has none until it is imported again.
ALTER TABLE wave_revision ADD COLUMN content TEXT NOT NULL DEFAULT '{}';

-- A wave says which year's register it rests on, and need not have one of its own year.
ALTER TABLE wave_revision ADD COLUMN register_year BIGINT REFERENCES register (year);
UPDATE wave_revision SET register_year = year;
ALTER TABLE wave_revision ALTER COLUMN register_year SET NOT NULL;
ALTER TABLE wave_revision DROP CONSTRAINT wave_revision_year_fkey;
ALTER TABLE wave DROP CONSTRAINT wave_year_fkey;
