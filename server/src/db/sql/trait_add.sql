INSERT INTO wave_trait (revision, trait, unit_number, holds)
VALUES ($1, $2, $3, $4)
