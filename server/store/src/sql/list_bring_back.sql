UPDATE list
SET deleted_at = NULL, version = version + 1, generation = $3
WHERE id = $1 AND owner = $2 AND deleted_at IS NOT NULL
RETURNING version
