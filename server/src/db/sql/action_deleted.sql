SELECT number, register_year, synthetic
FROM action
WHERE id = $1 AND deleted_at IS NOT NULL
