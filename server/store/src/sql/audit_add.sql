INSERT INTO audit (
    sequence, id, happened_at, actor_kind, actor_id, origin,
    action, object_kind, object_id, details, previous_hash, hash
)
VALUES (
    $1, $2, $3, $4, $5, $6,
    $7, $8, $9, $10, $11, $12
)
ON CONFLICT (id) DO NOTHING
