SELECT
    sequence, happened_at, actor_kind, actor_id, origin,
    action, object_kind, object_id, details
FROM audit
WHERE happened_at >= $1 AND happened_at < $2
    AND ($3 = '' OR $3 LIKE '%,' || action || ',%')
    AND actor_kind = 'person' AND actor_id = $4
ORDER BY happened_at DESC, sequence DESC
LIMIT $5 OFFSET $6
