SELECT object_id, details
FROM audit
WHERE object_kind = 'audit' AND action = $1
ORDER BY sequence DESC
LIMIT 1
