UPDATE account
SET locked_at = NULL, locked_why = NULL, version = version + 1
WHERE id = $1 AND locked_why = 'failures'
