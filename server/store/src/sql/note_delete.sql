UPDATE note
SET generation = $2, deleted_at = $3, version = version + 1
WHERE id = $1 AND deleted_at IS NULL
RETURNING version
