SELECT id
FROM visit
WHERE trip_id = $1 AND deleted_at IS NULL
ORDER BY id
