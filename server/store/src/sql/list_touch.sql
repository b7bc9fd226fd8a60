UPDATE list
SET version = version + 1, generation = $2
WHERE id = $1 AND deleted_at IS NULL
RETURNING version
