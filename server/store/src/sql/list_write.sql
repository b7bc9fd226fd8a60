UPDATE list
SET name = $3, note = $4, seen_by = $5, region = $6, version = version + 1, generation = $7
WHERE id = $1 AND version = $2 AND deleted_at IS NULL
RETURNING version
