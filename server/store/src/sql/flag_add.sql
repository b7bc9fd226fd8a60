INSERT INTO wave_flag (revision, flag, unit_number, holds)
VALUES ($1, $2, $3, $4)
