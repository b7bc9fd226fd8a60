INSERT INTO answer (revision, unit_number, column_id, options, figure, words)
VALUES ($1, $2, $3, $4, $5, $6)
