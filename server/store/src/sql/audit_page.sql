SELECT
    sequence, id, happened_at, actor_kind, actor_id, origin,
    action, object_kind, object_id, details, previous_hash, hash
FROM audit
WHERE sequence > $1
ORDER BY sequence
LIMIT $2
