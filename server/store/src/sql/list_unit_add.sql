INSERT INTO list_unit (list_id, number, register_year)
VALUES ($1, $2, $3)
ON CONFLICT (list_id, number, register_year) DO NOTHING
