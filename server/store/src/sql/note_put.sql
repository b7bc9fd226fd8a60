UPDATE note
SET generation = $3, text = $4, version = version + 1
WHERE id = $1 AND version = $2 AND deleted_at IS NULL
RETURNING version
