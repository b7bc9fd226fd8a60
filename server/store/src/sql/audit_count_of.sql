SELECT COUNT(*)
FROM audit
WHERE happened_at >= $1 AND happened_at < $2
    AND ($3 = '' OR $3 LIKE '%,' || action || ',%')
    AND actor_kind = 'person' AND actor_id = $4
