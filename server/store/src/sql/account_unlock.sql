UPDATE account
SET locked_at = NULL, locked_why = NULL, version = version + 1
WHERE id = $1 AND version = $2
RETURNING version
