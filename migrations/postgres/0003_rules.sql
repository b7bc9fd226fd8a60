-- The rules for follow-up that came with the wave, as JSON like its codebook; a wave imported before
-- has none until it is imported again.
ALTER TABLE wave_revision ADD COLUMN rules TEXT NOT NULL DEFAULT '{"rule":[]}';
