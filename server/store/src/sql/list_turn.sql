UPDATE list
SET live = $3, version = version + 1, generation = $4
WHERE id = $1 AND version = $2 AND deleted_at IS NULL
RETURNING version
