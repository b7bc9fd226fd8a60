UPDATE visit
SET version = version + 1, generation = $2, deleted_at = NULL
WHERE id = $1 AND deleted_at IS NOT NULL
RETURNING version
