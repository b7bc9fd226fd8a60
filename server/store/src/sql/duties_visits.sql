SELECT number, register_year
FROM visit
WHERE responsible = $1 AND status = 'planned' AND deleted_at IS NULL
