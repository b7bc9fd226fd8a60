UPDATE account
SET role = $3, regions = $4, version = version + 1
WHERE id = $1 AND version = $2
RETURNING version
