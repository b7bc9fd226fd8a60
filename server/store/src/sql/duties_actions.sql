SELECT number, register_year
FROM action
WHERE follower = $1 AND status = 'open' AND deleted_at IS NULL
