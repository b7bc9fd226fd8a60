UPDATE visit
SET version = version + 1, generation = $2, deleted_at = $3
WHERE id = $1 AND deleted_at IS NULL
RETURNING version
