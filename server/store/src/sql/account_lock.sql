UPDATE account
SET locked_at = $3, locked_why = $4, version = version + 1
WHERE id = $1 AND version = $2
RETURNING version
