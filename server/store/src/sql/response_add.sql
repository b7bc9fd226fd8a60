INSERT INTO response (revision, unit_number, responded_on)
VALUES ($1, $2, $3)
