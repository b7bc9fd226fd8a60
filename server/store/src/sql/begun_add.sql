INSERT INTO begun (revision, unit_number)
VALUES ($1, $2)
