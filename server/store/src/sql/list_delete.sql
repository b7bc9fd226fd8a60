UPDATE list
SET deleted_at = $2, version = version + 1, generation = $3
WHERE id = $1 AND deleted_at IS NULL
RETURNING version
