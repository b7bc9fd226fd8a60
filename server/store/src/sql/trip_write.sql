UPDATE trip
SET version = version + 1, generation = $3, name = $4, note = $5
WHERE id = $1 AND version = $2 AND deleted_at IS NULL
RETURNING version
