UPDATE unsuitable
SET generation = $2, deleted_at = NULL, version = version + 1
WHERE id = $1 AND deleted_at IS NOT NULL
RETURNING version
