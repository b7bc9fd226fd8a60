SELECT number, register_year, synthetic, follower, status
FROM action
WHERE id = $1 AND deleted_at IS NOT NULL
