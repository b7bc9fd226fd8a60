UPDATE account
SET locked_at = $2, locked_why = 'failures', version = version + 1
WHERE id = $1 AND locked_at IS NULL
